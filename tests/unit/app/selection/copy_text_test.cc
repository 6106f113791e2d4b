// A copied selection is the model's text, whatever the lines on screen.
#include "app/selection/copy_text.h"

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

TextPosition at(Side side, uint32_t group, uint32_t index, uint32_t offset) {
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

std::string html(Side side, uint32_t group, uint32_t index, uint32_t offset, uint32_t last_group,
                 uint32_t last_index, uint32_t last_offset) {
  return copy_html(article(), at(side, group, index, offset), at(side, last_group, last_index, last_offset));
}

TEST(CopyHtmlTest, PartOfAParagraphIsInline) { EXPECT_EQ(html(Side::kInterview, 1, 0, 6, 1, 0, 12), "原样"); }

TEST(CopyHtmlTest, ParagraphsAndSpeakers) {
  EXPECT_EQ(html(Side::kInterview, 0, 0, 9, 1, 1, 9),
            "<p>？</p><p><b>祝小满：</b> 因为原样还回去。</p><p>第二段</p>");
}

TEST(CopyHtmlTest, ListsAndQuotes) {
  EXPECT_EQ(html(Side::kCommentary, 0, 0, 0, 0, 2, 6),
            "<p>评论开头。</p><ol start=\"1\"><li>第一条。</li></ol><blockquote><p><b>祝小满：</b> "
            "因为</p></blockquote>");
}

TEST(CopyHtmlTest, StylesHeadingsAndLineEndsStayAndMarkupIsText) {
  const Article styled = test::parse_layout_case(
                             "heading2 | 标题\n"
                             "paragraph | 甲*乙丙*丁 <b>\n"
                             "item • | 一\n"
                             "item • | 二\n"
                             "paragraph | 一行\\n又一行\n")
                             .article;
  EXPECT_EQ(copy_html(styled, at(Side::kCommentary, 0, 0, 0), at(Side::kCommentary, 0, 4, 99)),
            "<h2>标题</h2><p>甲<strong>乙丙</strong>丁 &lt;b&gt;</p><ul><li>一</li><li>二</li></ul>"
            "<p style=\"white-space:pre-wrap\">一行\n又一行</p>");
  EXPECT_EQ(copy_html(styled, at(Side::kCommentary, 0, 1, 6), at(Side::kCommentary, 0, 1, 12)),
            "<strong>丙</strong>丁");
}

TEST(QuoteTest, TheSourceNamesSpeakerTitleAndPlace) {
  Article titled = article();
  titled.own_texts().title = "还书";
  const TextPosition start = at(Side::kInterview, 1, 0, 6), end = at(Side::kInterview, 1, 0, 12);
  EXPECT_EQ(quote_text(titled, start, end, ""), "“原样”\n——祝小满，《还书》");
  EXPECT_EQ(quote_text(titled, start, end, "https://example.org/#t2.p1"),
            "“原样”\n——祝小满，《还书》，https://example.org/#t2.p1");
  EXPECT_EQ(quote_text(titled, end, start, ""), "“原样”\n——祝小满，《还书》") << "either way round";
  EXPECT_EQ(
      quote_html(titled, start, end, "https://example.org/?a&b"),
      "<blockquote>原样</blockquote><p><a href=\"https://example.org/?a&amp;b\">——祝小满，《还书》</a></p>");
  titled.own_texts().interview.title = "访谈";
  EXPECT_EQ(quote_text(titled, start, end, ""), "“原样”\n——祝小满，《还书》")
      << "the part's heading says less";
  titled.own_texts().language = "en";
  EXPECT_EQ(quote_text(titled, start, end, "x"), "“原样”\n— 祝小满, “还书”, x");
}

TEST(QuoteTest, MarksWithinMarksAreSingleOnes) {
  Article titled = article();
  titled.own_texts().title = "还书";
  std::string& text = titled.own_texts().interview.turns[1].units[0].text;
  text = "他说“先看封面再说”。";
  const auto end = static_cast<uint32_t>(text.size());
  EXPECT_EQ(quote_text(titled, at(Side::kInterview, 1, 0, 0), at(Side::kInterview, 1, 0, end), ""),
            "“他说‘先看封面再说’。”\n——祝小满，《还书》");
  EXPECT_EQ(copy_text(titled, at(Side::kInterview, 1, 0, 0), at(Side::kInterview, 1, 0, end)), text);
}

TEST(QuoteTest, OverTurnsNoOneSpeakerIsNamedAndACommentaryHasItsAuthor) {
  Article titled = article();
  titled.own_texts().title = "还书";
  titled.own_texts().author = "周";
  EXPECT_EQ(quote_text(titled, at(Side::kInterview, 0, 0, 0), at(Side::kInterview, 1, 0, 6), ""),
            "记者：为什么？\n\n祝小满：因为\n\n——《还书》");
  EXPECT_EQ(source_line(titled, at(Side::kCommentary, 0, 0, 0), at(Side::kCommentary, 0, 0, 3), ""),
            "——周，《还书》");
  titled.own_texts().title = titled.own_texts().author = "";
  EXPECT_EQ(source_line(titled, at(Side::kCommentary, 0, 0, 0), at(Side::kCommentary, 0, 0, 3), ""), "");
}

}  // namespace
}  // namespace duidu
