// The line breaking rules against LineBreakTest.txt of the Unicode character database: every case, nothing left
// out.
#include "layout/break_rules.h"

#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <vector>

#include "unit/unicode_cases.h"

namespace duidu {
namespace {

BreakClass following(const std::vector<char32_t>& text, size_t i) {
  for (++i; i < text.size(); ++i) {
    const BreakClass next = traits_of(text[i]).break_class;
    if (next != BreakClass::kCombining && next != BreakClass::kZeroJoiner) return next;
  }
  return BreakClass::kAlphabetic;
}

// The breaks of a text in the notation of the file; a line may always end at the end of the text.
std::string marked(const std::vector<char32_t>& text) {
  BreakRules rules;
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const BreakAction action = rules.step(traits_of(text[i]).break_class, following(text, i));
    const bool breaks = action == BreakAction::kDirect || action == BreakAction::kForced;
    out += (breaks ? "÷ " : "× ") + test::hex(text[i]) + ' ';
  }
  return out + "÷";
}

TEST(BreakRules, PassLineBreakTest) {
  const std::vector<std::string> cases = test::unicode_cases("auxiliary/LineBreakTest.txt");
  ASSERT_GT(cases.size(), 7000u);
  size_t passed = 0;
  for (const std::string& expected : cases) {
    const std::string found = marked(test::code_points(expected));
    passed += found == expected;
    if (found != expected) ADD_FAILURE() << "expected " << expected << "\nfound    " << found;
  }
  std::cout << "LineBreakTest " << passed << "/" << cases.size() << "\n";
}

}  // namespace
}  // namespace duidu
