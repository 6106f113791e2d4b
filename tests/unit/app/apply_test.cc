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
  state = apply(state, OpenSearch{"桥"});
  state = apply(state, SelectText{Selected{}});
  state = apply(state, OpenPasteDialog{});

  state = apply(state, StepBack{});
  EXPECT_EQ(state.dialog, Dialog::kNone);
  EXPECT_TRUE(state.selected);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.selected);
  EXPECT_TRUE(state.search.is_open);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.search.is_open);
  EXPECT_TRUE(state.current);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.current);
  EXPECT_TRUE(state.notice);
  state = apply(state, StepBack{});
  EXPECT_FALSE(state.notice);
  EXPECT_EQ(apply(state, StepBack{}), state);
}

TEST(ApplyTest, TheSearchStepsRoundAtBothEnds) {
  ViewState state = apply(apply({}, OpenSearch{"桥"}), TakeHits{3, false, 1});
  EXPECT_TRUE(state.search.is_open);
  EXPECT_EQ(state.search.query, "桥");
  state = apply(state, StepHit{true});
  EXPECT_EQ(state.search.current, 2u);
  state = apply(state, StepHit{true});
  EXPECT_EQ(state.search.current, 0u);
  state = apply(state, StepHit{false});
  EXPECT_EQ(state.search.current, 2u);
  EXPECT_EQ(apply(state, TakeHits{2, false, 5}).search.current, 1u) << "never beyond the last";
}

TEST(ApplyTest, TheFirstStepGoesToAHitThatIsNotShownYet) {
  ViewState state = apply(apply({}, OpenSearch{"桥"}), TakeHits{3, false, 1, false});
  const uint32_t serial = state.search.serial;
  state = apply(state, StepHit{true});
  EXPECT_EQ(state.search.current, 1u);
  EXPECT_GT(state.search.serial, serial);
  EXPECT_EQ(apply(state, StepHit{true}).search.current, 2u);
}

TEST(ApplyTest, WithoutAHitThereIsNothingToStepTo) {
  const ViewState state = apply(apply({}, OpenSearch{"桥"}), TakeHits{0, false, 0});
  EXPECT_EQ(apply(state, StepHit{true}), state);
  EXPECT_EQ(apply(state, StepHit{false}), state);
}

TEST(ApplyTest, ASearchOpenedAgainKeepsItsQuery) {
  const ViewState closed = apply(apply({}, OpenSearch{"桥"}), CloseSearch{});
  EXPECT_FALSE(closed.search.is_open);
  EXPECT_EQ(apply(closed, OpenSearch{}).search.query, "桥");
  EXPECT_EQ(apply(closed, OpenSearch{"路"}).search.query, "路");
}

TEST(ApplyTest, WhatWasCopiedIsKnownUntilSomethingElseIsSelected) {
  EXPECT_FALSE(apply({}, CopySelected{Copied::kQuote}).selected);
  ViewState state = apply({}, SelectText{Selected{}});
  state = apply(state, CopySelected{Copied::kQuote});
  EXPECT_EQ(state.selected->copied, Copied::kQuote);
  state = apply(state, SelectText{Selected{}});
  EXPECT_EQ(state.selected->copied, Copied::kNothing);
  EXPECT_FALSE(apply(state, SelectText{}).selected);
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
  state = apply(state, OpenSearch{"桥"});
  state = apply(state, SelectText{Selected{}});

  const ViewState opened = apply(state, ArticleOpened{Language::kEnglish});
  EXPECT_FALSE(opened.current);
  EXPECT_FALSE(opened.hovered);
  EXPECT_FALSE(opened.notice);
  EXPECT_EQ(opened.dialog, Dialog::kNone);
  EXPECT_EQ(opened.search, SearchState());
  EXPECT_FALSE(opened.selected);
  EXPECT_EQ(opened.tab, Side::kInterview);
  EXPECT_EQ(opened.language, Language::kEnglish);
  EXPECT_FLOAT_EQ(opened.divider, 0.4f) << "the reader's own setting stays";
}

TEST(ApplyTest, WhatOnlyTheBrowserCanDoChangesNothing) {
  const ViewState state = apply({}, OpenPasteDialog{});
  EXPECT_EQ(apply(state, AskForFile{}), state);
  EXPECT_EQ(apply(state, OpenPastedText{}), state);
  EXPECT_EQ(apply(state, AskForFont{}), state);
}

TEST(ApplyTest, AChosenThemeGoesBeforeTheSystems) {
  const ViewState dark = apply({}, SetSystem{{.is_dark = true}});
  const ViewState sepia = apply(dark, ChangeSetting{Setting::kTheme, static_cast<int>(ThemeChoice::kSepia)});
  EXPECT_EQ(sepia.theme(), ThemeKind::kSepia);
  EXPECT_EQ(apply(sepia, RestoreDefaults{}).theme(), ThemeKind::kDark);
}

TEST(ApplyTest, MotionStopsIfTheSystemOrTheReaderWantsIt) {
  const ViewState still = apply({}, ChangeSetting{Setting::kMotion, 1});
  EXPECT_TRUE(still.has_no_motion());
  EXPECT_FALSE(apply(still, ChangeSetting{Setting::kMotion, 0}).has_no_motion());
  const ViewState by_system = apply({}, SetSystem{{.wants_no_motion = true}});
  EXPECT_TRUE(apply(by_system, ChangeSetting{Setting::kMotion, 0}).has_no_motion());
}

TEST(ApplyTest, AFontFileIsChosenOnlyOnceItIsThere) {
  const ChangeSetting own{Setting::kFont, static_cast<int>(FontFamily::kOwn)};
  EXPECT_EQ(apply({}, own).preferences.reading.font, FontFamily::kByLanguage);
  const ViewState brought = apply({}, TakeOwnFont{"Garden Song"});
  EXPECT_EQ(brought.preferences.reading.font, FontFamily::kOwn);
  const ViewState other = apply(brought, ChangeSetting{Setting::kFont, 1});
  EXPECT_EQ(apply(other, own).preferences.reading.font, FontFamily::kOwn);
}

TEST(ApplyTest, TheSettingsLeaveTheTextInReachAndCloseFirst) {
  const ViewState open = apply(apply({}, ChooseLink{0, Side::kCommentary}), OpenSettings{});
  EXPECT_FALSE(is_modal(open.dialog));
  EXPECT_TRUE(is_modal(apply({}, OpenLinkList{}).dialog));
  const ViewState closed = apply(open, StepBack{});
  EXPECT_EQ(closed.dialog, Dialog::kNone);
  EXPECT_TRUE(closed.current) << "the first Esc closes the panel alone";
}

TEST(ApplyTest, SystemSettingsAreTakenOver) {
  EXPECT_EQ(apply({}, SetSystem{{.is_dark = true}}).theme(), ThemeKind::kDark);
  EXPECT_TRUE(apply({}, SetSystem{{.wants_no_motion = true}}).has_no_motion());
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
