// The reader and its glyphs: whatever fits into the cache by itself is drawn whole, and idle time is used to
// have what comes next ready.
#include <gtest/gtest.h>

#include "platform/headless/headless_browser.h"
#include "reader/reader.h"
#include "text/utf8.h"
#include "unit/imgui_context.h"

namespace duidu {
namespace {

// Two sides without a character in common.
std::string article_of(int characters) {
  std::string text = "# 字\n\n记者：问。\n\n老陈：";
  for (int i = 0; i < characters; ++i) append_code_point(text, static_cast<char32_t>(0x4E00 + i));
  text += "\n\n## 评论\n\n";
  for (int i = 0; i < characters; ++i) append_code_point(text, static_cast<char32_t>(0x7000 + i));
  return text + "\n";
}

class GlyphsTest : public testing::Test {
 protected:
  GlyphsTest() : reader_(browser_, context_.metrics, context_.type) {
    context_.glyphs.ink = 16;
    ImGui::GetIO().Fonts->TexMinWidth = ImGui::GetIO().Fonts->TexMinHeight = 128;
  }

  void open(int atlas_side, int characters) {
    ImGui::GetIO().Fonts->TexMaxWidth = ImGui::GetIO().Fonts->TexMaxHeight = atlas_side;
    discard_glyphs(context_.type);
    reader_.panes().set_window({1280, 400, 1, 0, 15});
    const BroughtFile file{std::make_shared<const std::string>(article_of(characters)), "characters.md"};
    reader_.dispatch(BringFiles{{{file}}});
    for (const Action& told : browser_.opened()) reader_.dispatch(told);
    settle();
  }

  void settle() {
    for (int frames = 0; reader_.frame(0.016f); ++frames) ASSERT_LT(frames, 50);
  }

  test::ImGuiContextHolder context_;
  HeadlessBrowser browser_;
  Reader reader_;
};

TEST_F(GlyphsTest, TilesThatDoNotFitTogetherAreBothDrawnWhole) {
  open(2048, 600);
  const std::array<int, 2> wanted = browser_.tile_vertices;
  ASSERT_GT(wanted[0], 4 * 500);
  open(512, 600);  // 600 × 17² of 512² px: one side fits
  EXPECT_EQ(browser_.tile_vertices, wanted);
  EXPECT_FALSE(glyph_cache(context_.type).has_missed);
}

TEST_F(GlyphsTest, WhatNeverFitsEndsAllTheSame) {
  open(128, 600);
  EXPECT_EQ(browser_.tiles_painted, 2);
}

TEST_F(GlyphsTest, ScrollingThroughMoreThanFitsLosesNothing) {
  const int kScreens = 8;
  std::array<int, kScreens> wanted{};
  for (const int side : {2048, 512}) {
    open(side, 4000);
    for (int screen = 0; screen < kScreens; ++screen) {
      reader_.panes().set_scroll(Side::kInterview, static_cast<float>(screen) * 400);
      settle();
      if (side == 2048) wanted[static_cast<size_t>(screen)] = browser_.tile_vertices[0];
      EXPECT_EQ(browser_.tile_vertices[0], wanted[static_cast<size_t>(screen)]) << screen;
    }
  }
  const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
  EXPECT_LE(texture.Width * texture.Height, 512 * 512);
}

TEST_F(GlyphsTest, IdleTimeMakesTheNextScreensGlyphsAndDrawsNothing) {
  open(2048, 4000);
  const ReaderCounts before = reader_.counts();
  const uint32_t visible = glyph_cache(context_.type).glyphs;
  int steps = 0;
  while (reader_.work_ahead() == Ahead::kMore) ASSERT_LT(++steps, 1000);
  EXPECT_GT(steps, 3) << "in small steps";
  const GlyphCache warmed = glyph_cache(context_.type);
  EXPECT_GT(warmed.glyphs, visible + 400);
  EXPECT_EQ(reader_.counts().frames_drawn, before.frames_drawn);
  EXPECT_EQ(reader_.counts().tiles_drawn, before.tiles_drawn);

  for (const Side side : {Side::kInterview, Side::kCommentary}) reader_.panes().set_scroll(side, 400);
  settle();
  EXPECT_GT(reader_.counts().tiles_drawn, before.tiles_drawn);
  // None of the text's; a font of the interface may have made way while the atlas grew.
  EXPECT_LT(glyph_cache(context_.type).pictures, warmed.pictures + 20);
}

TEST_F(GlyphsTest, IdleTimeIsNotUsedToFillTheCacheToTheBrim) {
  open(512, 4000);
  while (reader_.work_ahead() == Ahead::kMore) {
  }
  EXPECT_LT(glyph_cache(context_.type).fill, 1);
  EXPECT_FALSE(glyph_cache(context_.type).has_missed);
}

TEST_F(GlyphsTest, AnotherDensityForgetsTheGlyphsOfTheOldOne) {
  open(2048, 600);
  const uint32_t before = glyph_cache(context_.type).glyphs;
  reader_.panes().set_window({1280, 400, 2, 0, 15});
  settle();
  EXPECT_LE(glyph_cache(context_.type).glyphs, before);
}

}  // namespace
}  // namespace duidu
