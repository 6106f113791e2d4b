// One side leads, the other follows; a chosen passage holds it. As tables, as short stories, and as ten thousand random events.
#include <gtest/gtest.h>

#include <random>

#include "app/follow/following.h"
#include "unit/app/stepping.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

using test::find;

constexpr float kHeight = 600;
constexpr Side kI = Side::kInterview, kC = Side::kCommentary;

std::string texts() {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "question 甲 | 第" + std::to_string(i) +
            "问，问得不长。\nanswer 乙 | "
            "一句答话，说得很长很长，长到要换几行才放得下，换了一行又一行，还是没有说完。\n";
  for (int i = 0; i < 30; ++i)
    text +=
        "paragraph | "
        "一段评论，先引一句，引得不算短，再说自己的话，说得也不短，占了三四行，有人会嫌它啰嗦。\n";
  return text + "link 9 0 60 = 4 0 60\nlink 31 0 60 = 11 0 60\nlink 61 0 60 = 22 0 60\ntopic 40 41 = 15\n";
}

// A page that does what it is asked: scrolls where it is told, keeps within the bounds.
class Page {
 public:
  Page() {
    for (const Side side : kSides) lay_out(side, 500);
    facts_.sync = &sync_;
    for (const Side side : kSides) facts_.panes[side].frame = {side == kI ? 0.0f : 600.0f, 44, 500, kHeight};
  }

  void happens(const Action& action) {
    Outcome outcome = apply(state_, action, facts_);
    state_ = std::move(outcome.state);
    effects_ = std::move(outcome.effects);
    if (const MoveAlong* move = moved()) put(move->side, move->top);
    for (const Side side : kSides) facts_.panes[side].is_shown = has_two_panes_ || state_.view.tab == side;
    if (!has_two_panes_) facts_.read_side = state_.view.tab;
  }
  void scrolls(Side side, float top) {
    put(side, top);
    facts_.read_side = side;
    happens(Lead{side});
  }
  void lay_out(Side side, float width) {
    layouts_[side] = layout_pane(article_, side, width, metrics_, default_style(article_.language()));
    facts_.panes[side].layout = &layouts_[side];
    sync_.forget();
    put(side, top(side));
  }
  void set_height(float height) {
    for (const Side side : kSides) facts_.panes[side].frame.height = height, put(side, top(side));
  }
  void set_two_panes(bool has_two) {
    has_two_panes_ = has_two;
    if (!has_two) facts_.read_side = state_.view.tab;
    for (const Side side : kSides) facts_.panes[side].is_shown = has_two || state_.view.tab == side;
  }
  // The jump that a chosen link is answered with.
  void bring_level() {
    const CurrentLink& current = *state_.view.current;
    const Link& link = article_.links[current.link];
    const Side target = other(current.side);
    const auto tops =
        same_height_scrolls(view(current.side), link.spans(current.side), view(target), link.spans(target));
    put(target, tops->target), put(current.side, tops->chosen);
  }
  void chooses(uint32_t link, Side side) {
    happens(ChooseLink{link, side});
    bring_level();
  }

  void put(Side side, float top) {
    facts_.panes[side].scroll = std::clamp(top, 0.0f, max_scroll(view(side)));
  }
  float top(Side side) const { return facts_.panes[side].scroll; }
  float most(Side side) const { return max_scroll(view(side)); }
  PaneView view(Side side) const {
    return {&layouts_[side], facts_.panes[side].scroll, facts_.panes[side].frame.height};
  }
  const MoveAlong* moved() const { return find<MoveAlong>(effects_); }
  // Where the follower stands if nothing but the leader's place decides.
  float level_with(Side leader) {
    const SyncMap map(sync_chunks(article_), {{&layouts_[kI], &layouts_[kC]}});
    return follow_scroll(view(leader), view(other(leader)), map);
  }
  bool is_link_seen(Side side) const { return is_current_link_seen(state_, facts_, side); }
  float line_of(uint32_t link, Side side) const {
    return span_rects(layouts_[side], article_.links[link].spans(side).front()).front().y;
  }

  test::FixedMetrics metrics_;
  Article article_ = test::parse_layout_case(texts()).article;
  BySide<PaneLayout> layouts_;
  KeptSyncMap sync_;
  Facts facts_{article_};
  ViewState state_;
  std::vector<Effect> effects_;  // of what happened last
  bool has_two_panes_ = true;
};

TEST(FollowTest, ItIsOnAtFirst) { EXPECT_TRUE(is_following({})); }

