#include "cli/load.h"

#include "base/limits.h"
#include "base/phrases.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "opening/open_article.h"

namespace duidu {
namespace {

void tell(const std::string& file, const Opened& opened) {
  for (const std::string_view key : opened.remarks) {
    const std::string_view sentence = phrase(Language::kEnglish, key);
    std::fprintf(stderr, "%s: note: %.*s\n", file.c_str(), static_cast<int>(sentence.size()),
                 sentence.data());
  }
}

// The file as `read` reads it; problems and remarks are told. False if it cannot be read.
template <typename Read>
bool read_file(const std::string& file, Read read, Article& article) {
  const Result<std::string> bytes = read_input(file, kMaxFileBytes);
  if (!bytes) return report(file, bytes.error()), false;
  Result<Opened> opened = read(bytes.value(), file == "-" ? "" : file);
  if (!opened) return report(file, opened.error()), false;
  tell(file, opened.value());
  article = std::move(opened.value().article);
  return true;
}

bool read_file_as(Part part, const std::string& file, Article& article) {
  const auto read = [part](std::string_view bytes, std::string_view name) {
    return read_part(bytes, name, part);
  };
  return read_file(file, read, article);
}

}  // namespace

bool load_article(const Options& options, Article& article) {
  const std::string& first = options.files[0];
  if (options.commentaries.empty()) return read_file(first, open_article, article);
  if (!read_file_as(Part::kFirst, first, article)) return false;
  std::vector<Article> attached;
  for (const std::string& file : options.commentaries) {
    if (!read_file_as(Part::kAttached, file, attached.emplace_back())) return false;
  }
  Opened opened = open_joined(std::move(article), std::move(attached));
  tell(first, opened);
  article = std::move(opened.article);
  return true;
}

}  // namespace duidu
