// Where links stand, and how many lie above and below what is seen.
#include "app/overview/extents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

test::LayoutCase built() {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += "question 记者 | 一二三四五六七八九十\nanswer 周 | 一二三四五六七八九十一二三四五六七八九十\n";
  for (int i = 0; i < 12; ++i) text += "paragraph | 甲乙丙丁戊己庚辛\n";
  for (int i = 0; i < 24; i += 2)
    text += "topic " + std::to_string(i) + " " + std::to_string(i + 1) + " = " + std::to_string(i / 2) + "\n";
  text += "link 3 0 30 = 1 0 9\nlink 23 0 30 = 2 0 9\n";
  return test::parse_layout_case(text);
}

TEST(Extents, ReachFromTheFirstLineOfALinkToItsLast) {
  const Article article = built().article;
  const PaneLayout layout = layout_pane(article, Side::kInterview, 300, test::FixedMetrics(), ReadingStyle());
  for (const LinkExtent& extent : link_extents(layout, article)) {
    float top = 1e9f, bottom = 0;
    for (const Span& span : article.links[extent.link].interview) {
      for (const Rect& rect : span_rects(layout, span)) {
        top = std::min(top, rect.y);
        bottom = std::max(bottom, rect.y + rect.height);
      }
    }
    EXPECT_EQ(extent.whole, (Extent{top, bottom})) << article.links[extent.link].id;
  }
}

TEST(Extents, CountsAboveInSightAndBelowAddUpAtEveryScrollPosition) {
  const Article article = built().article;
  std::mt19937 random(7);
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const float width : {300.0f, 700.0f}) {
      const PaneLayout layout = layout_pane(article, side, width, test::FixedMetrics(), ReadingStyle());
      const std::vector<LinkExtent> extents = link_extents(layout, article);
      ASSERT_EQ(extents.size(), 14u);
      uint32_t above = 0;
      for (float scroll = 0; scroll < layout.height; ++scroll) {
        const auto height = static_cast<float>(50 + random() % 900);
        const BeyondView view = beyond_view(extents, scroll, height);
        ASSERT_EQ(view.above.count + view.in_sight + view.below.count, extents.size()) << scroll;
        ASSERT_GE(view.above.count, above) << "scrolling down hides more above";
        above = view.above.count;
      }
    }
  }
}

TEST(Extents, AStepToTheNearestShowsItAndLeadsOn) {
  const Article article = built().article;
  const PaneLayout layout = layout_pane(article, Side::kInterview, 700, test::FixedMetrics(), ReadingStyle());
  const std::vector<LinkExtent> extents = link_extents(layout, article);
  constexpr float kHeight = 300;
  float scroll = 0;
  int steps = 0;
  for (; beyond_view(extents, scroll, kHeight).below.count > 0; ++steps) {
    const BeyondView before = beyond_view(extents, scroll, kHeight);
    ASSERT_GT(before.below.top, scroll);
    scroll = before.below.top;
    ASSERT_LT(beyond_view(extents, scroll, kHeight).below.count, before.below.count);
  }
  for (; beyond_view(extents, scroll, kHeight).above.count > 0; ++steps) {
    const BeyondView before = beyond_view(extents, scroll, kHeight);
    ASSERT_LT(before.above.top, scroll);
    scroll = before.above.top;
    ASSERT_LT(beyond_view(extents, scroll, kHeight).above.count, before.above.count);
  }
  EXPECT_LE(steps, 28);
}

TEST(Extents, LinksNearEachOtherAboveAreOneStep) {
  const auto at = [](float top) { return LinkExtent{0, OverviewForm::kQuoted, {top, top + 30}, {}}; };
  const std::vector<LinkExtent> extents = {at(100), at(900), at(940)};
  EXPECT_EQ(beyond_view(extents, 2000, 400).above.top, 800) << "the first of the two";
  EXPECT_EQ(beyond_view({at(100), at(900), at(961)}, 2000, 400).above.top, 861);
}

TEST(Extents, FormsAreThoseOfTheVerdicts) {
  const auto form = [](LinkKind kind, LinkLevel level, bool is_there) {
    Link link;
    link.kind = kind;
    link.level = level;
    link.commentary.resize(1);
    link.interview.resize(is_there ? 1 : 0);
    if (!is_there) link.state = LinkState::kOrphan;
    return form_of(link);
  };
  EXPECT_EQ(form(LinkKind::kTopic, LinkLevel::kExact, true), OverviewForm::kTalkedAbout);
  EXPECT_EQ(form(LinkKind::kQuote, LinkLevel::kExact, true), OverviewForm::kQuoted);
  EXPECT_EQ(form(LinkKind::kQuote, LinkLevel::kNear, true), OverviewForm::kChanged);
  EXPECT_EQ(form(LinkKind::kQuote, LinkLevel::kNone, false), OverviewForm::kAbsent);
}

}  // namespace
}  // namespace duidu
