// What makes an entry of the history, what the browser is told of it, and that Back undoes a jump exactly.
#include <gtest/gtest.h>

#include <random>

#include "app/history/history.h"
#include "app/search/hits.h"
#include "unit/app/stepping.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

using test::asks_for;
using test::find;

// A page with an article, and a browser that keeps its own history as browsers do.
class HistoryApplyTest : public testing::Test {
 protected:
  static constexpr uint32_t kLinks = 4;

  HistoryApplyTest() {
    std::string text;
    for (int i = 0; i < 6; ++i) text += "question 甲 | 一二三四五六\nparagraph | 一二三四五六\n";
    for (uint32_t i = 0; i < kLinks; ++i) {
      const std::string unit = std::to_string(i);
      text.append("link ").append(unit).append(" 0 6 = ").append(unit).append(" 0 6\n");
    }
    article_ = test::parse_layout_case(text).article;
    search_ = std::make_unique<Hits>(article_);
    search_->find("三", 100);
    does(ArticleOpened{std::make_shared<const Article>(article_), {}, Elements::kPresent});
  }

  // What the user, or the program, does; the panes go where they are asked to at once.
  const std::vector<Effect>& does(const Action& action) {
    Facts facts{article_, search_.get()};
    for (const Side side : kSides) facts.panes[side].scroll = scroll_[side];
    Outcome outcome = apply(std::move(state_), action, facts);
    state_ = std::move(outcome.state);
    effects_ = std::move(outcome.effects);
    for (const Effect& effect : effects_) {
      if (const auto* restore = std::get_if<RestoreScrolls>(&effect)) {
        for (const Side side : kSides) scroll_[side] = restore->scrolled[side].top;
      }
      const auto* request = std::get_if<Request>(&effect);
      if (!request) continue;
      if (const auto* push = std::get_if<request::PushEntry>(request)) {
        browser_.resize(at_ + 1);
        browser_.push_back(push->serial);
        ++at_;
      }
      if (const auto* mark = std::get_if<request::MarkEntry>(request)) browser_[at_] = mark->serial;
    }
    return effects_;
  }

  void go(int steps) {
    at_ = static_cast<size_t>(static_cast<int>(at_) + steps);
    does(GoToEntry{browser_[at_]});
  }

  Whereabouts here() const {
    Whereabouts now{{}, state_.view.tab, state_.view.current, state_.view.is_reviewing};
    for (const Side side : kSides) now.scrolled[side].top = scroll_[side];
    return now;
  }

  size_t entries() const { return state_.view.history.entries.size(); }

  Article article_;
  std::unique_ptr<Hits> search_;
  ViewState state_;
  std::vector<Effect> effects_;
  BySide<float> scroll_{};
  std::vector<uint32_t> browser_{0};
  size_t at_ = 0;
};

TEST_F(HistoryApplyTest, EveryFollowedLinkIsAnEntryWithTheAddressOfItsOtherEnd) {
  does(ChooseLink{2, Side::kCommentary});
  ASSERT_TRUE(asks_for<request::PushEntry>(effects_));
  EXPECT_EQ(find<request::PushEntry>(effects_)->address,
            address(article_, article_.links[2].interview[0].unit));
  does(ChooseLink{2, Side::kCommentary});
  EXPECT_FALSE(asks_for<request::PushEntry>(effects_)) << "the same again leads nowhere else";
  does(ReviewLink{1});
  EXPECT_TRUE(asks_for<request::PushEntry>(effects_));
  EXPECT_EQ(entries(), 3u);
}

TEST_F(HistoryApplyTest, BackRestoresSidesTabAndLinkAndForwardComesAgain) {
  scroll_ = {{120, 40}};
  const Whereabouts before = here();
  does(ChooseLink{3, Side::kInterview});
  scroll_[Side::kCommentary] = 700;
  const Whereabouts behind = here();
  ASSERT_NE(before, behind);
  go(-1);
  EXPECT_EQ(here(), before);
  EXPECT_EQ(*find<request::MarkLinks>(effects_), request::MarkLinks{});
  go(1);
  EXPECT_EQ(here(), behind);
}

