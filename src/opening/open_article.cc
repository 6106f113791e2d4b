#include "opening/open_article.h"

#include <utility>

#include "align/link_article.h"
#include "import/import.h"
#include "import/join.h"

namespace duidu {
namespace {

std::string_view key_of(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kNoInterview:
      return "remark.no_interview";
    case ImportRemark::kNoCommentary:
      return "remark.no_commentary";
    case ImportRemark::kReplacedBytes:
      return "remark.replaced_bytes";
    case ImportRemark::kMarkdownAsPlain:
      break;
  }
  return "remark.markdown_as_plain";
}

void link(Opened& opened) {
  LinkedArticle linked = link_article(std::move(opened.article));
  opened.article = std::move(linked.article);
  if (!linked.is_complete) opened.remarks.push_back("remark.partial_links");
}

// Imports without linking. `is_silent` is what needs no remark.
template <typename IsSilent>
Result<Opened> read(std::string_view bytes, std::string_view name, IsSilent is_silent) {
  Result<Imported> imported = import_article(bytes, name);
  if (!imported) return imported.error();
  Opened opened{std::move(imported.value().article), {}};
  for (const ImportRemark remark : imported.value().remarks) {
    if (!is_silent(remark)) opened.remarks.push_back(key_of(remark));
  }
  return opened;
}

}  // namespace

Result<Opened> open_article(std::string_view bytes, std::string_view name) {
  Result<Opened> opened = read(bytes, name, [](ImportRemark) { return false; });
  if (!opened) return opened;
  const Article& article = opened.value().article;
  if (article.links.empty() && article.removed.empty()) link(opened.value());
  return opened;
}

Opened link_anew(Article article) {
  Opened opened{std::move(article), {}};
  link(opened);
  return opened;
}

Result<Opened> read_part(std::string_view bytes, std::string_view name, Part part) {
  const ImportRemark silent = part == Part::kFirst ? ImportRemark::kNoCommentary : ImportRemark::kNoInterview;
  return read(bytes, name, [=](ImportRemark remark) { return remark == silent; });
}

Opened open_joined(Article first, std::vector<Article> attached) {
  Opened opened{join(std::move(first), std::move(attached)), {}};
  link(opened);
  return opened;
}

}  // namespace duidu
