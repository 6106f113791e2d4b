#include "export/escape.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace duidu {
namespace {

std::string html(std::string_view text) {
  std::string out;
  escape_html(text, out);
  return out;
}

std::string script(std::string_view json) {
  std::string out;
  escape_json_in_script(json, out);
  return out;
}

TEST(EscapeHtml, TouchesExactlySevenBytes) {
  const std::map<char, std::string> expected = {{'&', "&amp;"},  {'<', "&lt;"},   {'>', "&gt;"},
                                                {'"', "&quot;"}, {'\'', "&#39;"}, {'\r', "&#13;"},
                                                {'\0', "\uFFFD"}};
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const auto found = expected.find(c);
    EXPECT_EQ(html(std::string_view(&c, 1)), found == expected.end() ? std::string(1, c) : found->second)
        << byte;
  }
}

TEST(EscapeHtml, EveryPairOfBytesIsEscapedAsItsParts) {
  for (int first = 0; first < 128; ++first) {
    for (int second = 0; second < 128; ++second) {
      const std::string a(1, static_cast<char>(first));
      const std::string b(1, static_cast<char>(second));
      ASSERT_EQ(html(a + b), html(a) + html(b));
    }
  }
}

TEST(EscapeHtml, AppendsToWhatIsThere) {
  std::string out = "<";
  escape_html("a<b", out);
  EXPECT_EQ(out, "<a&lt;b");
}

TEST(EscapeJsonInScript, NothingCanEndTheElementOrOpenAComment) {
  EXPECT_EQ(script("\"</script><!--&\""), "\"\\u003c/script\\u003e\\u003c!--\\u0026\"");
}

TEST(EscapeJsonInScript, LineSeparatorsAreEscapedAndTheirNeighboursAreNot) {
  EXPECT_EQ(script("\u2027\u2028\u2029\u202A"), "\u2027\\u2028\\u2029\u202A");
  EXPECT_EQ(script("\xE2\x80"), "\xE2\x80");
  EXPECT_EQ(script("对\u2028读"), "对\\u2028读");
}

TEST(EscapeJsonInScript, TouchesThreeAsciiBytes) {
  for (int byte = 0; byte < 128; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    const bool is_special = text == "<" || text == ">" || text == "&";
    EXPECT_EQ(script(text).size(), is_special ? 6u : 1u) << byte;
  }
}

}  // namespace
}  // namespace duidu
