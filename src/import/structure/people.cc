#include "import/structure/people.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "import/block.h"
#include "import/structure/name_shape.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxColumns = 60;

// Greetings and short answers have the shape of a name.
bool is_said(std::string_view words) {
  static constexpr std::string_view kSaid[] = {"好", "你", "您", "谢", "謝", "吗",
                                               "嗎", "呢", "不", "对", "對"};
  static constexpr std::string_view kWords =
      "|hello|hi|hey|yes|no|thanks|thank you|welcome|good morning|sure|well|";
  if (kWords.find("|" + lower_ascii(words) + "|") != kWords.npos) return true;
  return std::any_of(std::begin(kSaid), std::end(kSaid),
                     [&](std::string_view part) { return words.find(part) != words.npos; });
}

}  // namespace

bool names_people(std::string_view words) {
  static constexpr std::u32string_view kSentenceEnds = U"。！？!?…；;“”\"";
  static constexpr std::u32string_view kNameEnds = U",，、(（/|";
  words = trimmed(words);
  if (words.size() > 4 * kMaxColumns || columns(words) > kMaxColumns) return false;
  size_t name_end = words.size();
  for (size_t offset = 0; offset < words.size();) {
    const size_t start = offset;
    const char32_t c = next_code_point(words, offset);
    if (kSentenceEnds.find(c) != kSentenceEnds.npos) return false;
    if (kNameEnds.find(c) != kNameEnds.npos) name_end = std::min(name_end, start);
  }
  const std::string_view name = trimmed(words.substr(0, name_end));
  return count_code_points(name) >= 2 && has_name_shape(name) && !words.ends_with('.') && !is_said(name);
}

}  // namespace duidu
