#include "app/open_article.h"

#include "align/link_article.h"
#include "import/import.h"

namespace duidu {
namespace {

std::string_view phrase_key(ImportRemark remark) {
  switch (remark) {
    case ImportRemark::kNoInterview:
      return "remark.no_interview";
    case ImportRemark::kNoCommentary:
      return "remark.no_commentary";
    case ImportRemark::kReplacedBytes:
      return "remark.replaced_bytes";
    case ImportRemark::kMarkdownAsPlain:
      return "remark.markdown_as_plain";
  }
  return "remark.no_interview";
}

std::optional<Notice> notice_of(const std::vector<ImportRemark>& remarks, bool is_complete,
                                Language language) {
  std::vector<std::string_view> keys;
  for (const ImportRemark remark : remarks) keys.push_back(phrase_key(remark));
  if (!is_complete) keys.push_back("remark.partial_links");
  if (keys.empty()) return std::nullopt;
  std::string text;
  for (const std::string_view key : keys) {
    if (!text.empty() && language == Language::kEnglish) text += ' ';
    text += phrase(language, key);
  }
  return Notice{NoticeKind::kInformation, std::move(text)};
}

}  // namespace

Result<OpenedArticle> open_article(std::string_view bytes, std::string_view name) {
  Result<Imported> imported = import_article(bytes, name);
  if (!imported) return imported.error();
  Imported& result = imported.value();
  const Language language = language_of(result.article.language());
  LinkedArticle linked = link_article(std::move(result.article));
  return OpenedArticle{std::make_shared<const Article>(std::move(linked.article)),
                       notice_of(result.remarks, linked.is_complete, language)};
}

}  // namespace duidu
