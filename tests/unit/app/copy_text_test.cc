// A copied selection is the model's text, whatever the lines on screen.
#include "app/copy_text.h"

#include <gtest/gtest.h>

#include "unit/layout/article_text.h"

namespace duidu {
namespace {

const Article& article() {
  static const Article made = test::parse_layout_case(
                                  "question 记者 | 为什么？\n"
                                  "answer 祝小满 | 因为原样还回去。\n"
                                  "turn paragraph | 第二段。\n"
                                  "paragraph | 评论开头。\n"
                                  "item 1. | 第一条。\n"
                                  "quote 祝小满 | 因为原样还回去。\n")
                                  .article;
  return made;
}

TextPlace at(Side side, uint32_t group, uint32_t index, uint32_t offset) {
  return {{side, group, index}, offset};
}

TEST(CopyTextTest, WithinAParagraphItIsTheBareText) {
  EXPECT_EQ(copy_text(article(), at(Side::kInterview, 1, 0, 6), at(Side::kInterview, 1, 0, 12)), "原样");
}

TEST(CopyTextTest, OverParagraphsSpeakersStandBeforeWhatTheySay) {
  EXPECT_EQ(copy_text(article(), at(Side::kInterview, 0, 0, 0), at(Side::kInterview, 1, 1, 9)),
            "记者：为什么？\n\n祝小满：因为原样还回去。\n\n第二段");
}

TEST(CopyTextTest, AParagraphTakenFromItsMiddleHasNoSpeaker) {
  EXPECT_EQ(copy_text(article(), at(Side::kInterview, 0, 0, 9), at(Side::kInterview, 1, 0, 6)),
            "？\n\n祝小满：因为");
}

TEST(CopyTextTest, ListItemsAndQuotedTurnsKeepTheirHeads) {
  EXPECT_EQ(copy_text(article(), at(Side::kCommentary, 0, 0, 0), at(Side::kCommentary, 0, 2, 6)),
            "评论开头。\n\n1. 第一条。\n\n祝小满：因为");
}

TEST(CopyTextTest, PlacesTheWrongWayRoundAreSwapped) {
  EXPECT_EQ(copy_text(article(), at(Side::kInterview, 1, 0, 12), at(Side::kInterview, 1, 0, 6)), "原样");
}

TEST(CopyTextTest, AnOffsetBeyondTheTextIsItsEnd) {
  EXPECT_EQ(copy_text(article(), at(Side::kInterview, 1, 1, 0), at(Side::kInterview, 1, 1, 999)), "第二段。");
}

}  // namespace
}  // namespace duidu
