// Ways back, as the reader meets them: both sides stand where they stood, exactly or, laid out otherwise, by the same lines; addresses
// lead to their paragraph with the other side level; what is kept of it all comes back when the page is loaded again.
#include <cmath>

#include "reader/kept_history.h"
#include "unit/layout/article_text.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr uint32_t kTurns = 60;

// Every sixth turn is quoted by the paragraph of its number.
std::shared_ptr<const Article> long_article() {
  std::string text;
  for (uint32_t i = 0; i < kTurns; ++i)
    text += "question 甲 | 这一座桥修到第几年，才有了今天这个样子？说来话长，一言难尽，得从头说起。\n";
  for (uint32_t i = 0; i < kTurns; ++i) text += "paragraph | 这句话最要紧，值得再说一遍，也值得再想一遍。\n";
  for (uint32_t i = 0; i < kTurns; i += 6) {
    const std::string unit = std::to_string(i);
    text.append("link ").append(unit).append(" 0 18 = ").append(unit).append(" 0 18\n");
  }
  return std::make_shared<const Article>(test::parse_layout_case(text).article);
}

class HistoryTest : public test::ReaderFixture {
 protected:
  HistoryTest() {
    show(long_article(), Elements::kPresent);
    settle();
  }

  void scroll(Side side, float top) {
    reader_.panes().set_scroll(side, top);
    settle();
  }
  // A browser answers the scrolls it was asked for, in order.
  void follow(const Action& action) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(action);
    settle_scrolled();
  }
  void go_back() {
    const History& history = reader_.state().view.history;
    follow(GoToEntry{history.entries[history.current - 1].serial});
  }
  float top(Side side) const { return reader_.panes()[side].scroll; }
  // Where a unit's first line stands in the window.
  float height_of(UnitRef unit) const {
    const PaneLayout& layout = reader_.panes().layout(unit.side);
    const UnitLayout& found = layout.units[static_cast<size_t>(find_unit_layout(layout, unit))];
    return found.y + found.lines.front().y - top(unit.side);
  }
};

TEST_F(HistoryTest, BackPutsBothSidesWhereTheyStoodToThePixel) {
  scroll(Side::kInterview, 1203.5f);
  scroll(Side::kCommentary, 87.5f);
  follow(ChooseLink{8, Side::kInterview});
  EXPECT_NE(top(Side::kCommentary), 87.5f);
  go_back();
  EXPECT_EQ(top(Side::kInterview), 1203.5f);
  EXPECT_EQ(top(Side::kCommentary), 87.5f);
  for (const request::ScrollTo& asked : scrolls()) EXPECT_EQ(asked.motion, Motion::kInstant);
  EXPECT_FALSE(browser_.last<request::MarkLinks>().current);
}

TEST_F(HistoryTest, InAnotherWidthBackGoesToTheSameLines) {
  scroll(Side::kInterview, 1500);
  const ReadingPosition before =
      reading_position(reader_.panes().layout(Side::kInterview), top(Side::kInterview));
  follow(ChooseLink{9, Side::kCommentary});
  reader_.panes().set_window({900, 700, 2, 0, 15});
  settle_scrolled();
  go_back();
  const float wanted = scroll_to_position(reader_.panes().layout(Side::kInterview), before);
  EXPECT_EQ(top(Side::kInterview), wanted);
  EXPECT_NE(wanted, 1500) << "the width made no difference";
}

TEST_F(HistoryTest, TwoWaysBackInARowLoseNothing) {
  for (const auto& [link, height] : {std::pair{2u, 300.0f}, {5u, 900.0f}}) {
    scroll(Side::kInterview, height);
    follow(ChooseLink{link, Side::kInterview});
  }
  const History& history = reader_.state().view.history;
  const uint32_t first = history.entries[0].serial, second = history.entries[1].serial;
  reader_.dispatch(GoToEntry{second});
  reader_.dispatch(GoToEntry{first});  // before the browser has told of any scroll
  reader_.dispatch(GoToEntry{second});
  EXPECT_EQ(top(Side::kInterview), 900);
}

