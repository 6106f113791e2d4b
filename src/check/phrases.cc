#include "check/phrases.h"

#include "base/phrase_rows.h"
#include "check/phrase_table.h"

namespace duidu {

std::string check_phrase(Language language, std::string_view key,
                         std::initializer_list<std::string_view> values) {
  const PhraseRow* row = find_row(kCheckPhraseRows, key);
  if (!row) return std::string(key);
  return filled(language == Language::kChinese ? row->chinese : row->english, values);
}

}  // namespace duidu
