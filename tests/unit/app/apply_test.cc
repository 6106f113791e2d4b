// The view's state changes in one place; each action does its one thing.
#include <gtest/gtest.h>

#include "app/action.h"

namespace duidu {
namespace {

TEST(ApplyTest, ChoosingALinkMakesItCurrentAndTurnsToTheOtherSide) {
  const ViewState state = apply({}, ChooseLink{3, Side::kInterview});
  ASSERT_TRUE(state.current);
  EXPECT_EQ(state.current->link, 3u);
  EXPECT_EQ(state.current->side, Side::kInterview);
  EXPECT_EQ(state.tab, Side::kCommentary);
}

TEST(ApplyTest, ChoosingTheSameLinkTwiceIsTwoChoices) {
  const ViewState once = apply({}, ChooseLink{3, Side::kInterview});
  const ViewState twice = apply(once, ChooseLink{3, Side::kInterview});
  EXPECT_NE(once, twice);
  EXPECT_GT(twice.current->serial, once.current->serial);
}

TEST(ApplyTest, ChoosingAgainAfterClearingIsANewChoice) {
  const ViewState once = apply({}, ChooseLink{3, Side::kInterview});
  const ViewState again = apply(apply(once, StepBack{}), ChooseLink{3, Side::kInterview});
  EXPECT_NE(once.current->serial, again.current->serial);
}

TEST(ApplyTest, StepBackClosesWhatIsOnTopFirst) {
  ViewState state = apply({}, ChooseLink{1, Side::kInterview});
  state = apply(state, ShowNotice{{NoticeKind::kInformation, "…"}});
  state = apply(state, OpenPasteDialog{});

  state = apply(state, StepBack{});
  EXPECT_EQ(state.dialog, Dialog::kNone);
  EXPECT_TRUE(state.current);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.current);
  EXPECT_TRUE(state.notice);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.notice);
  EXPECT_EQ(apply(state, StepBack{}), state);
}

TEST(ApplyTest, DividerKeepsBothPanesReadable) {
  EXPECT_FLOAT_EQ(apply({}, MoveDivider{0.4f}).divider, 0.4f);
  EXPECT_FLOAT_EQ(apply({}, MoveDivider{-5}).divider, kMinDivider);
  EXPECT_FLOAT_EQ(apply({}, MoveDivider{5}).divider, kMaxDivider);
}

TEST(ApplyTest, AnotherArticleLeavesNothingOfTheFormerOne) {
  ViewState state = apply({}, ChooseLink{1, Side::kInterview});
  state = apply(state, HoverLink{2});
  state = apply(state, OpenPasteDialog{});
  state = apply(state, ShowNotice{{NoticeKind::kError, "…"}});
  state = apply(state, MoveDivider{0.4f});

  const ViewState opened = apply(state, ArticleOpened{Language::kEnglish});
  EXPECT_FALSE(opened.current);
  EXPECT_FALSE(opened.hovered);
  EXPECT_FALSE(opened.notice);
  EXPECT_EQ(opened.dialog, Dialog::kNone);
  EXPECT_EQ(opened.tab, Side::kInterview);
  EXPECT_EQ(opened.language, Language::kEnglish);
  EXPECT_FLOAT_EQ(opened.divider, 0.4f) << "the reader's own setting stays";
}

TEST(ApplyTest, WhatOnlyTheBrowserCanDoChangesNothing) {
  const ViewState state = apply({}, OpenPasteDialog{});
  EXPECT_EQ(apply(state, AskForFile{}), state);
  EXPECT_EQ(apply(state, OpenPastedText{}), state);
}

TEST(ApplyTest, SystemSettingsAreTakenOver) {
  EXPECT_EQ(apply({}, SetTheme{ThemeKind::kDark}).theme, ThemeKind::kDark);
  EXPECT_TRUE(apply({}, SetReducedMotion{true}).reduced_motion);
  EXPECT_TRUE(apply({}, SetDropping{true}).is_dropping);
  EXPECT_TRUE(apply({}, SetScrolling{true}).is_scrolling);
  EXPECT_EQ(apply({}, ShowTab{Side::kCommentary}).tab, Side::kCommentary);
}

TEST(ApplyTest, TheFormOfPrintStaysChosenWhenItsDialogHasGone) {
  ViewState state = apply({}, OpenPrintDialog{});
  EXPECT_EQ(state.dialog, Dialog::kPrint);
  EXPECT_EQ(state.print_form, PrintForm::kPairs);
  state = apply(state, ChoosePrintForm{PrintForm::kNotes});
  EXPECT_EQ(state.dialog, Dialog::kPrint);
  state = apply(state, PrintArticle{});
  EXPECT_EQ(state.dialog, Dialog::kNone);
  EXPECT_EQ(state.print_form, PrintForm::kNotes);
  EXPECT_EQ(apply(state, ArticleOpened{}).print_form, PrintForm::kNotes);
}

}  // namespace
}  // namespace duidu
