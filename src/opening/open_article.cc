#include "opening/open_article.h"

#include <utility>

#include "align/link_article.h"
#include "import/import.h"
#include "import/join.h"
#include "model/crowded_links.h"

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
Result<Opened> read(std::string_view bytes, std::string_view name, const ReadAs& as, IsSilent is_silent) {
  Result<Imported> imported = import_article(bytes, name, as);
  if (!imported) return imported.error();
  const bool is_decoded = imported.value().is_decoded;
  Opened opened{std::move(imported.value().article), {}, is_decoded, std::move(imported.value().reasons)};
  for (const ImportRemark remark : imported.value().remarks) {
    if (!is_silent(remark)) opened.remarks.push_back(key_of(remark));
  }
  return opened;
}

}  // namespace

Result<Opened> open_article(std::string_view bytes, std::string_view name, TextCode code) {
  Result<Opened> opened = read(bytes, name, {code.decode, code.encoding}, [](ImportRemark) { return false; });
  if (!opened) return opened;
  const Article& article = opened.value().article;
  if (article.links.empty() && article.removed.empty()) {
    link(opened.value());
  } else if (has_crowded_words(article)) {
    opened.value().remarks.push_back("remark.crowded_links");
  }
  return opened;
}

Opened link_anew(Article article) {
  Opened opened{std::move(article), {}, false, {}};
  link(opened);
  return opened;
}

Result<Opened> read_part(std::string_view bytes, std::string_view name, Part part, TextCode code) {
  const ImportRemark silent = part == Part::kFirst ? ImportRemark::kNoCommentary : ImportRemark::kNoInterview;
  return read(bytes, name, {code.decode, code.encoding, part == Part::kAttached},
              [=](ImportRemark remark) { return remark == silent; });
}

Opened open_joined(Article first, std::vector<Article> attached) {
  Opened opened{join(std::move(first), std::move(attached)), {}};
  link(opened);
  return opened;
}

}  // namespace duidu
