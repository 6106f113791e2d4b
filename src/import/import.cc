#include "import/import.h"

#include <string>
#include <utility>

#include "base/limits.h"
#include "import/article_json/json.h"
#include "import/markdown/markdown.h"
#include "import/sniff.h"
#include "import/structure/language.h"
#include "import/structure/metadata.h"
#include "import/structure/speakers.h"
#include "import/structure/split.h"
#include "import/text/plain_text.h"

namespace duidu {
namespace {

// "dir/talk.md" → "talk": better than no title.
std::string title_from(std::string_view name) {
  const size_t slash = name.find_last_of("/\\");
  if (slash != name.npos) name.remove_prefix(slash + 1);
  const size_t dot = name.rfind('.');
  if (dot != name.npos && dot > 0) name = name.substr(0, dot);
  return std::string(Utf8::from_bytes(name).view());
}

void add_remarks(Imported& imported) {
  const Article& article = imported.article;
  if (article.interview.turns.empty()) imported.remarks.push_back(ImportRemark::kNoInterview);
  bool has_commentary = false;
  for (const Commentary& commentary : article.commentaries) has_commentary |= !commentary.blocks.empty();
  if (!has_commentary) imported.remarks.push_back(ImportRemark::kNoCommentary);
}

}  // namespace

Result<Imported> import_article(std::string_view bytes, std::string_view name) {
  const Result<Utf8> checked = text_of(bytes);
  if (!checked) return checked.error();
  std::string_view text = checked.value().view();
  Imported imported;
  if (checked.value().replaced_count() > 0) imported.remarks.push_back(ImportRemark::kReplacedBytes);

  if (is_article_json(text, name)) {
    Result<Article> read = read_article_json(text);
    if (!read) return read.error();
    imported.article = std::move(read.value());
    add_remarks(imported);
    return imported;
  }

  Article& article = imported.article;
  article.language = language_of_text(text);
  text = take_front_matter(text, article);
  bool as_markdown = is_markdown(text, name);
  if (as_markdown && text.size() > kMaxMarkdownBytes) {
    as_markdown = false;
    imported.remarks.push_back(ImportRemark::kMarkdownAsPlain);
  }
  std::vector<Block> blocks = cut_at_labels(as_markdown ? parse_markdown(text) : parse_plain_text(text));
  if (blocks.size() > kMaxUnits) {
    return Error{ErrorCode::kTooLarge,
                 "The text has more than " + std::to_string(kMaxUnits) + " paragraphs; that is the limit"};
  }
  take_metadata(blocks, article);
  split_into(std::move(blocks), article);
  if (article.title.empty()) article.title = title_from(name);
  add_remarks(imported);
  return imported;
}

}  // namespace duidu
