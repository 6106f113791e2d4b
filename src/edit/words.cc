#include "edit/words.h"

namespace duidu {

std::string words_of(const Edit& edit, Language language) {
  const std::string first = std::to_string(edit.first + 1), last = std::to_string(edit.first + edit.count);
  const std::string lines =
      edit.count > 1 ? phrase(language, "edit.lines", {first, last}) : phrase(language, "edit.line", {first});
  return phrase(language, std::string("edit.").append(name_of(edit.kind)), {lines, edit.speaker});
}

std::string_view key_of(LinePlace place) {
  constexpr std::string_view kKeys[] = {"split.question", "split.answer", "split.narration", "split.remark",
                                        "split.apart"};
  return kKeys[static_cast<size_t>(place)];
}

}  // namespace duidu
