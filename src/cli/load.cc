#include "cli/load.h"

#include "align/link_article.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "import/article_json/json.h"
#include "import/import.h"
#include "import/join.h"

namespace duidu {
namespace {

const char* words_of(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kNoInterview:
      return "no interview found, all of it is commentary";
    case ImportRemark::kNoCommentary:
      return "no commentary found";
    case ImportRemark::kReplacedBytes:
      return "some bytes are not UTF-8 and were replaced";
    case ImportRemark::kMarkdownAsPlain:
      return "too large for Markdown, read as plain text";
  }
  return "";
}

bool expects(ImportRemark remark, bool is_commentary, bool has_others) {
  return (remark == ImportRemark::kNoInterview && is_commentary) ||
         (remark == ImportRemark::kNoCommentary && has_others);
}

struct Loaded {
  Article article;
  bool is_json = false;
};

bool load_file(const std::string& file, bool is_commentary, bool has_others, Loaded& loaded) {
  const Result<std::string> bytes = read_input(file, kMaxFileBytes);
  if (!bytes) return report(file, bytes.error()), false;
  Result<Imported> imported = import_article(bytes.value(), file == "-" ? "" : file);
  if (!imported) return report(file, imported.error()), false;
  for (const ImportRemark remark : imported.value().remarks) {
    if (expects(remark, is_commentary, has_others)) continue;
    std::fprintf(stderr, "%s: note: %s\n", file.c_str(), words_of(remark));
  }
  loaded.article = std::move(imported.value().article);
  loaded.is_json = is_article_json(bytes.value(), file);
  return true;
}

}  // namespace

bool load_article(const Options& options, Article& article) {
  const bool has_others = !options.commentaries.empty();
  Loaded loaded;
  if (!load_file(options.files[0], false, has_others, loaded)) return false;
  article = std::move(loaded.article);
  std::vector<Article> attached;
  for (const std::string& file : options.commentaries) {
    Loaded commentary;
    if (!load_file(file, true, false, commentary)) return false;
    attached.push_back(std::move(commentary.article));
  }
  article = join(std::move(article), std::move(attached));
  const bool brings_links = loaded.is_json && !article.links.empty() && !has_others;
  if (brings_links) return true;
  LinkedArticle linked = link_article(std::move(article));
  if (!linked.is_complete) {
    std::fprintf(stderr, "%s: note: too much to compare, some quotations may not be found\n",
                 options.files[0].c_str());
  }
  article = std::move(linked.article);
  return true;
}

}  // namespace duidu
