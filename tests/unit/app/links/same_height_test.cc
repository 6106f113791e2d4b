// The same-height jump: the chosen line stays if it can, and both first lines come level.
#include "app/links/same_height.h"

#include <gtest/gtest.h>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

class LevelTest : public testing::Test {
 protected:
  // Forty turns, and a commentary that quotes the turn in the middle and the very last one.
  LevelTest() {
    std::string text;
    for (int i = 0; i < 20; ++i)
      text += "question 甲 | 一句问话\nanswer 乙 | 一句答话，说得很长很长，长到要换一行才放得下。\n";
    text += "paragraph | 开头\nparagraph | 引中间\nparagraph | 引末尾\n";
    text += "link 20 0 6 = 1 0 6\nlink 39 0 6 = 2 0 6\n";
    article_ = test::parse_layout_case(text).article;
    const ReadingStyle style = default_style(article_.language());
    interview_ = layout_pane(article_, Side::kInterview, 500, metrics_, style);
    commentary_ = layout_pane(article_, Side::kCommentary, 500, metrics_, style);
  }

  std::optional<SameHeightScrolls> level(const Link& link, const PaneView& chosen,
                                         const PaneView& target) const {
    const auto place = [&](const PaneView& pane) { return link.spans(pane.layout->side); };
    return same_height_scrolls(chosen, place(chosen), target, place(target));
  }

  test::FixedMetrics metrics_;
  Article article_;
  PaneLayout interview_, commentary_;
};

TEST_F(LevelTest, ALineUnderABarIsBroughtInSight) {
  const Link& link = article_.links[0];
  const Rect line = span_rects(commentary_, link.commentary.front()).front();
  PaneView pane{&commentary_, 0, line.y + line.height + 20};
  EXPECT_EQ(scroll_in_sight(pane, link.commentary), 0);
  pane.covered = 40;
  EXPECT_NE(scroll_in_sight(pane, link.commentary), 0);
}

TEST_F(LevelTest, APlaceIsWhollyInSightUpToTheLastPixelOfItsLines) {
  const Link& link = article_.links[0];
  const Rect line = span_rects(interview_, link.interview.front()).front();
  const struct {
    float scroll, height, covered;
    bool is_seen;
  } kTable[] = {
      {line.y, line.height, 0, true},      {line.y + 1, line.height, 0, false},
      {line.y - 1, line.height, 0, false}, {line.y - 100, 600, 0, true},
      {line.y - 100, 600, 520, false},
  };
  for (const auto& [scroll, height, covered, is_seen] : kTable) {
    EXPECT_EQ(is_wholly_in_sight({&interview_, scroll, height, covered}, link.interview), is_seen)
        << scroll - line.y << " " << height;
  }
  EXPECT_FALSE(is_wholly_in_sight({&interview_, 0, 600}, {})) << "a place without words";
}

TEST_F(LevelTest, TheChosenPaneStaysAndTheOtherComesLevel) {
  const Link& link = article_.links[0];
  const PaneView chosen{&commentary_, 0, 600}, target{&interview_, 0, 600};
  const std::optional<SameHeightScrolls> tops = level(link, chosen, target);
  ASSERT_TRUE(tops);
  EXPECT_EQ(tops->chosen, 0);
  EXPECT_GT(tops->target, 0);
  EXPECT_NEAR(*first_line_top(interview_, link.interview) - tops->target,
              *first_line_top(commentary_, link.commentary), 1);
}

TEST_F(LevelTest, WhereTheOtherPaneEndsTheChosenOneGoesTheRest) {
  // The commentary's first lines cannot come down to where the interview's stand.
  const Link& link = article_.links[0];
  const float scroll = *first_line_top(interview_, link.interview) - 500;
  const PaneView chosen{&interview_, scroll, 600}, target{&commentary_, 0, 600};
  const std::optional<SameHeightScrolls> tops = level(link, chosen, target);
  ASSERT_TRUE(tops);
  EXPECT_EQ(tops->target, 0);
  EXPECT_GT(tops->chosen, scroll);
  EXPECT_NEAR(*first_line_top(interview_, link.interview) - tops->chosen,
              *first_line_top(commentary_, link.commentary), 1);
}

TEST_F(LevelTest, NeitherScrollsBeyondItsEnds) {
  for (const Link& link : article_.links) {
    for (float scroll = 0; scroll < interview_.height; scroll += 97) {
      const PaneView chosen{&interview_, std::min(scroll, max_scroll({&interview_, 0, 600})), 600};
      const PaneView target{&commentary_, 0, 600};
      const std::optional<SameHeightScrolls> tops = level(link, chosen, target);
      ASSERT_TRUE(tops);
      EXPECT_GE(tops->chosen, 0);
      EXPECT_LE(tops->chosen, max_scroll(chosen));
      EXPECT_GE(tops->target, 0);
      EXPECT_LE(tops->target, max_scroll(target));
    }
  }
  EXPECT_EQ(max_scroll({&commentary_, 0, 100'000}), 0) << "a short text does not scroll";
}

TEST_F(LevelTest, AnOrphanHasNowhereToGo) {
  Link orphan = article_.links[0];
  orphan.interview.clear();
  const PaneView chosen{&commentary_, 0, 600};
  EXPECT_FALSE(level(orphan, chosen, {&interview_, 0, 600}));
  EXPECT_FALSE(first_line_top(interview_, orphan.interview));
  EXPECT_EQ(scroll_in_sight(chosen, orphan.commentary), 0) << "it can be seen where it is";
}

TEST_F(LevelTest, OfALongPlaceTheFirstLineInSightStays) {
  Link link = article_.links[0];
  link.interview.clear();
  for (const UnitLayout& unit : interview_.units) {
    link.interview.push_back({unit.ref, 0, static_cast<uint32_t>(article_.unit(unit.ref).text.size())});
  }
  const PaneView chosen{&interview_, 300, 600};
  const std::optional<SameHeightScrolls> tops = level(link, chosen, {&commentary_, 0, 600});
  ASSERT_TRUE(tops);
  float in_sight = 0;
  for (const UnitLayout& unit : interview_.units) {
    for (const LineBox& line : unit.lines) {
      if (in_sight == 0 && unit.y + line.y >= 300) in_sight = unit.y + line.y;
    }
  }
  EXPECT_EQ(in_sight - tops->chosen, *first_line_top(commentary_, link.commentary) - tops->target);
}

TEST_F(LevelTest, APlaceOutOfSightIsBroughtALittleBelowTheTop) {
  const Link& link = article_.links[0];
  const PaneView chosen{&interview_, 0, 600};
  ASSERT_GT(*first_line_top(interview_, link.interview), 600);
  const std::optional<float> scroll = scroll_in_sight(chosen, link.interview);
  ASSERT_TRUE(scroll);
  EXPECT_NEAR(*first_line_top(interview_, link.interview) - *scroll, 140, 1);
}

}  // namespace
}  // namespace duidu
