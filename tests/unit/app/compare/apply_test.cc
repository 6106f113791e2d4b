// What opening, stepping through and closing comparisons do to the view.
#include <gtest/gtest.h>

#include "app/keys/keys.h"
#include "unit/app/stepping.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

// Four quotations in reading order 1, 2, 3, 0, of which the second and the last need a look, and a topic.
class CompareTest : public testing::Test {
 protected:
  CompareTest() {
    for (const uint32_t link : {0u, 2u}) article_.links[link].level = LinkLevel::kNear;
  }

  ViewState opened(std::optional<uint32_t> link = {}, ViewState state = {}) const {
    return after(std::move(state), OpenComparison{link}, article_);
  }
  std::optional<uint32_t> compared(const ViewState& state) const {
    return state.view.comparison ? std::optional(state.view.comparison->link) : std::nullopt;
  }
  ViewState stepped(ViewState state, int steps) const {
    for (int i = 0; i < std::abs(steps); ++i) state = after(state, StepComparison{steps > 0}, article_);
    return state;
  }

  Article article_ = test::parse_layout_case(
                         "question 甲 | 一二三四五六七八\nparagraph | 一二三四五六七八\n"
                         "link 0 18 24 = 0 18 24\nlink 0 0 6 = 0 0 6\nlink 0 6 12 = 0 6 12\n"
                         "link 0 12 18 = 0 12 18\ntopic 0 0 = 0\n")
                         .article;
};

TEST_F(CompareTest, TheLinkPointedAtComesBeforeTheCurrentOneAndThatBeforeTheNextInTheText) {
  EXPECT_EQ(compared(opened()), 1u) << "the first in the text";
  ViewState state = after({}, ChooseLink{3, Side::kCommentary}, article_);
  EXPECT_EQ(compared(opened({}, state)), 3u);
  state = after(state, FocusLink{2, Side::kCommentary, {}}, article_);
  EXPECT_EQ(compared(opened({}, state)), 2u);
  EXPECT_EQ(compared(opened(0)), 0u);
  state = after({}, ChooseLink{3, Side::kCommentary}, article_);
  state = after(state, PointAt{4, Side::kCommentary}, article_);
  EXPECT_EQ(compared(opened({}, state)), 3u) << "a topic has nothing to compare";
}

TEST_F(CompareTest, TheQuotationBecomesCurrentWithoutItsNote) {
  const ViewState state = opened({}, after({}, FocusLink{2, Side::kInterview, {}}, article_));
  EXPECT_EQ(state.view.current, (CurrentLink{2, Side::kCommentary, 0}));
  EXPECT_FALSE(state.view.pointing.note);
  EXPECT_EQ(find<request::MarkLinks>(effects_of({}, OpenComparison{3}, article_))->current, 3u);
}

TEST_F(CompareTest, StepsGoThroughAllQuotationsRoundAndRound) {
  EXPECT_EQ(compared(stepped(opened(1), 1)), 2u);
  EXPECT_EQ(compared(stepped(opened(1), 3)), 0u);
  EXPECT_EQ(compared(stepped(opened(1), 4)), 1u);
  EXPECT_EQ(compared(stepped(opened(1), -1)), 0u);
}

TEST_F(CompareTest, WhileReviewingStepsGoThroughWhatNeedsALook) {
  const ViewState reviewing = after({}, ReviewLink{}, article_);
  const ViewState state = opened({}, reviewing);
  EXPECT_EQ(compared(state), 2u);
  EXPECT_EQ(compared(stepped(state, 1)), 0u);
  EXPECT_EQ(compared(after(opened(1), ReviewLink{}, article_)), 2u)
      << "a review's key leads on in the comparison";
  EXPECT_TRUE(opened(2, reviewing).view.is_reviewing);
}

TEST_F(CompareTest, WhatAReviewHasLedToComesBeforeTheNumberThatHasTheFocusStill) {
  ViewState state = after({}, FocusLink{1, Side::kInterview, {}}, article_);
  state = after(state, ReviewLink{}, article_);
  EXPECT_EQ(state.view.current->link, 2u);
  EXPECT_EQ(compared(opened({}, state)), 2u);
}

TEST_F(CompareTest, WhatIsComparedBesideAReviewIsCountedAmongAllQuotations) {
  ViewState state = after({}, ReviewLink{}, article_);
  state = opened(1, state);
  EXPECT_FALSE(state.view.is_reviewing) << "it needs no look";
  EXPECT_EQ(compared(stepped(state, 2)), 3u);
  EXPECT_TRUE(after(state, CloseComparison{}, article_).view.is_reviewing);
}

