// Our tables against utf8proc, whose data they are made from: every code point.
#include "text/characters.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <string>
#include <vector>

#include "text/foldings.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr utf8proc_int32_t kEnd = 0x110000;

CharacterKind kind_of(utf8proc_category_t category) {
  if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) return CharacterKind::kMark;
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) return CharacterKind::kWord;
  if (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_SO)
    return CharacterKind::kPunctuation;
  if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) return CharacterKind::kSpace;
  const bool is_control = category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF;
  return is_control ? CharacterKind::kControl : CharacterKind::kOther;
}

TEST(Characters, KindClassAndInvisibilityOfEveryCodePoint) {
  for (utf8proc_int32_t c = 0; c < kEnd; ++c) {
    const Character& character = character_of(static_cast<char32_t>(c));
    const utf8proc_property_t* property = utf8proc_get_property(c);
    ASSERT_EQ(character.kind, kind_of(utf8proc_category(c))) << std::hex << c;
    ASSERT_EQ(character.combining_class, property->combining_class) << std::hex << c;
    ASSERT_EQ(character.is_ignored, property->ignorable != 0) << std::hex << c;
  }
  EXPECT_EQ(character_of(0xFFFFFFFF).kind, CharacterKind::kOther);
}

TEST(Characters, CaseFoldingOfEveryCodePoint) {
  for (utf8proc_int32_t c = 0; c < kEnd; ++c) {
    utf8proc_int32_t expected[8];
    int last_class = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(c, expected, 8, UTF8PROC_CASEFOLD, &last_class);
    const auto code_point = static_cast<char32_t>(c);
    ASSERT_EQ(std::u32string(Foldings::get().case_fold(code_point)),
              std::u32string(expected, expected + count))
        << std::hex << c;
  }
}

std::string clusters_of(const std::string& text, std::string_view (*next)(std::string_view, size_t&)) {
  std::string out;
  for (size_t offset = 0; offset < text.size();) out += std::string(next(text, offset)) + "|";
  return out;
}

std::string_view next_by_utf8proc(std::string_view text, size_t& offset) {
  const size_t start = offset;
  auto before = static_cast<utf8proc_int32_t>(next_code_point(text, offset));
  utf8proc_int32_t state = 0;
  while (offset < text.size()) {
    size_t behind = offset;
    const auto after = static_cast<utf8proc_int32_t>(next_code_point(text, behind));
    if (utf8proc_grapheme_break_stateful(before, after, &state)) break;
    before = after;
    offset = behind;
  }
  return text.substr(start, offset - start);
}

// Every code point between neighbours that stand for each rule of UAX #29.
TEST(Characters, ClustersAroundEveryCodePoint) {
  const std::vector<std::string> neighbours = {"a",
                                               "\r",
                                               "\n",
                                               "e\u0301",
                                               "\u0915\u094D",
                                               "\u0915",
                                               "\u0600",
                                               "👩‍",
                                               "👩",
                                               "👩\u0301",
                                               "🇨",
                                               "🇨🇳",
                                               "\u1100",
                                               "\uAC00",
                                               "\uAC01",
                                               "\u1161",
                                               "\u11A8",
                                               "\u0903",
                                               "\u0915\u094D\u200D"};
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0x3400 && c < 0xA000 && c % 64 != 0) continue;  // one Han character is like the next
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    for (const std::string& neighbour : neighbours) {
      text += neighbour;
      append_code_point(text, c);
    }
    ASSERT_EQ(clusters_of(text, next_grapheme), clusters_of(text, next_by_utf8proc))
        << std::hex << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace duidu
