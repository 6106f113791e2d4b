// What happens to a selection.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::effects_of;

TEST(SelectionApplyTest, WhatWasCopiedIsKnownUntilSomethingElseIsSelected) {
  const TextPosition start{{Side::kInterview, 1, 0}, 3}, end{{Side::kInterview, 1, 0}, 9};
  EXPECT_TRUE(effects_of({}, CopySelected{Copied::kQuote}).empty());
  ViewState state = after({}, SelectText{Selected{start, end}});
  EXPECT_EQ(effects_of(state, CopySelected{Copied::kQuote}),
            (std::vector<Effect>{CopyText{start, end, Copied::kQuote}}));
  state = after(state, CopySelected{Copied::kQuote});
  EXPECT_EQ(state.view.selected->copied, Copied::kQuote);
  state = after(state, SelectText{Selected{}});
  EXPECT_EQ(state.view.selected->copied, Copied::kNothing);
  EXPECT_FALSE(after(state, SelectText{}).view.selected);
}

TEST(SelectionApplyTest, WhatTheBrowserRefusesToCopyIsNotCalledCopiedAndANoticeSaysWhatToDo) {
  const TextPosition start{{Side::kInterview, 1, 0}, 3}, end{{Side::kInterview, 1, 0}, 9};
  const ViewState copied = after(after({}, SelectText{Selected{start, end}}), CopySelected{Copied::kText});
  const ViewState refused = after(copied, RefuseCopy{});
  EXPECT_EQ(refused.view.selected->copied, Copied::kNothing);
  ASSERT_TRUE(refused.overlay.notice);
  EXPECT_EQ(refused.overlay.notice->kind, NoticeKind::kError);
  EXPECT_NE(refused.overlay.notice->text.find("Ctrl+C"), std::string::npos);
  EXPECT_FALSE(after({}, RefuseCopy{}).view.selected) << "the selection may have gone meanwhile";
}

}  // namespace
}  // namespace duidu
