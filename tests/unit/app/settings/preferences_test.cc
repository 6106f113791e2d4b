// The line that keeps the reader's settings: whatever was chosen comes back, whatever else stands there does no harm.
#include "app/settings/preferences.h"

#include <gtest/gtest.h>

#include <random>

namespace duidu {
namespace {

Preferences some() {
  Preferences some;
  some.reading.font = FontFamily::kKai;
  some.reading.font_size = 22;
  some.reading.line_height = 1.85f;
  some.reading.hanging_stops = true;
  some.theme = ThemeChoice::kSepia;
  return some;
}

TEST(Preferences, TheLineNamesWhatDiffersFromTheDefaults) {
  EXPECT_EQ(print({}), "v1");
  EXPECT_EQ(print(some()), "v1;size=22;theme=sepia;font=kai;leading=185;hanging=on");
}

TEST(Preferences, EveryValueOfEverySettingComesBack) {
  for (int i = 0; i < kSettingCount; ++i) {
    const auto setting = static_cast<Setting>(i);
    const SettingFacts& facts = facts_of(setting);
    const bool is_number = facts.options.empty();
    for (int value = is_number ? facts.least : 0;
         value < (is_number ? facts.most + 1 : option_count(setting)); value += facts.step) {
      const Preferences chosen = with_value({}, setting, value);
      ASSERT_EQ(value_of(chosen, setting), value) << facts.name;
      const bool is_file = setting == Setting::kFont && value == static_cast<int>(FontFamily::kOwn);
      EXPECT_EQ(parse_preferences(print(chosen)), is_file ? Preferences() : chosen) << print(chosen);
    }
  }
}

TEST(Preferences, TheDefaultsCanBeRestoredAfterAnyChoice) {
  EXPECT_EQ(parse_preferences(print(Preferences())), Preferences());
  EXPECT_EQ(parse_preferences("v1;gap=on;squeeze=both"), Preferences());
}

TEST(Preferences, AFontFileIsNotKept) {
  EXPECT_EQ(print(with_value({}, Setting::kFont, static_cast<int>(FontFamily::kOwn))), "v1");
  EXPECT_EQ(parse_preferences("v1;font=own"), Preferences());
}

TEST(Preferences, WhatCannotBeReadIsLeftOut) {
  EXPECT_EQ(parse_preferences(""), Preferences());
  EXPECT_EQ(parse_preferences("v2;size=22"), Preferences()) << "another version";
  EXPECT_EQ(parse_preferences("{\"size\":22}"), Preferences());
  const Preferences size = with_value({}, Setting::kFontSize, 22);
  EXPECT_EQ(parse_preferences("v1;size=22;theme=plaid;colour=7;leading=;=;;font"), size);
  EXPECT_EQ(parse_preferences("v1;size=22;size=99999999999999999999;size=-3;size=2e1"), size);
}

TEST(Preferences, NumbersStayWithinTheirBounds) {
  EXPECT_EQ(parse_preferences("v1;size=9999").reading.font_size, kFontSizes.most);
  EXPECT_EQ(parse_preferences("v1;leading=1").reading.line_height, kLineHeights.least);
  EXPECT_EQ(parse_preferences("v1;size=0").reading.font_size, 0) << "as the language has it";
}

// Any bytes give settings within their bounds, which print and parse to themselves.
TEST(Preferences, GarbageIsHarmless) {
  std::mt19937 random(7);
  const std::string pieces[] = {"v1",  ";",  "=",    "size", "theme", "dark", "font",
                                "own", "22", "\xFF", "gap",  "off",   "é"};
  for (int round = 0; round < 20000; ++round) {
    std::string line = round % 2 ? "v1;" : "";
    for (unsigned i = random() % 12; i > 0; --i) line += pieces[random() % std::size(pieces)];
    const Preferences read = parse_preferences(line);
    ASSERT_EQ(within_bounds(read.reading), read.reading) << line;
    ASSERT_EQ(parse_preferences(print(read)), read) << line;
  }
}

TEST(Preferences, ASystemsWishForContrastIsMetOnItsOwnPaper) {
  EXPECT_EQ(theme_of(ThemeChoice::kSystem, {}), ThemeKind::kLight);
  EXPECT_EQ(theme_of(ThemeChoice::kSystem, {.is_dark = true}), ThemeKind::kDark);
  EXPECT_EQ(theme_of(ThemeChoice::kSystem, {.wants_contrast = true}), ThemeKind::kBright);
  EXPECT_EQ(theme_of(ThemeChoice::kSystem, {.is_dark = true, .wants_contrast = true}), ThemeKind::kContrast);
  EXPECT_EQ(theme_of(ThemeChoice::kSepia, {.is_dark = true, .wants_contrast = true}), ThemeKind::kSepia);
}

}  // namespace
}  // namespace duidu
