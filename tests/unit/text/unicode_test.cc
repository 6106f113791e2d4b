#include "text/unicode.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidu {
namespace {

std::vector<std::string> graphemes(const std::string& text) {
  std::vector<std::string> out;
  for (size_t offset = 0; offset < text.size();) out.emplace_back(next_grapheme(text, offset));
  return out;
}

using Clusters = std::vector<std::string>;

TEST(Grapheme, OneCharacterAnElement) {
  EXPECT_EQ(graphemes("对读"), (Clusters{"对", "读"}));
  EXPECT_EQ(graphemes(""), Clusters{});
}

TEST(Grapheme, KeepsMarksEmojiAndFlagsTogether) {
  EXPECT_EQ(graphemes("e\u0301a"), (Clusters{"e\u0301", "a"}));
  EXPECT_EQ(graphemes("👩‍👧‍👦!"), (Clusters{"👩‍👧‍👦", "!"}));
  EXPECT_EQ(graphemes("👍🏽👍"), (Clusters{"👍🏽", "👍"}));
  EXPECT_EQ(graphemes("🇨🇳🇩🇪🇫"), (Clusters{"🇨🇳", "🇩🇪", "🇫"}));
  EXPECT_EQ(graphemes("葛󠄀城"), (Clusters{"葛󠄀", "城"})) << "ideographic variation selector";
  EXPECT_EQ(graphemes("각"), (Clusters{"각"})) << "conjoining jamo";
  EXPECT_EQ(graphemes("\r\n\n"), (Clusters{"\r\n", "\n"}));
}

TEST(Grapheme, ClustersJoinToTheText) {
  const std::string text = "a\u0301\u0302\u200D👩‍🔬\n한글 ก็ नि x";
  std::string joined;
  for (const std::string& cluster : graphemes(text)) joined += cluster;
  EXPECT_EQ(joined, text);
}

// The characters of `text` for which `is_member` does not say `expected`.
std::vector<uint32_t> wrong(bool (*is_member)(char32_t), bool expected, std::u32string_view text) {
  std::vector<uint32_t> found;
  for (const char32_t c : text) {
    if (is_member(c) != expected) found.push_back(static_cast<uint32_t>(c));
  }
  return found;
}

using CodePoints = std::vector<uint32_t>;

TEST(CharacterClass, Ideographic) {
  EXPECT_EQ(wrong(is_ideographic, true, U"对読한ア々〇ㄅ㐀𠀀豈ꀀﾊ"), CodePoints{});
  EXPECT_EQ(wrong(is_ideographic, false, U"aÄλЖ1，。「—…😀 \u3000"), CodePoints{});
}

TEST(CharacterClass, Punctuation) {
  EXPECT_EQ(wrong(is_punctuation, true, U"，。：:「」()—…·+=$€😀"), CodePoints{});
  EXPECT_EQ(wrong(is_punctuation, false, U"a对1 \u3000\n"), CodePoints{});
}

TEST(CharacterClass, WordCharacter) {
  EXPECT_EQ(wrong(is_word_character, true, U"aZÄλЖ١9ก\u0301"), CodePoints{});
  EXPECT_EQ(wrong(is_word_character, false, U"对ア한 -，\n"), CodePoints{});
}

TEST(CharacterClass, Space) {
  EXPECT_EQ(wrong(is_space, true, U" \t\n\u00A0\u3000\u2003\u2028\u202F\u200B\uFEFF"), CodePoints{});
  EXPECT_EQ(wrong(is_space, false, U"a对.\u2060"), CodePoints{});
}

// Punctuation may be ideographic too (radicals are symbols), but these three never meet.
TEST(CharacterClass, IdeographWordAndSpaceAreDisjoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const int classes = is_ideographic(c) + is_word_character(c) + is_space(c);
    ASSERT_LE(classes, 1) << std::hex << static_cast<uint32_t>(c);
  }
}

}  // namespace
}  // namespace duidu
