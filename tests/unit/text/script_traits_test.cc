// The table of character properties says what the files say it was made from.
#include "text/script_traits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/unicode_cases.h"

namespace duidu {
namespace {

const char* const kBidiNames[] = {"L",   "R",   "AL",  "EN",  "ES",  "ET",  "AN",  "CS",
                                  "NSM", "BN",  "B",   "S",   "WS",  "ON",  "LRE", "LRO",
                                  "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"};

// Calls `check(code point, value)` for what stands in a file of lines `first..last ; value`.
template <typename Check>
void each_value(std::string_view file, Check check) {
  for (const std::string& line : test::unicode_cases(file)) {
    const size_t dots = line.find(".."), semicolon = line.find(';');
    const std::string value = line.substr(line.find_first_not_of(' ', semicolon + 1));
    const auto first = static_cast<char32_t>(std::stoul(line, nullptr, 16));
    const auto last =
        dots < semicolon ? static_cast<char32_t>(std::stoul(line.substr(dots + 2), nullptr, 16)) : first;
    for (char32_t c = first; c <= last; ++c) check(c, value);
  }
}

TEST(ScriptTraits, HaveTheBidiClassesOfTheDatabase) {
  size_t count = 0;
  each_value("extracted/DerivedBidiClass.txt", [&](char32_t c, const std::string& value) {
    // Noncharacters behind plane 3 are read like the private use around them.
    if (c >= 0x40000 && (c < 0xE0000 || c >= 0xE1000)) return;
    ++count;
    ASSERT_EQ(kBidiNames[static_cast<size_t>(traits_of(c).bidi_class)], value) << test::hex(c);
  });
  EXPECT_GT(count, 140000u);
  EXPECT_EQ(traits_of(0x5FF).bidi_class, BidiClass::kR) << "unassigned, in a block of Hebrew";
  EXPECT_EQ(traits_of(0x20CF).bidi_class, BidiClass::kET) << "unassigned, among currency signs";
}

TEST(ScriptTraits, HaveTheBreakClassesOfTheDatabase) {
  EXPECT_EQ(traits_of(U'中').break_class, BreakClass::kIdeograph);
  EXPECT_EQ(traits_of(0x2FFFD).break_class, BreakClass::kIdeograph) << "unassigned";
  EXPECT_EQ(traits_of(U'（').break_class, BreakClass::kOpenWide);
  EXPECT_EQ(traits_of(U'(').break_class, BreakClass::kOpenNarrow);
  EXPECT_EQ(traits_of(0x1F02C).break_class, BreakClass::kEmojiBase) << "unassigned pictograph";
  EXPECT_EQ(traits_of(0xE31).break_class, BreakClass::kCombining) << "SA, a mark";
  EXPECT_EQ(traits_of(0xE0020).break_class, BreakClass::kCombining) << "a tag";
  EXPECT_EQ(traits_of(0x10FFFD).break_class, BreakClass::kAlphabetic);
  EXPECT_EQ(traits_of(U'ッ').break_class, BreakClass::kNonStarter);
}

TEST(ScriptTraits, KnowTheirMirrorImages) {
  each_value("BidiMirroring.txt", [](char32_t c, const std::string& value) {
    ASSERT_EQ(mirror_image(c), std::stoul(value, nullptr, 16)) << test::hex(c);
  });
  EXPECT_EQ(mirror_image(U'中'), U'中');
}

TEST(ScriptTraits, KnowTheirBrackets) {
  for (const std::string& line : test::unicode_cases("BidiBrackets.txt")) {
    const auto c = static_cast<char32_t>(std::stoul(line, nullptr, 16));
    const auto other = static_cast<char32_t>(std::stoul(line.substr(line.find(';') + 1), nullptr, 16));
    ASSERT_TRUE(traits_of(c).is_bracket());
    EXPECT_EQ(bracket_half(c).pair, bracket_half(other).pair) << line;
    EXPECT_EQ(bracket_half(c).is_opening, line.back() == 'o') << line;
  }
  EXPECT_EQ(bracket_half(0x2329).pair, bracket_half(0x3009).pair) << "canonical equivalents";
}

TEST(ScriptTraits, SayWhichLettersJoin) {
  for (const char32_t c : {U'س', U'क', U'བ', U'မ'}) EXPECT_TRUE(traits_of(c).is_shaped()) << test::hex(c);
  for (const char32_t c : {U'א', U'a', U'中', U'ไ'}) EXPECT_FALSE(traits_of(c).is_shaped()) << test::hex(c);
  EXPECT_TRUE(traits_of(U'ไ').is_complex_context());
  for (const char32_t c : {0x202Eu, 0x200Bu, 0x2066u, 0xFEFFu, 0x1u, 0x2028u})
    EXPECT_TRUE(traits_of(c).is_unseen()) << test::hex(c);
  for (const char32_t c : {0xADu, 0x200Du, 0x200Cu, 0x20u, 0xAu, 0xFE0Fu, 0xE0020u}) {
    EXPECT_FALSE(traits_of(c).is_unseen()) << test::hex(c);
  }
}

}  // namespace
}  // namespace duidu
