// Contrast of every theme, computed from the table of tokens as WCAG 2.2 defines it (relative luminance,
// success criterion 1.4.3).
#include "ui/kit/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "layout/margins.h"

namespace duidu {
namespace {

// The style sheet lays the page out before the layout does.
static_assert(em::kNumberSize == kNumberEm && length::kQuoteBar == kQuoteBarWidth);

double channel(uint32_t value) {
  const double share = value / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(uint32_t rgb) {
  return 0.2126 * channel(rgb >> 16 & 0xff) + 0.7152 * channel(rgb >> 8 & 0xff) +
         0.0722 * channel(rgb & 0xff);
}

double contrast(uint32_t a, uint32_t b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

// `over` laid on `under` with an opacity.
uint32_t blend(uint32_t over, uint32_t under, float alpha) {
  uint32_t mixed = 0;
  for (int shift = 0; shift <= 16; shift += 8) {
    const float top = static_cast<float>(over >> shift & 0xff),
                bottom = static_cast<float>(under >> shift & 0xff);
    mixed |= static_cast<uint32_t>(std::lround(top * alpha + bottom * (1 - alpha))) << shift;
  }
  return mixed;
}

class ThemeTest : public testing::TestWithParam<ThemeKind> {};

// 7 where contrast is the theme's purpose, else `least`.
double wanted(ThemeKind kind, double least) {
  return kind == ThemeKind::kContrast || kind == ThemeKind::kBright ? std::max(7.0, least) : least;
}

TEST_P(ThemeTest, TextIsAboveAaOnEveryGround) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  EXPECT_GE(contrast(theme.ink, theme.paper), 7);
  for (const uint32_t ground : {theme.paper, theme.surface, theme.hover}) {
    EXPECT_GE(contrast(theme.ink, ground), 7);
    EXPECT_GE(contrast(theme.secondary, ground), wanted(GetParam(), 4.5));
  }
  EXPECT_GE(contrast(theme.error, theme.surface), wanted(GetParam(), 4.5));
  EXPECT_GE(contrast(theme.paper, theme.accent), wanted(GetParam(), 4.5))
      << "the primary button's label, and the addresses in a text";
}

// WCAG 2.2, success criterion 1.4.11: what says that something can be used, or is in use.
TEST_P(ThemeTest, MarksStandOutFromTheirGround) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  for (const uint32_t ground : {theme.paper, theme.surface}) {
    EXPECT_GE(contrast(theme.accent, ground), wanted(GetParam(), 3)) << "focus ring, slider, chosen option";
    EXPECT_GE(contrast(theme.secondary, ground), 3) << "a switch that is off, the frame of a field";
    for (const uint32_t hue : theme.hue) EXPECT_GE(contrast(hue, ground), 3) << "rules and bars";
  }
}

TEST_P(ThemeTest, LinkedTextStaysReadableInEveryHue) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  const double number = wanted(GetParam(), 4.5);
  for (const uint32_t hue : theme.hue) {
    EXPECT_GE(contrast(theme.ink, blend(hue, theme.paper, theme.fill_idle)), 10);
    EXPECT_GE(contrast(theme.ink, blend(hue, theme.paper, theme.fill_active)), wanted(GetParam(), 6));
    EXPECT_GE(contrast(hue, theme.paper), number) << "numbers in the margin";
    EXPECT_GE(contrast(theme.paper, hue), number) << "numbers of the lit link";
  }
}

TEST_P(ThemeTest, QuestionsKeepAaInsideAHighlight) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  for (const uint32_t hue : theme.hue) {
    EXPECT_GE(contrast(theme.secondary, blend(hue, theme.paper, theme.fill_idle)), wanted(GetParam(), 4.5));
    EXPECT_GE(contrast(theme.secondary, blend(hue, theme.paper, theme.fill_active)), wanted(GetParam(), 4.5));
  }
}

TEST_P(ThemeTest, HitsAreReadableAndToldFromThePaperAndTheCurrentOne) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  EXPECT_GE(contrast(theme.hit_ink, theme.hit), wanted(GetParam(), 4.5));
  EXPECT_GE(contrast(theme.hit_now_ink, theme.hit_now), wanted(GetParam(), 4.5));
  EXPECT_GE(contrast(theme.hit, theme.paper), 1.2);
  EXPECT_GE(contrast(theme.hit_now, theme.hit), 1.5);
}

TEST_P(ThemeTest, TheSpokenSentenceStaysReadable) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  const uint32_t ground = blend(theme.accent, theme.paper, theme.spoken);
  EXPECT_GE(contrast(theme.ink, ground), 7);
  EXPECT_GE(contrast(theme.secondary, ground), wanted(GetParam(), 4.5));
  EXPECT_GE(contrast(ground, theme.paper), 1.15);
}

TEST_P(ThemeTest, TheRulerAndTheSelectionLeaveTextReadable) {
  const ThemeTokens& theme = theme_tokens(GetParam());
  EXPECT_GE(contrast(theme.ink, blend(theme.ink, theme.paper, theme.ruler)), 7);
  EXPECT_GE(contrast(theme.secondary, blend(theme.ink, theme.paper, theme.ruler)), wanted(GetParam(), 4.5));
  for (const uint32_t letters : {theme.ink, theme.secondary}) {
    EXPECT_GE(contrast(letters, blend(theme.selection, theme.paper, theme.selection_fill)),
              wanted(GetParam(), 4.5));
  }
  for (const uint32_t hue : theme.hue) {
    const uint32_t lit = blend(hue, theme.paper, theme.fill_active);
    EXPECT_GE(contrast(theme.ink, blend(theme.selection, lit, theme.selection_fill)), 4.5);
  }
}

INSTANTIATE_TEST_SUITE_P(All, ThemeTest,
                         testing::Values(ThemeKind::kLight, ThemeKind::kSepia, ThemeKind::kDark,
                                         ThemeKind::kContrast, ThemeKind::kBright));

}  // namespace
}  // namespace duidu
