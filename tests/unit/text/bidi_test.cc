// The bidirectional algorithm against BidiTest.txt and BidiCharacterTest.txt of the Unicode character database:
// every case.
#include "text/bidi.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "text/bidi_sequences.h"
#include "unit/unicode_cases.h"

namespace duidu {
namespace {

const std::vector<std::string> kNames = {"L",   "R",   "AL",  "EN",  "ES",  "ET",  "AN",  "CS",
                                         "NSM", "BN",  "B",   "S",   "WS",  "ON",  "LRE", "LRO",
                                         "RLE", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"};

// Levels and order of a text of one line, in the notation of the files: x for what rule X9 removes.
struct Outcome {
  std::string levels, order;
  bool operator==(const Outcome&) const = default;
};

Outcome outcome_of(const std::vector<BidiCharacter>& text, uint8_t paragraph) {
  std::vector<uint8_t> levels, kept_levels;
  std::vector<uint32_t> kept, order;
  resolve_levels(text, paragraph, levels);
  level_blanks(text, paragraph, levels);
  Outcome outcome;
  for (uint32_t i = 0; i < text.size(); ++i) {
    const bool removed = is_removed(text[i].bidi_class);
    outcome.levels += (i > 0 ? " " : "") + (removed ? "x" : std::to_string(levels[i]));
    if (removed) continue;
    kept.push_back(i);
    kept_levels.push_back(levels[i]);
  }
  visual_order(kept_levels, order);
  for (const uint32_t i : order)
    outcome.order += (outcome.order.empty() ? "" : " ") + std::to_string(kept[i]);
  return outcome;
}

std::string trimmed(std::string text) {
  text.erase(0, text.find_first_not_of(" \t"));
  return text;
}

TEST(Bidi, PassesBidiTest) {
  Outcome expected;
  size_t count = 0, passed = 0;
  for (const std::string& line : test::unicode_cases("BidiTest.txt")) {
    if (line.rfind("@Levels:", 0) == 0) {
      expected.levels = trimmed(line.substr(8));
      continue;
    }
    if (line.rfind("@Reorder:", 0) == 0) {
      expected.order = trimmed(line.substr(9));
      continue;
    }
    const size_t semicolon = line.find(';');
    std::vector<BidiCharacter> text;
    std::istringstream words(line.substr(0, semicolon));
    for (std::string word; words >> word;) {
      const auto at = std::find(kNames.begin(), kNames.end(), word) - kNames.begin();
      text.push_back({static_cast<BidiClass>(at), 0, false});
    }
    const int directions = std::stoi(line.substr(semicolon + 1));  // 1 from the text, 2 left, 4 right
    for (int bit = 0; bit < 3; ++bit) {
      if ((directions >> bit & 1) == 0) continue;
      const uint8_t paragraph = bit == 0 ? paragraph_level(text) : bit == 1 ? 0 : 1;
      const Outcome found = outcome_of(text, paragraph);
      ++count;
      passed += found == expected;
      if (found == expected) continue;
      ADD_FAILURE() << line << " at " << int{paragraph} << ": levels " << found.levels << " not "
                    << expected.levels << ", order " << found.order << " not " << expected.order;
      ASSERT_LT(count - passed, 20u);
    }
  }
  EXPECT_GT(count, 700000u);
  std::cout << "BidiTest " << passed << "/" << count << "\n";
}

TEST(Bidi, PassesBidiCharacterTest) {
  size_t count = 0, passed = 0;
  for (const std::string& line : test::unicode_cases("BidiCharacterTest.txt")) {
    std::istringstream fields(line);
    std::string codes, direction, level;
    Outcome expected;
    std::getline(fields, codes, ';');
    std::getline(fields, direction, ';');
    std::getline(fields, level, ';');
    std::getline(fields, expected.levels, ';');
    std::getline(fields, expected.order, ';');
    std::vector<BidiCharacter> text;
    for (const char32_t c : test::code_points(codes)) text.push_back(bidi_character(c));
    const auto paragraph =
        static_cast<uint8_t>(direction == "2" ? paragraph_level(text) : std::stoi(direction));
    const Outcome found = outcome_of(text, paragraph);
    const bool is_right = found == expected && std::to_string(paragraph) == level;
    ++count;
    passed += is_right;
    if (is_right) continue;
    ADD_FAILURE() << line << ": paragraph " << int{paragraph} << ", levels " << found.levels << ", order "
                  << found.order;
    ASSERT_LT(count - passed, 20u);
  }
  EXPECT_GT(count, 90000u);
  std::cout << "BidiCharacterTest " << passed << "/" << count << "\n";
}

TEST(Bidi, KnowsATextThatNeedsIt) {
  EXPECT_FALSE(has_right_to_left("中文 and English, ünï, ไทย, हिन्दी 12 €"));
  for (const char* text : {"中א", "a\u202Eא", "٣", "𞤀"}) EXPECT_TRUE(has_right_to_left(text)) << text;
  for (const char* text : {"a\u202Eb", "\u2067", "\u200F", "\u061C"})
    EXPECT_FALSE(has_right_to_left(text)) << text;
}

TEST(Bidi, TakesAParagraphsDirectionFromItsFirstLetter) {
  EXPECT_EQ(text_level("12, שלום and more"), 1);
  EXPECT_EQ(text_level("“a” שלום"), 0);
  EXPECT_EQ(text_level("\u2067א\u2069 a"), 0) << "an isolate says nothing about what is around it";
  EXPECT_EQ(text_level("12"), 0);
}

}  // namespace
}  // namespace duidu