TEST_F(CompareTest, ClosingComesBackToWhereItWasOpened) {
  const PaneLayout layout =
      layout_pane(article_, Side::kInterview, 600, test::FixedMetrics(), ReadingStyle());
  Facts facts{article_};
  facts.panes[Side::kInterview] = {&layout, {0, 0, 600, 400}, 120};
  facts.panes[Side::kCommentary].scroll = 45;
  const ViewState before = after({}, ChooseLink{3, Side::kInterview}, article_);
  ViewState state = apply(before, OpenComparison{1}, facts).state;
  facts.panes[Side::kInterview].scroll = 300;
  state = apply(state, StepComparison{}, facts).state;
  Outcome closed = apply(state, StepBack{}, facts);
  const RestoreScrolls* restored = find<RestoreScrolls>(closed.effects);
  ASSERT_NE(restored, nullptr);
  EXPECT_EQ(restored->scrolled[Side::kInterview].top, 120);
  EXPECT_EQ(restored->scrolled[Side::kCommentary].top, 45);
  EXPECT_EQ(find<request::TravelHistory>(closed.effects)->steps, -1);
  EXPECT_EQ(closed.state.view.history.current, before.view.history.current);
  closed.state.view.history = before.view.history;
  closed.state.session.entry_serial = before.session.entry_serial;
  EXPECT_EQ(closed.state, before);
}

TEST_F(CompareTest, GoingThereStaysAndTakesTheFocusToTheQuotation) {
  const ViewState state = stepped(opened(1), 1);
  const Outcome gone = apply(state, GoToCompared{}, Facts{article_});
  EXPECT_FALSE(gone.state.view.comparison);
  EXPECT_EQ(gone.state.view.current->link, 2u);
  const ReturnFocus* focus = find<ReturnFocus>(gone.effects);
  ASSERT_NE(focus, nullptr);
  EXPECT_EQ(focus->position, (TextPosition{{Side::kCommentary, 0, 0}, 6}));
}

TEST_F(CompareTest, TheTextMakesRoomOnceForEachQuotation) {
  ViewState state = opened(1);
  EXPECT_TRUE(asks_for<BringLevel>(effects_of(state, PlaceComparison{100, 200}, article_)));
  state = after(state, PlaceComparison{100, 200}, article_);
  EXPECT_FALSE(asks_for<BringLevel>(effects_of(state, PlaceComparison{100, 300}, article_)));
  EXPECT_TRUE(asks_for<BringLevel>(effects_of(stepped(state, 1), PlaceComparison{100, 200}, article_)));
}

TEST_F(CompareTest, AnotherLinkOrADialogTakesItsPlace) {
  EXPECT_FALSE(compared(after(opened(1), ChooseLink{2, Side::kInterview}, article_)));
  EXPECT_FALSE(compared(after(opened(1), OpenLinkList{}, article_)));
  EXPECT_FALSE(compared(after(opened(1), OpenSettings{}, article_)));
}

TEST_F(CompareTest, ACopyHasOriginalQuotationAndVerdict) {
  const std::vector<Effect> effects = effects_of(opened(2), CopyComparison{}, article_);
  EXPECT_EQ(find<request::Copy>(effects)->text,
            "原文（第 1 问，甲）：三四\n引文（评论第 1 段）：三四\n判定：文字有改动\n");
  EXPECT_TRUE(after(opened(2), CopyComparison{}, article_).view.comparison->is_copied);
  EXPECT_FALSE(stepped(after(opened(2), CopyComparison{}, article_), 1).view.comparison->is_copied);
}

TEST_F(CompareTest, WithoutQuotationsANoticeSaysWhatThereIs) {
  article_.links.erase(article_.links.begin(), article_.links.begin() + 4);
  const ViewState state = opened();
  EXPECT_FALSE(compared(state));
  EXPECT_TRUE(state.overlay.notice);
}

TEST_F(CompareTest, ItsKeysCountWhereverTheFocusIsNoField) {
  const auto command = [&](const char* keys, Focus focus, const ViewState& state) {
    const Key* key = key_for(PressKey{keys, focus}, state, false);
    return key ? key->command : Command::kLeaveIt;
  };
  const ViewState state = opened(1);
  for (const Focus focus : {Focus::kPanel, Focus::kText, Focus::kLink}) {
    EXPECT_EQ(command("J", focus, state), Command::kCompareNext);
    EXPECT_EQ(command("K", focus, state), Command::kComparePrevious);
    EXPECT_EQ(command("J", focus, {}), Command::kLeaveIt);
  }
  EXPECT_EQ(command("C", Focus::kPanel, state), Command::kCopyComparison);
  EXPECT_EQ(command("C", Focus::kText, state), Command::kCompare);
  EXPECT_EQ(command("Enter", Focus::kPanel, state), Command::kGoToCompared);
  EXPECT_EQ(command("Enter", Focus::kControl, state), Command::kLeaveIt);
  EXPECT_EQ(command("C", Focus::kSearchField, state), Command::kLeaveIt);
}

}  // namespace
}  // namespace duidu
