// The edges a writer sets: marks, lead-ins, ellipses, paragraphs, sentences, and the lines that mail quotes.
#include "align/quotations/frames.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

class FramesTest : public testing::Test {
 protected:
  FramesTest()
      : finder_({"源"}, {"他说：我们从来不催工期，一天也不催。真的。", "“窑火要烧几天”就烧……几天",
                         "> 人急没有用", "木头没有秘密（中略）选料需要时间"}) {}

  Edge opening(std::string_view words) const {
    return finder_.frames.opening_at(test::range_of(finder_.commentary, words).first);
  }
  Edge closing(std::string_view words) const {
    return finder_.frames.closing_at(test::range_of(finder_.commentary, words).last);
  }
  uint32_t index(std::string_view words) const { return test::range_of(finder_.commentary, words).first; }

  test::Finder finder_;
};

TEST_F(FramesTest, TheStrongestEdgeCounts) {
  EXPECT_EQ(opening("他说"), Edge::kParagraph);
  EXPECT_EQ(opening("我们从来"), Edge::kLeadIn);
  EXPECT_EQ(opening("从来不催"), Edge::kNone);
  EXPECT_EQ(opening("一天也"), Edge::kPunctuation);
  EXPECT_EQ(opening("真的"), Edge::kSentence);
  EXPECT_EQ(opening("窑火"), Edge::kMark);
  EXPECT_EQ(opening("几天人急"), Edge::kEllipsis);
  EXPECT_EQ(opening("选料"), Edge::kEllipsis) << "behind an omission in brackets";
  EXPECT_EQ(closing("催工期"), Edge::kPunctuation);
  EXPECT_EQ(closing("一天也不催"), Edge::kSentence);
  EXPECT_EQ(closing("真的"), Edge::kParagraph);
  EXPECT_EQ(closing("窑火要烧几天"), Edge::kMark);
  EXPECT_EQ(closing("就烧"), Edge::kEllipsis);
  EXPECT_EQ(closing("木头没有秘密"), Edge::kEllipsis);
  EXPECT_EQ(closing("选料需要时间"), Edge::kParagraph);
}

TEST_F(FramesTest, AskingAgainGivesTheSame) {
  for (uint32_t i = 0; i <= finder_.commentary.size(); ++i) {
    const Edge opening = finder_.frames.opening_at(i), closing = finder_.frames.closing_at(i);
    const Frames fresh(finder_.commentary, finder_.regions);
    EXPECT_EQ(fresh.closing_at(i), closing) << i;
    EXPECT_EQ(fresh.opening_at(i), opening) << i;
    EXPECT_EQ(finder_.frames.opening_at(i), opening) << i;
  }
}

TEST_F(FramesTest, AFrameNeedsABeginningAndAnEnd) {
  const auto is_framable = [&](std::string_view words) {
    const FoldedRange range = test::range_of(finder_.commentary, words);
    return finder_.frames.is_framable(range.first, range.last);
  };
  EXPECT_TRUE(is_framable("窑火要烧几天"));
  EXPECT_TRUE(is_framable("我们从来不催工期一天也不催"));
  EXPECT_FALSE(is_framable("不催工期一天也不催")) << "no beginning";
  EXPECT_FALSE(is_framable("我们从来不")) << "no end";
}

TEST_F(FramesTest, LinesThatMailQuotesBeginBehindTheirSign) {
  EXPECT_TRUE(finder_.frames.has_mail_line_between(index("人急"), index("人急")));
  EXPECT_FALSE(finder_.frames.has_mail_line_between(0, index("人急") - 1));
  EXPECT_FALSE(finder_.frames.has_mail_line_between(index("人急") + 1, finder_.commentary.size()));
}

TEST_F(FramesTest, MarksAndWholeParagraphsBetweenTwoIndices) {
  EXPECT_TRUE(finder_.frames.has_mark_between(index("真的"), index("窑火")));
  EXPECT_TRUE(finder_.frames.has_mark_between(index("窑火") + 1, index("就烧")));
  EXPECT_FALSE(finder_.frames.has_mark_between(index("窑火") + 1, index("就烧") - 1));
  EXPECT_TRUE(finder_.frames.has_paragraph_between(index("真的"), index("人急")));
  EXPECT_FALSE(finder_.frames.has_paragraph_between(index("真的"), index("就烧")));
  EXPECT_FALSE(finder_.frames.has_paragraph_between(index("窑火") + 1, index("人急") + 2));
}

}  // namespace
}  // namespace duidu
