// Dialogs and notices come, and go with what they were about.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::effects_of;

TEST(DialogsApplyTest, AProblemWithAPastedTextGoesWithTheDialog) {
  const ShowNotice problem{{NoticeKind::kError, "…"}};
  ViewState state = after(after({}, problem), OpenPasteDialog{});
  EXPECT_EQ(state.overlay.dialog, Dialog::kPaste);
  EXPECT_FALSE(state.overlay.notice) << "one of before is not about this text";
  EXPECT_EQ(effects_of(state, OpenPastedText{}), (std::vector<Effect>{OpenPasted{}}));
  state = after(after(state, problem), CloseDialog{});
  EXPECT_FALSE(state.overlay.notice);
  EXPECT_TRUE(after(after(after({}, OpenPrintDialog{}), problem), CloseDialog{}).overlay.notice);
}

TEST(DialogsApplyTest, TheFormOfPrintStaysChosenWhenItsDialogHasGone) {
  ViewState state = after({}, OpenPrintDialog{});
  EXPECT_EQ(state.overlay.dialog, Dialog::kPrint);
  EXPECT_EQ(state.session.print_form, PrintForm::kPairs);
  state = after(state, ChoosePrintForm{PrintForm::kNotes});
  EXPECT_EQ(state.overlay.dialog, Dialog::kPrint);
  EXPECT_EQ(effects_of(state, PrintArticle{}), (std::vector<Effect>{request::Print{}}));
  state = after(state, PrintArticle{});
  EXPECT_EQ(state.overlay.dialog, Dialog::kNone);
  EXPECT_EQ(state.session.print_form, PrintForm::kNotes);
  EXPECT_EQ(after(state, ArticleOpened{}).session.print_form, PrintForm::kNotes);
}

TEST(DialogsApplyTest, ANoticeStaysUntilItIsClosed) {
  const ViewState noted = after({}, ShowNotice{{NoticeKind::kInformation, "…"}});
  EXPECT_TRUE(after(noted, OpenPasteDialog{}).overlay.notice);
  EXPECT_FALSE(after(noted, CloseNotice{}).overlay.notice);
}

}  // namespace
}  // namespace duidu
