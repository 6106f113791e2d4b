// An article too long to be set at once: the screen is set first, the rest between frames, and nobody notices.
#include <cmath>

#include "layout/dump.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr Side kSides[] = {Side::kInterview, Side::kCommentary};
constexpr size_t kTurns = 1500;
constexpr uint32_t kFarTurn = 1400, kFarBlock = 100;

size_t at(Side side) { return static_cast<size_t>(side); }

Unit paragraph(std::string id, size_t sentences) {
  Unit unit;
  unit.id = std::move(id);
  for (size_t i = 0; i < sentences; ++i) unit.text += "渡口的人说，水涨的时候谁也不问价钱。";
  return unit;
}

std::shared_ptr<const Article> long_article() {
  Article article;
  article.own_texts().language = "zh-Hans";
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t i = 0; i < kTurns; ++i) {
    const std::string number = std::to_string(i + 1);
    article.own_texts().interview.turns.push_back({"t" + number,
                                                   i % 2 == 0 ? "记者" : "温澜",
                                                   i % 2 == 0 ? Role::kQuestion : Role::kAnswer,
                                                   {paragraph("p1", 1 + i % 7)}});
    article.own_texts().commentaries[0].blocks.push_back(paragraph("b" + number, 2 + i % 5));
  }
  Link link;
  link.id = "l1";
  link.commentary = {{{Side::kCommentary, 0, kFarBlock}, 0, 30}};
  link.interview = {{{Side::kInterview, kFarTurn, 0}, 0, 30}};
  article.links.push_back(std::move(link));
  return std::make_shared<const Article>(std::move(article));
}

class LongArticleTest : public test::ReaderFixture {
 protected:
  LongArticleTest() : article_(long_article()) {
    show(article_, Elements::kMissing);
    settle_scrolled();
  }

  // The browser tells of the scrolls it was asked for.
  void take_scrolls() {
    for (const request::ScrollTo& scroll : browser_.all<request::ScrollTo>())
      reader_.panes().set_scroll(scroll.side, scroll.top);
    browser_.forget<request::ScrollTo>();
  }

  void work_to_the_end() {
    for (int steps = 0; reader_.work_ahead() == Ahead::kMore; ++steps) ASSERT_LT(steps, 1000);
    settle();
    take_scrolls();
    settle();
    ASSERT_TRUE(reader_.panes().is_all_set());
  }

  void scroll_to(Side side, float top) {
    reader_.panes().set_scroll(side, top);
    settle();
    take_scrolls();
    settle();
  }

  // In the pane's window, where the first line begins that was whole in sight before.
  float height_of(const ReadingPosition& place) const {
    const Side side = place.unit.side;
    const Rect line =
        span_rects(reader_.panes().layout(side), {place.unit, place.offset, place.offset + 3}).front();
    return line.y - reader_.panes()[side].scroll;
  }
  ReadingPosition place(Side side) const {
    return reading_position(reader_.panes().layout(side), reader_.panes()[side].scroll);
  }

  PaneLayout whole(Side side) const {
    const PaneLayout& layout = reader_.panes().layout(side);
    ReadingStyle style = style_of(article_->language(), reader_.state().session.preferences.reading);
    style.leans = reader_.panes().geometry().has_two_panes;
    return layout_pane(*article_, side, layout.width, context_.metrics, style);
  }
  void expect_whole() const {
    for (const Side side : kSides) {
      EXPECT_EQ(dump(reader_.panes().layout(side), *article_), dump(whole(side), *article_));
    }
  }

  std::shared_ptr<const Article> article_;
};

TEST_F(LongArticleTest, TheFirstScreenIsSetFirst) {
  EXPECT_FALSE(reader_.panes().is_all_set());
  EXPECT_LT(browser_.units_placed[0], 60u);
  EXPECT_EQ(browser_.tiles_painted > 0, browser_.paints);
  work_to_the_end();
  expect_whole();
}

TEST_F(LongArticleTest, SettingTheRestDrawsOneFrameAtTheEndAndThenNone) {
  const uint32_t frames = reader_.counts().frames_drawn;
  while (reader_.work_ahead() == Ahead::kMore) EXPECT_EQ(reader_.counts().frames_drawn, frames);
  settle();
  EXPECT_EQ(reader_.counts().frames_drawn, frames + 1);
  while (reader_.work_ahead() == Ahead::kMore) {
  }
  EXPECT_FALSE(reader_.frame(0.016f));
  EXPECT_EQ(reader_.counts().frames_drawn, frames + 1);
}