TEST_F(HistoryApplyTest, BackToWhereNoLinkIsChosenLetsTheOtherSideFollowAgain) {
  does(ChooseLink{3, Side::kInterview});
  ASSERT_TRUE(state_.view.follow.is_pinned);
  go(-1);
  EXPECT_FALSE(state_.view.follow.is_pinned);
}

TEST_F(HistoryApplyTest, WhatGlidesIsTakenForWhereItWillRest) {
  Facts facts{article_};
  facts.panes[Side::kCommentary] = {.scroll = 10, .heading = 300.0f};
  EXPECT_EQ(whereabouts({}, facts).scrolled[Side::kCommentary].top, 300);
}

TEST_F(HistoryApplyTest, HitsOfOneQueryAreOneEntry) {
  does(OpenSearch{"三", std::nullopt});
  does(TakeHits{6, false, 0, true});
  ASSERT_TRUE(asks_for<request::PushEntry>(effects_));
  for (int step = 0; step < 4; ++step) {
    does(StepHit{});
    EXPECT_FALSE(asks_for<request::PushEntry>(effects_));
    EXPECT_TRUE(asks_for<request::MarkEntry>(effects_)) << "the address goes along";
  }
  does(SetQuery{"四"});
  does(TakeHits{6, false, 0, true});
  EXPECT_TRUE(asks_for<request::PushEntry>(effects_)) << "another query";
  EXPECT_EQ(entries(), 3u);
}

TEST_F(HistoryApplyTest, ButtonsAndKeysAskTheBrowserToGo) {
  EXPECT_TRUE(does(GoBack{}).empty()) << "there is nothing before the first entry";
  does(ChooseLink{1, Side::kInterview});
  does(ChooseLink{2, Side::kInterview});
  EXPECT_EQ(*find<request::TravelHistory>(does(GoBack{})),
            (request::TravelHistory{-1, browser_[2], browser_[1]}));
  EXPECT_EQ(here().current->link, 2u) << "nothing moves before the browser does";
  go(-1);
  EXPECT_EQ(*find<request::TravelHistory>(does(PressKey{"Alt+ArrowRight", Focus::kText})),
            (request::TravelHistory{1, browser_[1], browser_[2]}));
}

TEST_F(HistoryApplyTest, AnAddressMarksItsParagraphForAWhile) {
  const UnitRef unit{Side::kCommentary, 0, 2};
  const std::string id = address(article_, unit);
  does(LeaveForAddress{});
  EXPECT_TRUE(asks_for<request::MarkEntry>(effects_)) << "the browser has made the entry";
  does(GoToAddress{id});
  EXPECT_EQ(*find<GoToUnit>(effects_), (GoToUnit{unit, 2u}));
  EXPECT_EQ(state_.view.tab, Side::kCommentary);
  ASSERT_TRUE(state_.view.addressed);
  EXPECT_EQ(state_.view.addressed->unit, unit);
  does(Tick{find<request::WakeAfter>(effects_)->serial});
  EXPECT_FALSE(state_.view.addressed);
  EXPECT_TRUE(asks_for<request::MarkText>(effects_));
}

TEST_F(HistoryApplyTest, ATurnIsAnAddressToo) {
  const std::string whole = address(article_, {Side::kInterview, 4, 0});
  does(GoToAddress{std::string_view(whole).substr(0, whole.find('.'))});
  EXPECT_EQ(find<GoToUnit>(effects_)->unit, (UnitRef{Side::kInterview, 4, 0}));
}

TEST_F(HistoryApplyTest, AnUnknownAddressIsSaid) {
  const std::string endless(5000, 'x');
  for (const std::string_view id : {std::string_view("t99.p1"), std::string_view(endless)}) {
    does(GoToAddress{id});
    EXPECT_FALSE(asks_for<GoToUnit>(effects_));
    ASSERT_TRUE(state_.overlay.notice);
    EXPECT_NE(state_.overlay.notice->text.find(id.substr(0, 6)), std::string::npos);
    EXPECT_LT(state_.overlay.notice->text.size(), 300u);
  }
}

