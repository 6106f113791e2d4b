#include "cli/commands.h"

#include <filesystem>
#include <optional>

#include "base/phrases.h"
#include "cli/explain.h"
#include "cli/files.h"
#include "cli/load.h"
#include "cli/output.h"
#include "cli/page_templates.h"
#include "export/json.h"
#include "export/pack.h"
#include "import/article_json/json.h"
#include "import/duidu_page.h"
#include "model/dump.h"

namespace duidu {
namespace {

namespace fs = std::filesystem;

int write(const std::string& path, std::string_view content) {
  const Result<bool> written = write_output(path, content);
  return written ? kFine : report(path, written.error());
}

// A device or FIFO takes one page; anything else is a folder, which need not be there yet.
bool is_page(const std::string& path) {
  const std::string extension = fs::path(path).extension().string();
  std::error_code failed;
  return path == "-" || extension == ".html" || extension == ".htm" || fs::is_other(fs::path(path), failed);
}

PageTemplates templates_for(const Options& options, std::span<const CarriedFile> carried) {
  if (!options.reader.empty()) return PageTemplates(fs::path(options.reader));
  if (!carried.empty()) return PageTemplates(carried);
  return PageTemplates(program_folder() / ".." / "web-build" / "reader");
}

// What is about to be written is read as the page or a further run will read it: there it may be longer than any file that is read.
std::optional<Error> unreadable(std::string_view json) {
  const Result<Article> again = read_article_json(json);
  if (again) return std::nullopt;
  return Error{again.error().code,
               "nothing was written, because it could not be opened again: " + again.error().message};
}

int pack_into(const Article& article, const PageTemplates& templates, const std::string& name,
              const std::string& output) {
  const Result<std::string> text = templates.read(name);
  if (!text) return report(templates.title(name), text.error());
  const Result<std::string> page = pack_page(article, text.value());
  if (!page) return report(templates.title(name), page.error());
  const auto data =
      is_duidu_page(page.value()) ? article_json_of_page(page.value()) : std::optional<std::string_view>();
  const std::optional<Error> error = data ? unreadable(*data) : std::nullopt;
  return error ? report(output, *error) : write(output, page.value());
}

// Makes the folder, with those above it, unless it is there.
int make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  return failed ? report(folder.string(), {ErrorCode::kOutput, failed.message()}) : kFine;
}

int copy_into(const PageTemplates& templates, const std::string& name, const fs::path& target) {
  const Result<std::string> content = templates.read(name);
  if (!content) return report(templates.title(name), content.error());
  if (const int failed = make_folder(target.parent_path())) return failed;
  return write(target.string(), content.value());
}

// The page comes last: an interrupted run leaves the page that was there before.
int pack_site(const Article& article, const PageTemplates& templates, const fs::path& folder) {
  const std::string site = "site";
  const std::string page = site + "/index.html";
  const Result<std::vector<std::string>> names = templates.list(site);
  if (!names) return report(templates.title(site), names.error());
  if (const int failed = make_folder(folder)) return failed;
  for (const std::string& name : names.value()) {
    if (name == page) continue;
    if (const int failed = copy_into(templates, name, folder / fs::path(name).lexically_relative(site)))
      return failed;
  }
  return pack_into(article, templates, page, (folder / "index.html").string());
}

}  // namespace

int report(const std::string& file, const Error& error) {
  if (error.line > 0) {
    std::fprintf(stderr, "%s:%u: %s\n", file.c_str(), error.line, error.message.c_str());
  } else {
    std::fprintf(stderr, "%s: %s\n", file.c_str(), error.message.c_str());
  }
  return kContentProblem;
}

// The reasons as they are printed; none if they are not those of these lines.
std::vector<std::string> sentences_of(const std::vector<LineReason>& reasons, const ArticleLines& lines) {
  std::vector<std::string> sentences;
  if (reasons.size() != lines.count()) return sentences;
  for (const LineReason reason : reasons)
    sentences.emplace_back(phrase(Language::kEnglish, phrase_key(reason)));
  return sentences;
}

int run_import(const Options& options) {
  Article article;
  std::vector<LineReason> reasons;
  if (!load_article(options, article, &reasons)) return kContentProblem;
  const std::string output = options.output.empty() ? "-" : options.output;
  if (options.explain) {
    const ArticleLines lines = lines_of(std::make_shared<const Article>(std::move(article)));
    return write(output, explain(lines, sentences_of(reasons, lines)));
  }
  if (options.dump) return write(output, dump(article));
  const std::string json = write_article_json(article);
  const std::optional<Error> error = unreadable(json);
  return error ? report(output, *error) : write(output, json);
}

int run_pack(const Options& options, std::span<const CarriedFile> carried) {
  Article article;
  if (!load_article(options, article)) return kContentProblem;
  const PageTemplates templates = templates_for(options, carried);
  if (is_page(options.output)) return pack_into(article, templates, "onefile.html", options.output);
  return pack_site(article, templates, options.output);
}

}  // namespace duidu
