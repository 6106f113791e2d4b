// What a press on a link and the list of links do to the view.
#include <gtest/gtest.h>

#include "app/links/same_height.h"
#include "unit/app/stepping.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

TEST(LinksApplyTest, ChoosingALinkMakesItCurrentAndTurnsToTheOtherSide) {
  const ViewState state = after({}, ChooseLink{3, Side::kInterview});
  EXPECT_EQ(state.view.current, (CurrentLink{3, Side::kInterview, 0}));
  EXPECT_EQ(state.view.tab, Side::kCommentary);
}

TEST(LinksApplyTest, EveryChoiceBringsTheOtherSideLevelTheSameOneToo) {
  const ViewState once = after({}, ChooseLink{3, Side::kInterview});
  for (const ViewState& before : {ViewState(), once, after(once, StepBack{})}) {
    const std::vector<Effect> effects = effects_of(before, ChooseLink{3, Side::kInterview});
    ASSERT_TRUE(asks_for<BringLevel>(effects));
    EXPECT_EQ(find<BringLevel>(effects)->current, (CurrentLink{3, Side::kInterview, 0}));
    EXPECT_EQ(*find<request::MarkLinks>(effects), (request::MarkLinks{3, 0, std::nullopt}));
    EXPECT_TRUE(asks_for<Repaint>(effects));
  }
}

TEST(LinksApplyTest, WithoutAnotherSideTheTabStays) {
  Article article =
      test::parse_layout_case("question 甲 | 一二三\nparagraph | 一二三\nlink 0 0 6 = 0 0 6\n").article;
  article.links[0].interview.clear();
  ViewState state;
  state.view.tab = Side::kCommentary;
  state = after(state, ChooseLink{0, Side::kCommentary}, article);
  EXPECT_EQ(state.view.tab, Side::kCommentary);
  EXPECT_TRUE(state.view.current);
}

TEST(LinksApplyTest, APressOnTheTextMeansTheOccurrenceUnderIt) {
  Article article = test::parse_layout_case(
                        "question 甲 | 一二三四五六\nanswer 乙 | 一二三四五六\nparagraph | 一二\n"
                        "link 0 0 6 = 0 0 6\n")
                        .article;
  article.links[0].state = LinkState::kAmbiguous;
  article.links[0].interview.push_back({{Side::kInterview, 1, 0}, 0, 6});
  const PaneLayout layout = layout_pane(article, Side::kInterview, 600, test::FixedMetrics(), ReadingStyle());
  const Rect line = span_rects(layout, article.links[0].interview[1]).front();
  Facts facts{article};
  facts.panes[Side::kInterview] = {&layout, {10, 50, 600, 400}, 7};
  const WindowPoint point{line.x + 11, line.y + 50 - 7 + 1};
  const Outcome outcome = apply({}, ChooseLink{0, Side::kInterview, std::nullopt, point}, facts);
  EXPECT_EQ(outcome.state.view.current->occurrence, 1u);
}

// Pressed again it is let go; unless the other side was scrolled away, which a press brings back.
TEST(LinksApplyTest, ASecondPressLetsALinkGoIfItsEndsAreInSightOrLevel) {
  const Article article =
      test::parse_layout_case(
          "question 甲 | 一二三四五六\nparagraph | 一二\nparagraph | 三四\nlink 0 0 6 = 0 0 6\n")
          .article;
  const PaneLayout interview =
      layout_pane(article, Side::kInterview, 600, test::FixedMetrics(), ReadingStyle());
  const PaneLayout commentary =
      layout_pane(article, Side::kCommentary, 600, test::FixedMetrics(), ReadingStyle());
  Facts facts{article};
  facts.panes[Side::kInterview] = {&interview, {0, 0, 600, 100}, 0};
  facts.panes[Side::kCommentary] = {&commentary, {0, 0, 600, 100}, 0};
  const ChooseLink press{0, Side::kCommentary, std::nullopt, WindowPoint{40, 40}};
  const std::optional<SameHeightScrolls> level = same_height_scrolls(
      {&commentary, 0, 100}, article.links[0].commentary, {&interview, 0, 100}, article.links[0].interview);
  facts.panes[Side::kInterview].scroll = level->target;
  facts.panes[Side::kCommentary].scroll = level->chosen;
  const ViewState chosen = apply({}, press, facts).state;
  ASSERT_TRUE(chosen.view.current);
  const Outcome again = apply(chosen, press, facts);
  EXPECT_FALSE(again.state.view.current);
  EXPECT_FALSE(asks_for<BringLevel>(again.effects));
  facts.panes[Side::kInterview].scroll += 60;
  EXPECT_TRUE(asks_for<BringLevel>(apply(chosen, press, facts).effects)) << "out of sight";
  ChooseLink listed = press;
  listed.point.reset();
  facts.panes[Side::kInterview].scroll = level->target;
  EXPECT_TRUE(apply(chosen, listed, facts).state.view.current) << "chosen in the list";
}

