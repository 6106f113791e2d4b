// What is chosen shows in the style; what is not stays as the language has it.
#include "app/settings/reading_settings.h"

#include <gtest/gtest.h>

#include <limits>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

TEST(ReadingSettings, LeaveTheLanguageItsOwnStyle) {
  EXPECT_EQ(style_of("zh", {}).font_size, default_style("zh").font_size);
  EXPECT_TRUE(style_of("zh", {}).justified);
  EXPECT_FALSE(style_of("en", {}).justified);
  EXPECT_GT(style_of("en", {}).paragraph_gap_em, 0);
}

TEST(ReadingSettings, ChangeTheStyle) {
  ReadingSettings settings;
  settings.font_size = 22;
  settings.line_height = 2;
  settings.measure_em = 30;
  settings.margin = 40;
  settings.paragraphs = Paragraphs::kGap;
  settings.line_ends = LineEnds::kRagged;
  settings.squeeze = Squeeze::kAdjacent;
  settings.prohibition = Prohibition::kGb;
  settings.script_gap = false;
  const ReadingStyle style = style_of("zh", settings);
  EXPECT_EQ(style.font_size, 22);
  EXPECT_EQ(style.line_height, 2);
  EXPECT_EQ(style.max_measure_em, 30);
  EXPECT_EQ(style.min_margin, 40);
  EXPECT_EQ(style.first_line_indent_em, 0);
  EXPECT_EQ(style.paragraph_gap_em, 1) << "half a line";
  EXPECT_FALSE(style.justified);
  EXPECT_EQ(style.squeeze, Squeeze::kAdjacent);
  EXPECT_EQ(style.prohibition, Prohibition::kGb);
  EXPECT_EQ(style.script_gap_em, 0);
}

TEST(ReadingSettings, HaveAnIndentOrAGapButNotBoth) {
  ReadingSettings settings;
  settings.paragraphs = Paragraphs::kIndent;
  EXPECT_EQ(style_of("en", settings).first_line_indent_em, 2);
  EXPECT_EQ(style_of("en", settings).paragraph_gap_em, 0);
}

TEST(ReadingSettings, StayWithinBounds) {
  ReadingSettings settings;
  settings.font_size = 900;
  settings.line_height = 0.1f;
  settings.margin = -3;
  settings.measure_em = std::numeric_limits<float>::quiet_NaN();
  const ReadingSettings kept =
      test::after({}, SetPreferences{{.reading = settings}}).session.preferences.reading;
  EXPECT_EQ(kept.font_size, kFontSizes.most);
  EXPECT_EQ(kept.line_height, kLineHeights.least);
  EXPECT_EQ(kept.margin, 0);
  EXPECT_EQ(kept.measure_em, 0);
}

TEST(ReadingSettings, SurviveAnotherArticle) {
  ReadingSettings settings;
  settings.font_size = 21;
  const ViewState state =
      test::after(test::after({}, SetPreferences{{.reading = settings}}), test::opened_in("en"));
  EXPECT_EQ(state.session.preferences.reading, settings);
}

TEST(ReadingSettings, NoTextIsSmallerThanTheBrowserSetsIt) {
  EXPECT_EQ(style_of("zh", {}, 23.5f).font_size, 24);
  EXPECT_EQ(style_of("zh", {}, 23.5f).least_font_size, 24);
  EXPECT_EQ(style_of("zh", {}, 9).font_size, style_of("zh", {}).font_size);
  ReadingSettings settings;
  settings.font_size = 30;
  EXPECT_EQ(style_of("zh", settings, 24).font_size, 30);
}

}  // namespace
}  // namespace duidu