TEST_F(LongArticleTest, WhatIsReadStaysAtItsHeightThroughAChangeOfWidth) {
  work_to_the_end();
  for (const Side side : kSides) scroll_to(side, side == Side::kInterview ? 41234 : 63210);
  const ReadingPosition before[] = {place(kSides[0]), place(kSides[1])};
  for (const float width : {1000.0f, 1400.0f, 930.0f}) {
    reader_.panes().set_window({width, 800, 2, 0, 15});
    settle();
    EXPECT_FALSE(reader_.panes().is_all_set());
    for (const Side side : kSides) {
      EXPECT_LT(browser_.units_placed[at(side)], 60u);
      EXPECT_NEAR(height_of(before[at(side)]), before[at(side)].below_top, 1) << width;
    }
    take_scrolls();
    work_to_the_end();
    for (const Side side : kSides)
      EXPECT_NEAR(height_of(before[at(side)]), before[at(side)].below_top, 1) << width;
    expect_whole();
  }
}

TEST_F(LongArticleTest, AWindowChangedInTheMidstOfItStartsAnew) {
  work_to_the_end();
  scroll_to(Side::kInterview, 41234);
  const ReadingPosition before = place(Side::kInterview);
  for (float width = 1280; width > 900; width -= 7) {
    reader_.panes().set_window({width, 800, 2, 0, 15});
    settle();
    take_scrolls();
    settle();
    reader_.work_ahead();
    EXPECT_NEAR(height_of(before), before.below_top, 1) << width;
  }
  work_to_the_end();
  EXPECT_NEAR(height_of(before), before.below_top, 1);
  expect_whole();
}

TEST_F(LongArticleTest, ALinkFarAwayIsReachedExactlyInTheMidstOfIt) {
  reader_.dispatch(ChooseLink{0, Side::kCommentary, 0, WindowPoint{-1, -1}});
  settle();
  take_scrolls();
  settle();
  EXPECT_FALSE(reader_.panes().is_all_set());
  const Link& link = article_->links[0];
  const auto height = [&](Side side) {
    return *first_line_top(reader_.panes().layout(side), link.spans(side)) - reader_.panes()[side].scroll;
  };
  const float level = height(Side::kInterview);
  EXPECT_GT(level, 0);
  EXPECT_LT(level, 700);
  EXPECT_EQ(height(Side::kCommentary), level);
  work_to_the_end();
  for (const Side side : kSides) EXPECT_EQ(height(side), level);
  expect_whole();
}

TEST_F(LongArticleTest, WhatIsScrolledToIsSetBeforeItIsSeen) {
  for (const float top : {90000.0f, 50000.0f, 49700.0f, 49000.0f, 49900.0f}) {
    scroll_to(Side::kInterview, top);
    const PaneLayout& layout = reader_.panes().layout(Side::kInterview);
    const PaneLayout all = whole(Side::kInterview);
    size_t first = 0, last = 0;
    const float scroll = reader_.panes()[Side::kInterview].scroll;
    visible_units(layout, scroll, scroll + 800, first, last);
    ASSERT_GT(last, first);
    for (size_t i = first; i < last; ++i)
      EXPECT_EQ(layout.units[i].lines.size(), all.units[i].lines.size()) << i;
  }
  EXPECT_FALSE(reader_.panes().is_all_set());
}

TEST_F(LongArticleTest, NothingMovesWhileSomebodyScrolls) {
  scroll_to(Side::kInterview, 30000);
  reader_.dispatch(SetScrolling{true});
  settle();
  const float height = reader_.panes().layout(Side::kInterview).height;
  for (int steps = 0; reader_.work_ahead() == Ahead::kMore; ++steps) ASSERT_LT(steps, 1000);
  reader_.wake();
  settle();
  EXPECT_FALSE(reader_.panes().is_all_set());
  EXPECT_EQ(reader_.panes().layout(Side::kInterview).height, height);
  reader_.dispatch(SetScrolling{false});
  settle();
  EXPECT_TRUE(reader_.panes().is_all_set()) << "when it has come to rest";
}

TEST_F(LongArticleTest, AWindowOfAnotherHeightSetsNothingAnew) {
  work_to_the_end();
  reader_.panes().set_window({1280, 700, 2, 0, 15});
  settle();
  EXPECT_TRUE(reader_.panes().is_all_set());
  EXPECT_EQ(browser_.units_placed[0], 0u);
}

}  // namespace
}  // namespace duidu
