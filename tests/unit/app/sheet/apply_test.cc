// The sheet of a narrow window: a pressed link shows its other end there, the pressed line stays in sight, Back closes it.
#include <gtest/gtest.h>

#include "app/sheet/sheet.h"
#include "unit/app/stepping.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

using test::asks_for;
using test::find;

class SheetApplyTest : public testing::Test {
 protected:
  static constexpr float kTop = 84, kHeight = 556;

  SheetApplyTest() {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "question 甲 | 一二三四五六\n";
    for (int i = 0; i < 30; ++i) text += "paragraph | 一二三四五六\n";
    text += "paragraph | ";
    for (int i = 0; i < 4; ++i) text += "一二三四五六七八九十";  // two lines
    text += "\n";
    text += "link 20 0 6 = 20 0 6\nlink 10 0 6 = 25 0 6\nlink 12 0 6 = 15 0 6\n";
    article_ = test::parse_layout_case(text).article;
    article_.links.push_back(
        {.commentary = {{{Side::kCommentary, 0, 28}, 0, 6}}});  // nowhere in the interview
    const test::FixedMetrics metrics;
    for (const Side side : kSides)
      layouts_[side] = layout_pane(article_, side, 345, metrics, default_style(article_.language()));
    state_.view.tab = Side::kCommentary;
    does(ArticleOpened{std::make_shared<const Article>(article_), {}, Elements::kPresent});
    state_.view.tab = Side::kCommentary;
  }

  const std::vector<Effect>& does(const Action& action) {
    Facts facts{article_};
    const float sheet = state_.view.sheet ? sheet_height(state_.view.sheet->stage, kHeight) : 0;
    for (const Side side : kSides) {
      facts.panes[side] = {
          &layouts_[side], {0, kTop, 360, kHeight - sheet}, scroll_, side == state_.view.tab};
    }
    facts.sheet_room = kHeight;
    Outcome outcome = apply(std::move(state_), action, facts);
    state_ = std::move(outcome.state);
    effects_ = std::move(outcome.effects);
    for (const Effect& effect : effects_) {
      if (const auto* scroll = std::get_if<ScrollPane>(&effect)) scroll_ = scroll->top;
      if (const auto* restore = std::get_if<RestoreScrolls>(&effect))
        scroll_ = restore->scrolled[state_.view.tab].top;
    }
    return effects_;
  }

  // A tap on the middle of a link's first line, which stands at `y` in the window.
  void tap(uint32_t link, float y) {
    const Rect line =
        span_rects(layouts_[Side::kCommentary], article_.links[link].commentary.front()).front();
    scroll_ = line.y + line.height / 2 + kTop - y;
    does(ChooseLink{link, Side::kCommentary, std::nullopt, WindowPoint{100, y}});
    line_bottom_ = line.y + line.height;
  }

  // The browser's Back.
  void go_back() {
    const History& history = state_.view.history;
    does(GoToEntry{history.entries[history.current - 1].serial});
  }

  std::optional<SheetStage> stage() const {
    return state_.view.sheet ? std::optional(state_.view.sheet->stage) : std::nullopt;
  }
  // Of the pressed line under the text's lower edge.
  float below_text() const { return line_bottom_ - (scroll_ + kHeight - sheet_height(*stage(), kHeight)); }

  Article article_;
  BySide<PaneLayout> layouts_;
  ViewState state_;
  std::vector<Effect> effects_;
  float scroll_ = 0;
  float line_bottom_ = 0;
};

TEST_F(SheetApplyTest, APressedLinkOpensItAndTheTabStays) {
  tap(0, 200);
  EXPECT_EQ(stage(), SheetStage::kPeek);
  EXPECT_EQ(state_.view.tab, Side::kCommentary);
  EXPECT_EQ(state_.view.current->link, 0u);
  EXPECT_FALSE(state_.view.pointing.note) << "the sheet says it";
  EXPECT_FALSE(asks_for<BringLevel>(effects_));
  EXPECT_FALSE(asks_for<ScrollPane>(effects_)) << "the line is in sight";
}

TEST_F(SheetApplyTest, ThePressedLineIsNeverCovered) {
  tap(0, kTop + kHeight - 20);
  EXPECT_LE(below_text(), 0);
  does(StepSheet{});
  EXPECT_EQ(stage(), SheetStage::kHalf);
  EXPECT_LE(below_text(), 0);
  does(StepSheet{});
  EXPECT_EQ(stage(), SheetStage::kFull);
  EXPECT_LE(below_text(), 0);
  does(StepSheet{});
  EXPECT_EQ(stage(), SheetStage::kPeek);
}

