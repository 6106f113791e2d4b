// The line being read keeps its height in the window through every change of a pane's layout.
#include "reader/pane.h"

#include <gtest/gtest.h>

#include "platform/headless/headless_browser.h"
#include "unit/imgui_context.h"

namespace duidu {
namespace {

constexpr uint32_t kParagraphs = 400;

Article long_commentary() {
  Article article;
  article.own_texts().language = "zh-Hans";
  article.own_texts().commentaries.push_back({.id = "c1"});
  for (uint32_t i = 0; i < kParagraphs; ++i) {
    Unit unit{.id = "b" + std::to_string(i)};
    for (uint32_t k = 0; k < 3 + i % 5; ++k) unit.text += "渡口的人说，水涨的时候谁也不问价钱。";
    article.own_texts().commentaries[0].blocks.push_back(std::move(unit));
  }
  return article;
}

class PaneTest : public testing::Test {
 protected:
  PaneTest() {
    pane_.height = 700;
    pane_.open(article_, index_, Side::kCommentary);
  }

  // Another width: the pane is laid out as far as it is seen, then wholly.
  void lay_out(float width) {
    pane_.layout.begin(article_, width, context_.metrics, default_style(article_.language()));
    pane_.hold_line(position_);
    ASSERT_TRUE(pane_.lay_out_around_line(position_, kFurther));
    pane_.commit(position_, browser_);
  }
  void lay_out_rest() {
    pane_.layout.lay_out_all();
    pane_.hold_line(position_);
    pane_.commit(position_, browser_);
  }

  // Where the line that holds a position is in the window.
  float height_of(const ReadingPosition& position) const {
    const Span start{position.unit, position.offset, position.offset + 3};
    return span_rects(pane_.layout.pane(), start).front().y - pane_.scroll;
  }

  test::ImGuiContextHolder context_;
  HeadlessBrowser browser_;
  Article article_ = long_commentary();
  LinkIndex index_{article_};
  Pane pane_;
  ReadingPosition position_;
};

TEST_F(PaneTest, AtTheTopThereIsNoLineToHold) {
  lay_out(600);
  EXPECT_FALSE(position_.is_set);
  EXPECT_EQ(browser_.count<request::ScrollTo>(), 0u);
  EXPECT_LT(browser_.units_placed[1], kParagraphs / 2) << "only what is about to be seen";
  lay_out_rest();
  EXPECT_TRUE(pane_.layout.is_complete());
  EXPECT_EQ(pane_.scroll, 0);
}

TEST_F(PaneTest, TheLineKeepsItsHeightThroughPartAndWhole) {
  lay_out(600);
  lay_out_rest();
  pane_.scroll = 21234;
  const ReadingPosition read = reading_position(pane_.layout.pane(), pane_.scroll);
  for (const float width : {400.0f, 900.0f, 333.0f}) {
    lay_out(width);
    EXPECT_NEAR(height_of(read), read.below_top, 1) << width;
    EXPECT_EQ(browser_.last<request::ScrollTo>().top, pane_.scroll);
    lay_out_rest();
    EXPECT_NEAR(height_of(read), read.below_top, 1) << width;
  }
}

TEST_F(PaneTest, WithoutAScrollInBetweenNothingCreeps) {
  lay_out(600);
  lay_out_rest();
  pane_.scroll = 21234;
  lay_out(500);
  const ReadingPosition held = position_;
  for (int i = 0; i < 20; ++i) lay_out(i % 2 ? 500 : 437);
  EXPECT_EQ(position_, held);
  pane_.scroll += 1000;
  lay_out(600);
  EXPECT_NE(position_, held) << "the user reads elsewhere now";
}

TEST_F(PaneTest, AUnitFarAwayIsLaidOutWithItsSurroundings) {
  lay_out(600);
  const PaneLayout& layout = pane_.layout.pane();
  ASSERT_TRUE(layout.units[300].lines.empty());
  EXPECT_TRUE(pane_.lay_out_around_unit(300));
  pane_.commit(position_, browser_);
  for (const size_t unit : {295u, 300u, 305u}) EXPECT_FALSE(layout.units[unit].lines.empty()) << unit;
  EXPECT_TRUE(layout.units[200].lines.empty());
  EXPECT_FALSE(pane_.lay_out_around_unit(300)) << "it is there";
}

TEST_F(PaneTest, AnotherArticleBeginsAtItsTop) {
  lay_out(600);
  pane_.scroll = 500;
  pane_.open(article_, index_, Side::kCommentary);
  EXPECT_EQ(pane_.scroll, 0);
  for (const UnitLayout& unit : pane_.layout.pane().units) EXPECT_TRUE(unit.lines.empty());
}

TEST_F(PaneTest, TheAidIsPlacedBeforeTheEyeOnceForEachPlace) {
  lay_out(600);
  pane_.place_aid(ReadingAid::kRuler, browser_);
  const auto first = browser_.last<request::PlaceAid>();
  EXPECT_EQ(first.side, Side::kCommentary);
  EXPECT_GT(first.height, 0);
  pane_.look_at(630);
  pane_.place_aid(ReadingAid::kRuler, browser_);
  EXPECT_GT(browser_.last<request::PlaceAid>().top, first.top);
  browser_.forget<request::PlaceAid>();
  pane_.place_aid(ReadingAid::kRuler, browser_);
  EXPECT_EQ(browser_.count<request::PlaceAid>(), 0u) << "it is there already";
  pane_.place_aid(ReadingAid::kNone, browser_);
  EXPECT_EQ(browser_.last<request::PlaceAid>().height, 0);
}

}  // namespace
}  // namespace duidu
