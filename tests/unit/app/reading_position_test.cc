// A change of width keeps the line at the top of the window where it is.
#include "app/reading_position.h"

#include <gtest/gtest.h>

#include <cmath>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

class ReadingPositionTest : public testing::Test {
 protected:
  ReadingPositionTest() {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      text += "paragraph | 第" + std::to_string(i) +
              "段，写得足够长，好让它在窄处多占几行，在宽处少占几行，这样才看得出有没有跑位。\n";
    }
    article_ = test::parse_layout_case(text).article;
  }
  PaneLayout layout(float width) const {
    return layout_pane(article_, Side::kCommentary, width, metrics_, default_style(article_.language()));
  }

  test::FixedMetrics metrics_;
  Article article_;
};

TEST_F(ReadingPositionTest, TheLineStaysAtItsHeightWithinAPixel) {
  const PaneLayout wide = layout(800);
  for (float scroll = 40; scroll < wide.height - 600; scroll += 37) {
    const ReadingPosition place = reading_position(wide, scroll);
    ASSERT_TRUE(place.is_set);
    for (const float width : {320.0f, 500.0f, 1200.0f}) {
      const PaneLayout other = layout(width);
      const float kept = scroll_to_position(other, place);
      const UnitLayout& unit = other.units[static_cast<size_t>(find_unit_layout(other, place.unit))];
      float line_top = 0;
      for (const LineBox& line : unit.lines) {
        if (line.start <= place.offset) line_top = unit.y + line.y;
      }
      if (kept == 0) continue;
      EXPECT_NEAR(line_top - kept, place.below_top, 1) << scroll << " at " << width;
    }
  }
}

TEST_F(ReadingPositionTest, SameWidthIsTheSamePlace) {
  const PaneLayout wide = layout(800);
  for (float scroll = 1; scroll < wide.height - 600; scroll += 53) {
    EXPECT_EQ(scroll_to_position(wide, reading_position(wide, scroll)), scroll);
  }
}

TEST_F(ReadingPositionTest, TheTopStaysTheTop) {
  EXPECT_FALSE(reading_position(layout(800), 0).is_set);
  EXPECT_EQ(scroll_to_position(layout(320), {}), 0);
}

TEST_F(ReadingPositionTest, BelowTheTextThereIsNoPlace) {
  const PaneLayout wide = layout(800);
  EXPECT_FALSE(reading_position(wide, wide.height).is_set);
}

}  // namespace
}  // namespace duidu
