#include "import/import.h"

#include <utility>

#include "import/formats.h"
#include "import/sniff.h"

namespace duidu {
namespace {

void add_empty_sides(Imported& imported) {
  const Texts& texts = imported.article.texts();
  if (texts.interview.turns.empty()) imported.remarks.push_back(ImportRemark::kNoInterview);
  bool has_commentary = false;
  for (const Commentary& commentary : texts.commentaries) has_commentary |= !commentary.blocks.empty();
  if (!has_commentary) imported.remarks.push_back(ImportRemark::kNoCommentary);
}

// An article file may have every field it needs and no words, or have them under names that are not known.
bool holds_nothing(const Article& article) {
  return article.title().empty() && units_of(article, Side::kInterview).empty() &&
         units_of(article, Side::kCommentary).empty();
}

}  // namespace

Result<Imported> import_article(std::string_view bytes, std::string_view name, const ReadAs& as) {
  const Result<FileText> file = text_of(bytes, as.decode, as.encoding);
  if (!file) return file.error();
  const Utf8& text = file.value().text;
  const SourceText source{text.view(), name, file.value().encoding, as.is_commentary};
  Result<Imported> imported = format_of(source).read(source);
  if (!imported) return imported;
  if (holds_nothing(imported.value().article)) {
    return Error{ErrorCode::kEmpty, "the file holds no text; choose another one"};
  }
  std::vector<ImportRemark>& remarks = imported.value().remarks;
  if (text.replaced_count() > 0) remarks.insert(remarks.begin(), ImportRemark::kReplacedBytes);
  imported.value().is_decoded =
      !source.encoding.empty() && imported.value().article.texts().encoding == source.encoding;
  add_empty_sides(imported.value());
  return imported;
}

}  // namespace duidu
