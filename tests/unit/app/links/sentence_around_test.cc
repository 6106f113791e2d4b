// Words with the sentence they stand in: whole where there is room, else cut at a clause or a word.
#include "app/links/sentence_around.h"

#include <gtest/gtest.h>

#include "unit/layout/article_text.h"

namespace duidu {
namespace {

// The words between the brackets, with their sentence.
std::string around(std::string text, size_t most = 1000) {
  const size_t start = text.find('[');
  text.erase(start, 1);
  const size_t end = text.find(']');
  text.erase(end, 1);
  return sentence_around(text, static_cast<uint32_t>(start), static_cast<uint32_t>(end), most);
}

TEST(SentenceAroundTest, TheSentenceIsWhole) {
  const char* const kTable[][2] = {
      {"桥修好了。没有人[来看过]它，一次也没有。后来呢？", "没有人来看过它，一次也没有。"},
      {"他说：“先把桥修好。”然后[走了]。", "然后走了。"},
      {"[整句都引。]下一句。", "整句都引。"},
      {"一句。[两句都引。第二句。]第三句。", "两句都引。第二句。"},
      {"No end in sight, [he said", "No end in sight, he said"},
      {"It cost 3.5 million. Then [the bridge] stood. Nobody came.", "Then the bridge stood."},
      {"He said “wait.” Then [he left].", "Then he left."},
      {"一行\n另[一行]\n又一行", "另一行"},
      {"[]", ""},
  };
  for (const auto& [text, expected] : kTable) {
    std::string given = text;
    if (given.find(']') == given.npos) given += "]";
    EXPECT_EQ(around(given), expected) << text;
  }
}

TEST(SentenceAroundTest, WhatIsTooLongIsCutAtClausesAndWords) {
  EXPECT_EQ(around("这座桥修了又停，停了又修，前前后后一共修了[二十六年]，到今天才算完工。", 60),
            "…前前后后一共修了二十六年，到今天才算完工。");
  EXPECT_EQ(around("[二十六年]里它停过两回，都是因为没有钱，后来大家一块一块砖地捐。", 40),
            "二十六年里它停过两回，都是因为没有钱，…");
  EXPECT_EQ(around("the [bridge] stood for twenty-six years before anybody walked over it.", 30),
            "the bridge stood for…");
  EXPECT_EQ(around("没有标点的[很长很长很长很长的]一句话", 12), "…点的很长很长…");
}

TEST(SentenceAroundTest, OfALinkItsOtherEnd) {
  const Article article = test::parse_layout_case(
                              "question 甲 | 前一句。桥修了二十六年。后一句。\nparagraph | 他说二十六年。\n"
                              "link 0 18 33 = 0 6 18\n")
                              .article;
  EXPECT_EQ(words_at_end(article, 0, Side::kInterview, 0, 200), "桥修了二十六年。");
  EXPECT_EQ(words_at_end(article, 0, Side::kCommentary, 0, 200), "他说二十六年。");
}

}  // namespace
}  // namespace duidu
