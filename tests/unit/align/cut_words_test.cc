// Words right outside a quotation that turn its meaning, and those that only look like it.
#include "align/cut_words.h"

#include <gtest/gtest.h>

#include <string>

namespace duidu {
namespace {

std::string before(const std::string& text, const std::string& words) {
  const CutRange cut = cut_before(text, words);
  return text.substr(cut.start, cut.end - cut.start);
}

std::string behind(const std::string& words, const std::string& text) {
  const CutRange cut = cut_behind(words, text);
  return text.substr(cut.start, cut.end - cut.start);
}

TEST(CutWords, ANegationRightBeforeTheQuotation) {
  EXPECT_EQ(before("说实话，我不", "怕潮水"), "不");
  EXPECT_EQ(before("说实话，我從沒", "怕過潮水"), "從沒");
  EXPECT_EQ(before("此事未必", "要紧"), "未必");
  EXPECT_EQ(before("We did not", "ring the bell"), "not");
  EXPECT_EQ(before("We didn't", "ring the bell"), "n't");
  EXPECT_EQ(before("It was only", "a boat"), "only");
  EXPECT_EQ(before("The council failed to", "ring the bell"), "failed to");
  EXPECT_EQ(before("We no longer", "ring the bell"), "no longer");
  EXPECT_EQ(before("他们拒绝", "在汛期修桥"), "拒绝");
}

TEST(CutWords, ANegationRightBehindIt) {
  EXPECT_EQ(behind("这笔账我们谁也算", "不清。"), "不");
  EXPECT_EQ(behind("The old men trusted him", " not at all."), "not");
}

TEST(CutWords, WhatIsSaidNotToBeSo) {
  EXPECT_EQ(before("我从来没有说过", "灯可以不点"), "没有说过");
  EXPECT_EQ(before("我不敢保证", "明年还有船"), "不敢保证");
  EXPECT_EQ(before("I never said that ", "the lamp may go out"), "never said that");
  EXPECT_EQ(before("She denied ", "the lamp was out"), "denied");
  EXPECT_EQ(before("They spread the lie that ", "the lamp was out"), "lie that");
}

TEST(CutWords, AConditionBeforeIt) {
  EXPECT_EQ(before("如果上面肯拨款，", "三个月就能完工"), "如果");
  EXPECT_EQ(before("除非大家都签字，", "这笔钱就归集体"), "除非");
  EXPECT_EQ(before("And if the weather holds, ", "we finish in May"), "if");
  EXPECT_EQ(before("只要潮水不退，", "可是船总要回来"), "");
  EXPECT_EQ(before("他来过两次。如果", "下雨就不来"), "如果");
}

TEST(CutWords, WhatOnlyLooksLikeANegation) {
  for (const std::string text : {"不过，", "我说不。", "不但", "差不多", "无论如何，", "这倒不见得；", "非常",
                                 "特别", "要不", "是不", "谁也不得不"}) {
    EXPECT_EQ(before(text, "是三条缆绳"), "") << text;
  }
  for (const std::string text :
       {"I think not. ", "No doubt ", "Not surprisingly, ", "Not only ", "whether or not ", "No, "})
    EXPECT_EQ(before(text, "the ropes are three"), "") << text;
  EXPECT_EQ(behind("他来", "不来都一样"), "");
  EXPECT_EQ(behind("船修好了", "没有？"), "");
  EXPECT_EQ(behind("他来过", "，不过没有上岸"), "");
  EXPECT_EQ(behind("We rang", ". Not once."), "");
  EXPECT_EQ(behind("We rang", " no doubt"), "");
}

TEST(CutWords, NothingIsCutOffAtTheEndsOfAParagraph) {
  EXPECT_EQ(before("", "三条缆绳"), "");
  EXPECT_EQ(behind("三条缆绳", ""), "");
}

}  // namespace
}  // namespace duidu