TEST(FollowTest, TheSideScrolledLeadsAndOnlyTheOtherMoves) {
  Page page;
  for (const Side side : {kI, kC, kI}) {
    page.scrolls(side, page.most(side) / 3);
    ASSERT_TRUE(page.moved());
    EXPECT_EQ(page.moved()->side, other(side));
    EXPECT_FLOAT_EQ(page.top(other(side)), page.level_with(side));
    EXPECT_EQ(page.state_.view.follow.leader, side);
  }
}

TEST(FollowTest, WhatStandsThereAlreadyIsNotWritten) {
  Page page;
  page.scrolls(kI, 1500);
  page.happens(Lead{kI});
  EXPECT_FALSE(page.moved());
}

TEST(FollowTest, SwitchedOffNothingFollowsAndSwitchedOnTheOtherSideComes) {
  Page page;
  page.happens(PressKey{"F", Focus::kText});
  EXPECT_FALSE(is_following(page.state_));
  EXPECT_EQ(find<request::KeepPreferences>(page.effects_)->line, "v1;scrolling=apart");
  page.scrolls(kI, 2000);
  EXPECT_EQ(page.top(kC), 0);
  page.happens(SwitchFollowing{});
  EXPECT_EQ(page.top(kI), 2000) << "the one being read stays";
  EXPECT_FLOAT_EQ(page.top(kC), page.level_with(kI));
}

TEST(FollowTest, KeptPreferencesMoveNothing) {
  Page page;
  page.happens(SetPreferences{parse_preferences("v1;scrolling=apart")});
  EXPECT_FALSE(is_following(page.state_));
  EXPECT_FALSE(page.moved());
}

TEST(FollowTest, AChosenPassageHoldsTheOtherSideUntilItHasLeft) {
  for (const Side side : kSides) {
    Page page;
    const float line = page.line_of(1, side);
    page.scrolls(side, line - 300);
    page.chooses(1, side);
    const float held = page.top(other(side));
    page.scrolls(side, line - 20);
    EXPECT_FALSE(page.moved()) << "a part of it is seen";
    page.scrolls(side, line - kHeight + 10);
    EXPECT_FALSE(page.moved());
    EXPECT_EQ(page.top(other(side)), held);
    page.scrolls(side, line + 200);
    EXPECT_TRUE(page.moved()) << "it has left";
    page.scrolls(side, line - 300);
    EXPECT_TRUE(page.moved()) << "it comes back as any other passage";
  }
}

TEST(FollowTest, ThePinIsLetGoByEscAndByItsButton) {
  for (const Action& action : {Action(StepBack{}), Action(Unpin{})}) {
    Page page;
    page.chooses(1, kC);
    EXPECT_TRUE(page.state_.view.follow.is_pinned);
    page.happens(action);
    EXPECT_FALSE(page.state_.view.follow.is_pinned);
    EXPECT_FALSE(page.moved()) << "nothing moves for it";
    page.scrolls(kC, page.top(kC) + 5);
    EXPECT_TRUE(page.moved());
  }
}

TEST(FollowTest, ThePinOutlastsWhatTheUserDidNotScroll) {
  Page page;
  page.chooses(1, kC);
  const auto is_pinned = [&] { return page.state_.view.follow.is_pinned; };
  page.lay_out(kC, 300), page.lay_out(kI, 300);
  page.happens(SetScrolling{false});
  EXPECT_TRUE(is_pinned());
  page.set_height(90);
  page.set_height(kHeight);
  page.happens(ShowTab{kI});
  page.happens(ShowTab{kC});
  page.happens(MoveDivider{0.4f});
  page.happens(ChangeSetting{Setting::kFontSize, 24});
  EXPECT_TRUE(is_pinned());
}

TEST(FollowTest, WhatHasNoOtherSideIsNoPin) {
  Page page;
  page.article_.links[1].interview.clear();
  page.happens(ChooseLink{1, kC});
  EXPECT_FALSE(page.state_.view.follow.is_pinned);
}

TEST(FollowTest, InANarrowWindowTheOtherTabComesLevelAsItIsTurnedTo) {
  Page page;
  page.set_two_panes(false);
  page.scrolls(kI, 2000);
  EXPECT_FALSE(page.moved()) << "nobody sees it";
  page.happens(ShowTab{kC});
  EXPECT_FLOAT_EQ(page.top(kC), page.level_with(kI));
  page.happens(ShowTab{kI});
  EXPECT_EQ(page.top(kI), 2000) << "nothing was read there that would move it";
}

