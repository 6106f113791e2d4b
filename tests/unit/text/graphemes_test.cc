// Grapheme clusters against GraphemeBreakTest.txt of the Unicode character database.
#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode.h"
#include "text/utf8.h"
#include "unit/unicode_cases.h"

namespace duidu {
namespace {

// The clusters of a text in the notation of GraphemeBreakTest.txt.
std::string marked(const std::vector<char32_t>& code_points) {
  std::string text, out;
  for (const char32_t c : code_points) append_code_point(text, c);
  for (size_t offset = 0; offset < text.size();) {
    const std::string_view cluster = next_grapheme(text, offset);
    out += "÷ ";
    for (size_t at = 0; at < cluster.size();) {
      const std::string name = test::hex(next_code_point(cluster, at));
      out += name + (at < cluster.size() ? " × " : " ");
    }
  }
  return out + "÷";
}

// The data are those of Unicode 17, where scissors are no pictographs any more.
constexpr std::string_view kChangedSince = "÷ 2701 × 200D × 2701 ÷";

TEST(Grapheme, PassesGraphemeBreakTest) {
  const std::vector<std::string> cases = test::unicode_cases("auxiliary/GraphemeBreakTest.txt");
  ASSERT_GT(cases.size(), 600u);
  size_t passed = 0;
  for (const std::string& expected : cases) {
    const std::string found = marked(test::code_points(expected));
    passed += found == expected;
    EXPECT_EQ(found == expected, expected != kChangedSince) << found << " for " << expected;
  }
  std::cout << "GraphemeBreakTest " << passed << "/" << cases.size() << ", changed since: " << kChangedSince
            << "\n";
}

}  // namespace
}  // namespace duidu