TEST_F(HistoryTest, TheToolbarLeadsBackAndForwardWhereThereIsSomethingToGoTo) {
  EXPECT_EQ(control("toolbar.back"), nullptr);
  follow(ChooseLink{8, Side::kInterview});
  ASSERT_NE(control("toolbar.back"), nullptr);
  EXPECT_EQ(control("toolbar.back")->shortcut, "Alt+ArrowLeft");
  EXPECT_EQ(control("toolbar.forward"), nullptr);
  const Rect links = control("toolbar.links")->rect;
  press_control("toolbar.back");
  settle();
  EXPECT_EQ(browser_.last<request::TravelHistory>().steps, -1);
  go_back();
  EXPECT_EQ(control("toolbar.back"), nullptr);
  ASSERT_NE(control("toolbar.forward"), nullptr);
  EXPECT_EQ(control("toolbar.links")->rect.x, links.x) << "nothing else moves";
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle();
  EXPECT_EQ(control("toolbar.forward"), nullptr) << "no room";
}

TEST_F(HistoryTest, AnAddressComesALittleBelowTheTopWithTheOtherSideLevel) {
  const UnitRef unit{Side::kInterview, 24, 0}, counterpart{Side::kCommentary, 0, 24};
  follow(GoToAddress{address(reader_.article(), unit)});
  EXPECT_NEAR(height_of(unit), 140, 1);
  EXPECT_NEAR(height_of(counterpart), height_of(unit), 1);
  EXPECT_EQ(reader_.highlights(unit).front().kind, HighlightKind::kAddressed);
}

TEST_F(HistoryTest, AnAddressWithoutALinkOfItsOwnComesLevelByTheNearestBefore) {
  const UnitRef unit{Side::kCommentary, 0, 27}, counterpart{Side::kInterview, 24, 0};
  follow(GoToAddress{address(reader_.article(), unit)});
  EXPECT_NEAR(height_of(counterpart), height_of(unit), 1);
}

TEST_F(HistoryTest, InANarrowWindowAnAddressTurnsToItsSide) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle();
  follow(GoToAddress{address(reader_.article(), {Side::kCommentary, 0, 30})});
  EXPECT_EQ(browser_.last<request::PlacePanes>().tab, Side::kCommentary);
}

TEST_F(HistoryTest, WhatIsKeptComesBackWhenThePageIsLoadedAgain) {
  scroll(Side::kInterview, 777);
  follow(ChooseLink{7, Side::kInterview});
  scroll(Side::kInterview, 1400.5f);
  const History now = reader_.history();
  const std::vector<wire::KeptEntry> kept = kept_entries(now.entries, reader_.whole());
  const BySide<float> tops{{top(Side::kInterview), top(Side::kCommentary)}};

  show(long_article(), Elements::kPresent);
  settle_scrolled();
  const auto recalled = recalled_entries(kept, reader_.whole());
  EXPECT_EQ(recalled, now.entries);
  follow(RecallEntries{recalled, now.entries.back().serial});
  EXPECT_EQ(top(Side::kInterview), tops[Side::kInterview]);
  EXPECT_EQ(top(Side::kCommentary), tops[Side::kCommentary]);
  EXPECT_EQ(reader_.state().view.current, (CurrentLink{7, Side::kInterview, 0}));
  EXPECT_TRUE(reader_.state().view.follow.is_pinned);
  go_back();
  EXPECT_EQ(top(Side::kInterview), 777);
}

TEST_F(HistoryTest, WhatPairsShowedComesBackToo) {
  follow(ShowView{ViewKind::kPairs});
  follow(OrderPairs{PairsOrder::kCommentary});
  follow(FilterPairs{kQuotations});
  follow(ChooseSpeaker{"甲"});
  follow(ChooseCommentary{0});
  const PairsOptions shown = reader_.state().view.views.pairs;
  const auto kept = kept_entries(reader_.history().entries, reader_.whole());
  const uint32_t serial = reader_.history().entries.back().serial;
  show(long_article(), Elements::kPresent);
  settle_scrolled();
  reader_.dispatch(OrderPairs{PairsOrder::kInterview});
  follow(RecallEntries{recalled_entries(kept, reader_.whole()), serial});
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kPairs);
  EXPECT_EQ(reader_.state().view.views.pairs, shown);
  show(long_article(), Elements::kMissing);
  auto odd = kept;
  odd.back().speaker = "乙";
  odd.back().chosen = 7;
  const PairsOptions recalled = recalled_entries(odd, reader_.whole()).back().at.pairs;
  EXPECT_EQ(recalled.speaker, "") << "of another version";
  EXPECT_FALSE(recalled.commentary);
}