TEST_F(SheetApplyTest, NorAreTheWordsBehindItThatFitAboveTheSheet) {
  article_.links.push_back({.commentary = {{{Side::kCommentary, 0, 30}, 0, 120}},
                            .interview = article_.links[0].interview});
  const auto link = static_cast<uint32_t>(article_.links.size() - 1);
  const std::vector<Rect> lines =
      span_rects(layouts_[Side::kCommentary], article_.links[link].commentary.front());
  ASSERT_GT(lines.size(), 1u);
  tap(link, kTop + kHeight / 2 - 12);  // the next line would be under it
  does(StepSheet{});
  line_bottom_ = lines.back().y + lines.back().height;
  EXPECT_LE(below_text(), 0);
  does(StepSheet{});  // there is hardly room
  line_bottom_ = lines.front().y + lines.front().height;
  EXPECT_LE(below_text(), 0);
  EXPECT_LE(scroll_, lines.front().y) << "and the first line does not leave above";
}

TEST_F(SheetApplyTest, BackClosesItAndTheTextGoesBackDown) {
  tap(0, kTop + kHeight - 20);
  const float lifted = state_.view.sheet->lifted, before = scroll_ - lifted;
  ASSERT_GT(lifted, 0);
  go_back();
  EXPECT_FALSE(stage());
  EXPECT_FALSE(state_.view.current);
  EXPECT_EQ(scroll_, before);
}

TEST_F(SheetApplyTest, WhoeverScrolledOnMeanwhileStaysThere) {
  tap(0, kTop + kHeight - 20);
  const float lifted = state_.view.sheet->lifted;
  scroll_ += 300;
  const float there = scroll_;
  go_back();
  EXPECT_EQ(scroll_, there - lifted);
}

TEST_F(SheetApplyTest, ItsButtonEscAndAPullDownAskForTheSameWayBack) {
  for (const Action& close : {Action(CloseSheet{}), Action(StepBack{}), Action(LetGoOfSheet{-150, 0})}) {
    tap(0, 200);
    ASSERT_TRUE(stage());
    does(close);
    ASSERT_TRUE(asks_for<request::TravelHistory>(effects_));
    EXPECT_EQ(find<request::TravelHistory>(effects_)->steps, -1);
    does(GoToEntry{find<request::TravelHistory>(effects_)->to});
    EXPECT_FALSE(stage());
  }
}

TEST_F(SheetApplyTest, SidewaysItTurnsToTheNextPairOfItsSideAndBackLeadsBeforeThemAll) {
  tap(0, 200);
  const size_t entries = state_.view.history.entries.size();
  does(LetGoOfSheet{5, -80});
  EXPECT_EQ(state_.view.current->link, 1u) << "the next one in the commentary, not in the interview";
  EXPECT_TRUE(asks_for<BringLevel>(effects_));
  does(StepPair{});
  EXPECT_EQ(state_.view.current->link, 3u);
  does(StepPair{});
  EXPECT_EQ(state_.view.current->link, 2u) << "round at the end";
  does(LetGoOfSheet{0, 80});
  EXPECT_EQ(state_.view.current->link, 3u);
  EXPECT_EQ(state_.view.history.entries.size(), entries);
}

TEST_F(SheetApplyTest, ItLeadsToTheOtherSideAndBackIsHere) {
  tap(0, 200);
  does(FollowSheet{});
  EXPECT_EQ(state_.view.tab, Side::kInterview);
  EXPECT_FALSE(stage());
  EXPECT_EQ(*find<BringLevel>(effects_), (BringLevel{{0, Side::kCommentary, 0}}));
  EXPECT_TRUE(asks_for<request::PushEntry>(effects_));
  go_back();
  EXPECT_EQ(state_.view.tab, Side::kCommentary);
  EXPECT_EQ(stage(), SheetStage::kPeek);
  tap(3, 200);
  does(FollowSheet{});
  EXPECT_EQ(state_.view.tab, Side::kCommentary) << "that one is nowhere";
}

TEST_F(SheetApplyTest, WhatTurnsAwayDropsIt) {
  tap(0, 200);
  does(ShowTab{Side::kInterview});
  EXPECT_FALSE(stage());
  tap(0, 200);
  does(ReviewLink{1});
  EXPECT_FALSE(stage());
}

}  // namespace
}  // namespace duidu