TEST(FollowTest, InANarrowWindowAPinHoldsBothTabs) {
  Page page;
  page.set_two_panes(false);
  page.happens(ShowTab{kC});
  page.scrolls(kC, page.line_of(1, kC) - 200);
  page.chooses(1, kC);
  const float top = page.top(kI);
  EXPECT_EQ(page.state_.view.tab, kC) << "its other side comes in a sheet";
  page.happens(ShowTab{kI});
  page.happens(ShowTab{kC});
  page.happens(ShowTab{kI});
  EXPECT_EQ(page.top(kI), top);
}

TEST(FollowTest, WhatIsReadIsFoundOnceThePanesRest) {
  Page page;
  page.happens(SetScrolling{true});
  page.scrolls(kI, 2000);
  EXPECT_FALSE(page.state_.view.follow.place);
  page.happens(SetScrolling{false});
  ASSERT_TRUE(page.state_.view.follow.place);
  EXPECT_EQ(page.state_.view.follow.place->side, kI);
  const auto found = page.state_.view.follow.place;
  page.put(kI, 3000);  // a scroll of the program's own
  page.happens(SetScrolling{false});
  EXPECT_EQ(page.state_.view.follow.place, found);
}

TEST(FollowTest, TheKeyboardsFocusWinsOverWhatIsSeen) {
  Page page;
  page.happens(FocusLink{1, kC, {700, 200}});
  page.scrolls(kC, 10);
  page.happens(SetScrolling{false});
  EXPECT_EQ(page.state_.view.follow.place, page.article_.links[1].commentary.front().unit);
  page.happens(BlurText{kC});
  page.scrolls(kC, 1200);
  page.happens(SetScrolling{false});
  EXPECT_NE(page.state_.view.follow.place, page.article_.links[1].commentary.front().unit);
}

// The follower's place depends on the leader's place alone, whatever came before; nothing moves the leader; the pin is lost when its
// passage has left or the user lets go, and then only.
TEST(FollowTest, TenThousandRandomEvents) {
  std::mt19937 random(16);
  const auto pick = [&](uint32_t most) { return static_cast<uint32_t>(random() % most); };
  Page page;
  bool is_pinned = false;
  for (int i = 0; i < 10'000; ++i) {
    const Side side = pick(2) ? kI : kC;
    const float before = page.top(side);
    const uint32_t what = pick(100);
    if (what < 70) {
      const float by = static_cast<float>(pick(400)) - 200;
      const float top = what < 60 ? before + by : page.most(side) * static_cast<float>(pick(1001)) / 1000;
      if (!page.facts_.panes[side].is_shown) continue;
      page.scrolls(side, top);
      is_pinned = is_pinned && page.is_link_seen(side);
      ASSERT_EQ(page.top(side), std::clamp(top, 0.0f, page.most(side))) << "the leader was moved at " << i;
      const bool follows = is_following(page.state_) && !is_pinned && page.has_two_panes_;
      if (follows) {
        ASSERT_NEAR(page.top(other(side)), page.level_with(side), 0.01) << i;
      } else {
        ASSERT_FALSE(page.moved()) << i;
      }
      page.happens(Lead{side});
      ASSERT_FALSE(page.moved()) << "an echo at " << i;
    } else if (what < 78) {
      page.chooses(pick(4), side);
      is_pinned = true;
    } else if (what < 81) {
      const bool closes_sheet = what == 78 && page.state_.view.sheet && !page.has_two_panes_;
      page.happens(what == 78 ? Action(StepBack{}) : Action(Unpin{}));
      if (!closes_sheet) is_pinned = false;
    } else if (what < 85) {
      const Side read = page.facts_.read_side;
      const float top = page.top(read);
      page.happens(PressKey{"F", Focus::kLink});
      ASSERT_EQ(page.top(read), top) << i;
    } else if (what < 90) {
      page.lay_out(side, 300 + static_cast<float>(pick(500)));
    } else if (what < 94) {
      page.set_height(200 + static_cast<float>(pick(700)));
    } else if (what < 97) {
      page.set_two_panes(!page.has_two_panes_);
    } else {
      page.happens(ShowTab{side});
    }
    ASSERT_EQ(page.state_.view.follow.is_pinned, is_pinned) << what << " at " << i;
    ASSERT_FALSE(is_pinned && page.moved()) << i;
  }
}

}  // namespace
}  // namespace duidu