TEST_F(HistoryTest, BackClosesTheComparisonAndBothSidesStandWhereItWasOpened) {
  scroll(Side::kInterview, 777);
  follow(ChooseLink{7, Side::kInterview});
  scroll(Side::kInterview, 900);
  const BySide<float> tops{{top(Side::kInterview), top(Side::kCommentary)}};
  const size_t entries = reader_.state().view.history.entries.size();
  for (const bool is_by_key : {false, true}) {
    follow(OpenComparison{3});
    follow(StepComparison{});
    ASSERT_TRUE(reader_.state().view.comparison);
    ASSERT_EQ(reader_.state().view.history.entries.size(), entries + 1);
    if (is_by_key) {
      follow(StepBack{});
      EXPECT_EQ(browser_.last<request::TravelHistory>().steps, -1) << "the browser goes along";
    } else {
      go_back();
    }
    EXPECT_FALSE(reader_.state().view.comparison);
    EXPECT_EQ(reader_.state().view.history.current, entries - 1);
    EXPECT_EQ(top(Side::kInterview), tops[Side::kInterview]);
    EXPECT_EQ(top(Side::kCommentary), tops[Side::kCommentary]);
    EXPECT_EQ(reader_.state().view.current->link, 7u);
    EXPECT_TRUE(reader_.state().view.follow.is_pinned);
  }
  const uint32_t last = reader_.state().view.history.entries.back().serial;
  follow(GoToEntry{last});
  ASSERT_TRUE(reader_.state().view.comparison) << "Forward compares again";
  EXPECT_EQ(reader_.state().view.comparison->link, reader_.state().view.current->link);
  follow(StepBack{});
  EXPECT_FALSE(reader_.state().view.comparison);
  EXPECT_EQ(top(Side::kInterview), tops[Side::kInterview]);
}

TEST_F(HistoryTest, OnAPhoneBackClosesTheComparisonAndTheSheetIsThereAgain) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle_scrolled();
  follow(ChooseLink{2, Side::kInterview});
  ASSERT_TRUE(reader_.state().view.sheet);
  const float before = top(Side::kInterview);
  follow(OpenComparison{2});
  EXPECT_FALSE(reader_.state().view.sheet);
  go_back();
  EXPECT_FALSE(reader_.state().view.comparison);
  EXPECT_TRUE(reader_.state().view.sheet);
  EXPECT_EQ(top(Side::kInterview), before);
}

TEST_F(HistoryTest, ThePinIsThereAgainAfterForward) {
  follow(ChooseLink{8, Side::kInterview});
  ASSERT_TRUE(reader_.state().view.follow.is_pinned);
  const uint32_t chosen = reader_.state().view.history.entries.back().serial;
  go_back();
  EXPECT_FALSE(reader_.state().view.follow.is_pinned);
  follow(GoToEntry{chosen});
  EXPECT_TRUE(reader_.state().view.follow.is_pinned);
  reader_.dispatch(Unpin{});
  go_back();
  follow(GoToEntry{chosen});
  EXPECT_FALSE(reader_.state().view.follow.is_pinned) << "let go, it stays so";
}

TEST_F(HistoryTest, WhatIsKeptOfAnotherVersionDoesNoHarm) {
  wire::KeptEntry odd;
  odd.serial = 5;
  odd.interview = {9'999, 12, NAN, -INFINITY, NAN, 3};
  odd.link = 4'000;
  std::vector<wire::KeptEntry> many(500, odd);
  const auto recalled = recalled_entries(many, reader_.whole());
  EXPECT_EQ(recalled.size(), 100u);
  EXPECT_FALSE(recalled[0].at.current);
  EXPECT_EQ(recalled[0].at.scrolled[Side::kInterview], (ScrolledTo{{}, 0, 0, 3}));
  follow(RecallEntries{recalled, 5});
  EXPECT_EQ(top(Side::kInterview), 0);
}

}  // namespace
}  // namespace duidu
