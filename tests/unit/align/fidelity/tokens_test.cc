// How a passage is cut into the words it is compared by.
#include "align/fidelity/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace duidu {
namespace {

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

Passage whole(const std::string& text) { return {{text, 0, static_cast<uint32_t>(text.size())}}; }

using Keys = std::vector<std::string>;

Keys keys_of(const Passage& passage) {
  Keys keys;
  for (const Token& token : tokens_of(passage)) keys.push_back(is_gap(token) ? "gap" : utf8(token.key));
  return keys;
}

TEST(Tokens, AreHanCharactersAndRunsOfLetters) {
  EXPECT_EQ(keys_of(whole("灯塔，the Boats’ way")), (Keys{"灯", "塔", "the", "boats", "way"}));
  EXPECT_EQ(keys_of(whole("")), Keys{});
  EXPECT_EQ(keys_of(whole("……，。")), Keys{});
}

TEST(Tokens, ANumberIsOneTokenHoweverItIsWritten) {
  EXPECT_EQ(keys_of(whole("3,000 and 0030")), (Keys{"3000", "and", "30"}));
  EXPECT_EQ(keys_of(whole("-4.5% $20 5‰")), (Keys{"-4.5%", "$20", "5‰"}));
  EXPECT_EQ(keys_of(whole("三十五人")), (Keys{"35", "人"}));
  EXPECT_EQ(keys_of(whole("thirty-five men")), (Keys{"35", "men"}));
  EXPECT_EQ(keys_of(whole("pages 3-4")), (Keys{"pages", "3", "4"})) << "a hyphen is no sign";
}

TEST(Tokens, NegationsAreWordsOfTheirOwn) {
  EXPECT_EQ(keys_of(whole("can't cannot won’t didn't")),
            (Keys{"can", "not", "can", "not", "will", "not", "did", "not"}));
}

TEST(Tokens, NamesAreCapitalisedWithinASentence) {
  std::vector<std::string> names;
  const std::string text = "The boat of Mara came. Then I saw Quill.";
  for (const Token& token : tokens_of(whole(text))) {
    if (token.is_name) names.push_back(utf8(token.key));
  }
  EXPECT_EQ(names, (Keys{"mara", "quill"}));
}

TEST(Tokens, RangesHoldTheWordsAsWritten) {
  const std::string text = "——臺上有 3,000 People，ＡＢ";
  std::vector<std::string> written;
  for (const Token& token : tokens_of(whole(text)))
    written.push_back(text.substr(token.range.start, token.range.end - token.range.start));
  EXPECT_EQ(written, (Keys{"臺", "上", "有", "3,000", "People", "ＡＢ"}));
}

TEST(Tokens, AGapStandsForWordsBetweenTwoSpans) {
  const std::string text = "春天 夏天 秋天", next = "冬天";
  const auto size = [](const std::string& words) { return static_cast<uint32_t>(words.size()); };
  const uint32_t word = size("春天"), third = size("春天 夏天 ");
  EXPECT_EQ(keys_of({{text, 0, word}, {text, third, size(text)}}), (Keys{"春", "天", "gap", "秋", "天"}));
  EXPECT_EQ(keys_of({{text, 0, word}, {text, word + 1, third - 1}}), (Keys{"春", "天", "夏", "天"}));
  EXPECT_EQ(keys_of({{text, third, size(text)}, {next, 0, size(next)}}), (Keys{"秋", "天", "冬", "天"}));
  EXPECT_EQ(keys_of({{text, 0, word}, {next, 0, size(next)}}), (Keys{"春", "天", "gap", "冬", "天"}));
}

TEST(Tokens, ASeamIsTheTextBetweenTwoPositions) {
  const std::string first = "春天。", second = "“夏天";
  const Passage passage = {{first, 0, 9}, {second, 0, 9}};
  EXPECT_EQ(seam_text(passage, {0, 6, 1, 3}), "。\n“");
  EXPECT_EQ(seam_text(passage, {0, 0, 0, 6}), "春天");
  EXPECT_TRUE(has_ellipsis("春。。。天"));
  EXPECT_TRUE(has_ellipsis("and ... so"));
  EXPECT_FALSE(has_ellipsis("。。"));
}

}  // namespace
}  // namespace duidu