TEST(LinksApplyTest, ChoosingALinkEndsReadingAloudAndClosesTheList) {
  ViewState state = after({}, OpenLinkList{});
  state.view.reading = Reading{};
  const Outcome outcome = apply(state, ChooseLink{1, Side::kCommentary}, Facts{test::no_article()});
  EXPECT_FALSE(outcome.state.view.reading);
  EXPECT_EQ(outcome.state.overlay.dialog, Dialog::kNone);
  EXPECT_TRUE(asks_for<request::StopSpeaking>(outcome.effects));
}

TEST(LinksApplyTest, TheNoteOfALinkGoesWhenTheListOpens) {
  const ViewState noted = after({}, FocusLink{2, Side::kCommentary, {}});
  ASSERT_TRUE(noted.view.pointing.note);
  EXPECT_FALSE(after(noted, OpenLinkList{}).view.pointing.note);
}

TEST(LinksApplyTest, AnotherFilterBeginsTheListAtItsTop) {
  ViewState state = after(after({}, OpenLinkList{}), ScrollLinkList{120});
  EXPECT_FLOAT_EQ(state.overlay.link_list_scroll, 120);
  EXPECT_FLOAT_EQ(after(state, ScrollLinkList{-5}).overlay.link_list_scroll, 0);
  state = after(state, FilterLinks{only(LinkGroup::kChanged)});
  EXPECT_EQ(state.view.link_filter, only(LinkGroup::kChanged));
  EXPECT_FLOAT_EQ(state.overlay.link_list_scroll, 0);
}

// Four quotations in one paragraph; the second and the last need a look, and the last stands first in the list of links.
class ReviewTest : public testing::Test {
 protected:
  ReviewTest() {
    article_.links[0].state = LinkState::kAmbiguous;
    article_.links[0].interview.push_back({{Side::kInterview, 0, 0}, 3, 6});
    article_.links[2].level = LinkLevel::kNear;
  }

  // The link that the user is at after these steps from `state`.
  uint32_t current_after(ViewState state, std::initializer_list<ReviewLink> steps) const {
    for (const ReviewLink& step : steps) state = after(state, step, article_);
    EXPECT_TRUE(state.view.is_reviewing);
    return state.view.current ? state.view.current->link : UINT32_MAX;
  }

  Article article_ =
      test::parse_layout_case(
          "question 甲 | 一二三四五六七八\nparagraph | 一二三四五六七八\n"
          "link 0 18 24 = 0 18 24\nlink 0 0 6 = 0 0 6\nlink 0 6 12 = 0 6 12\nlink 0 12 18 = 0 12 18\n")
          .article;
  const ReviewLink next_{}, previous_{std::nullopt, false};
};

TEST_F(ReviewTest, StepsGoThroughWhatNeedsALookInReadingOrderAndRound) {
  EXPECT_EQ(current_after({}, {next_}), 2u);
  EXPECT_EQ(current_after({}, {next_, next_}), 0u);
  EXPECT_EQ(current_after({}, {next_, next_, next_}), 2u);
  EXPECT_EQ(current_after({}, {previous_}), 0u);
  EXPECT_EQ(current_after({}, {previous_, previous_}), 2u);
}

TEST_F(ReviewTest, StepsGoOnFromTheLinkTheUserIsAt) {
  const ViewState chosen = after({}, ChooseLink{3, Side::kInterview}, article_);
  EXPECT_FALSE(chosen.view.is_reviewing) << "a choice is no step";
  EXPECT_EQ(current_after(chosen, {next_}), 0u);
  EXPECT_EQ(current_after(chosen, {previous_}), 2u);
  EXPECT_EQ(current_after(chosen, {{1}}), 1u) << "a given link is gone to, whatever it is";
}

TEST_F(ReviewTest, AStepShowsTheCommentaryAndBringsTheInterviewLevel) {
  const Outcome outcome = apply({}, next_, Facts{article_});
  EXPECT_EQ(outcome.state.view.tab, Side::kCommentary);
  ASSERT_TRUE(asks_for<BringLevel>(outcome.effects));
  EXPECT_EQ(find<BringLevel>(outcome.effects)->current, (CurrentLink{2, Side::kCommentary, 0}));
}

TEST_F(ReviewTest, TheBarGoesWithTheChoiceOrByItself) {
  const ViewState stepped = after({}, next_, article_);
  EXPECT_FALSE(after(stepped, StepBack{}, article_).view.is_reviewing);
  EXPECT_FALSE(after(stepped, ChooseLink{1, Side::kCommentary}, article_).view.is_reviewing);
  const ViewState ended = after(stepped, EndReview{}, article_);
  EXPECT_FALSE(ended.view.is_reviewing);
  EXPECT_TRUE(ended.view.current) << "the link stays chosen";
}

TEST_F(ReviewTest, WhereNothingNeedsALookANoticeSaysWhatThereIs) {
  article_.links.resize(2);
  article_.links[0].state = LinkState::kOk;
  const ViewState state = after({}, next_, article_);
  EXPECT_FALSE(state.view.current);
  ASSERT_TRUE(state.overlay.notice);
  EXPECT_EQ(state.overlay.notice->text, "2 处引文：2 处逐字相符");
}

}  // namespace
}  // namespace duidu
