#include "import/structure/furniture.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duidu {
namespace {

// The lines as blocks; those that are set apart.
std::vector<std::string> set_apart_of(const std::vector<std::string>& lines) {
  std::vector<Block> given(lines.size());
  for (size_t i = 0; i < lines.size(); ++i) given[i].text = lines[i];
  Blocks blocks = numbered(std::move(given));
  Texts texts;
  set_furniture_apart(blocks, texts);
  std::vector<std::string> apart;
  for (const Block& block : blocks.apart) apart.push_back(block.text);
  return apart;
}

using Lines = std::vector<std::string>;

TEST(Furniture, AWordBehindAQuestionMayBeItsAnswer) {
  EXPECT_EQ(set_apart_of({"What does the sign say?", "Share", "And its other side?", "Nothing."}), Lines{});
  EXPECT_EQ(set_apart_of({"What does it say?", "Advertisement", "Ann: A word.", "Ben: One."}),
            Lines{"Advertisement"});
  EXPECT_EQ(set_apart_of({"It says a word.", "Share", "What does its other side say?", "Nothing."}),
            Lines{"Share"});
}

TEST(Furniture, WhoSpeaksThriceIsNoCredit) {
  EXPECT_EQ(set_apart_of({"校对：小满", "灯亮着。", "河在涨。", "船没有来。"}), Lines{"校对：小满"});
  EXPECT_EQ(set_apart_of({"校对：错了吗", "老白：没有", "校对：真的", "老白：真的", "校对：那好"}), Lines{});
}

TEST(Furniture, AFootEndsAtTheFirstLineThatIsNone) {
  EXPECT_EQ(set_apart_of({"灯亮着。", "未经授权不得转载的灯，是他的笑话。", "河在涨。"}), Lines{});
  EXPECT_EQ(set_apart_of({"灯亮着。", "河在涨。", "未经授权，不得转载。", "（完）"}),
            (Lines{"未经授权，不得转载。", "（完）"}));
  EXPECT_EQ(set_apart_of({"灯亮着。", "（完）", "这是另一章。"}), Lines{});
}

TEST(Furniture, AListOfOtherArticlesEndsAtAParagraph) {
  EXPECT_EQ(set_apart_of({"灯亮着。", "推荐阅读", "守桥的人", "井水为什么甜", "他说完就走了，没有回头。"}),
            (Lines{"推荐阅读", "守桥的人", "井水为什么甜"}));
  EXPECT_EQ(set_apart_of({"灯亮着。", "延伸阅读", "这一章讲的是河，也讲两岸的人。", "完了。"}), Lines{});
}

}  // namespace
}  // namespace duidu