TEST_F(HistoryApplyTest, AnotherArticleBeginsAnewAndOldEntriesLeadNowhere) {
  does(ChooseLink{1, Side::kInterview});
  const uint32_t old = browser_[0];
  EXPECT_FALSE(asks_for<request::ForgetAddress>(effects_));
  does(ArticleOpened{std::make_shared<const Article>(article_), {}, Elements::kMissing});
  EXPECT_TRUE(asks_for<request::ForgetAddress>(effects_));
  EXPECT_EQ(entries(), 1u);
  EXPECT_FALSE(state_.view.history.is_kept);
  does(ChooseLink{1, Side::kInterview});
  EXPECT_EQ(find<request::PushEntry>(effects_)->address, "") << "others find no such place there";
  const ViewState before = state_;
  does(GoToEntry{old});
  EXPECT_TRUE(asks_for<request::ForgetAddress>(effects_))
      << "the browser's entry names a place of the old one";
  EXPECT_TRUE(asks_for<request::TellView>(effects_));
  EXPECT_EQ(state_, before);
}

TEST_F(HistoryApplyTest, APageLoadedAgainIsWhereItWas) {
  scroll_ = {{33, 44}};
  does(ChooseLink{1, Side::kInterview});
  scroll_ = {{55, 66}};
  History kept = state_.view.history;
  kept.entries[kept.current].at = here();
  const Whereabouts left = here();

  state_ = {};
  scroll_ = {};
  does(ArticleOpened{std::make_shared<const Article>(article_), {}, Elements::kPresent});
  does(RecallEntries{kept.entries, 9999});
  EXPECT_EQ(entries(), 1u) << "the browser is nowhere among them";
  does(RecallEntries{kept.entries, kept.entries[1].serial});
  EXPECT_EQ(here(), left);
  EXPECT_EQ(find<request::MarkEntry>(effects_)->serial, kept.entries[1].serial);
  does(ChooseLink{2, Side::kInterview});
  EXPECT_GT(find<request::PushEntry>(effects_)->serial, kept.entries[1].serial) << "serials go on";
  go(-1);
  EXPECT_EQ(here(), left);
}

TEST_F(HistoryApplyTest, TheAddressNamesTheViewThatAnEntryShows) {
  does(ShowView{ViewKind::kLevel});
  does(ChooseLink{1, Side::kInterview});
  go(-1);
  EXPECT_EQ(find<request::TellView>(effects_)->kind, ViewKind::kLevel);
}

// Ten thousand sequences of jumps, scrolling by hand and ways back and forward: Back is where the jump was made, Forward where Back was.
TEST_F(HistoryApplyTest, BackUndoesEveryJump) {
  std::mt19937 random(20250203);
  const auto roll = [&](uint32_t count) { return static_cast<uint32_t>(random() % count); };
  for (int sequence = 0; sequence < 10'000; ++sequence) {
    std::vector<Whereabouts> left;  // as this test remembers it: where each entry was last left
    does(ArticleOpened{std::make_shared<const Article>(article_), {}, Elements::kPresent});
    browser_ = {browser_[at_]};
    left.resize(1);
    at_ = 0;
    for (uint32_t steps = 3 + roll(10); steps > 0; --steps) {
      for (const Side side : kSides) scroll_[side] = static_cast<float>(roll(4000)) / 2;
      if (roll(4) == 0) does(ShowTab{kSides[roll(2)]});
      if (roll(5) == 0) does(StepBack{});
      const Whereabouts here_now = here();
      const size_t from = at_;
      if (roll(2) == 0 && browser_.size() > 1) {
        const size_t to = roll(static_cast<uint32_t>(browser_.size()));
        left[from] = here_now;
        go(static_cast<int>(to) - static_cast<int>(from));
        ASSERT_EQ(here(), to == from ? here_now : left[to]) << "sequence " << sequence;
      } else {
        const uint32_t link = roll(kLinks);
        const Side side = kSides[roll(2)];
        roll(3) == 0 ? does(ReviewLink{link}) : does(ChooseLink{link, side});
        if (at_ != from) {
          left.resize(at_ + 1);
          left[from] = here_now;
          go(-1);
          ASSERT_EQ(here(), here_now) << "sequence " << sequence;
          go(1);
        }
      }
    }
  }
}

}  // namespace
}  // namespace duidu
