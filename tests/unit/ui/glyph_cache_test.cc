// The cache of glyphs: it says when it is full, and can be emptied and filled again without end.
#include <gtest/gtest.h>

#include "text/utf8.h"
#include "unit/imgui_context.h"

namespace duidu {
namespace {

constexpr float kSize = 16;
constexpr int kInk = 24;

class GlyphCacheTest : public testing::Test {
 protected:
  GlyphCacheTest() {
    context_.glyphs.ink = kInk;
    ImGui::GetIO().DisplaySize = ImVec2(800, 600);
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.TexMinWidth = atlas.TexMinHeight = 128;
    atlas.TexMaxWidth = atlas.TexMaxHeight = 256;
    ImGui::NewFrame();
  }
  ~GlyphCacheTest() override { ImGui::EndFrame(); }

  // Whether `count` characters from `first` on are all drawn.
  bool draw(char32_t first, int count) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTexture(ImGui::GetIO().Fonts->TexRef);
    std::string text;
    for (int i = 0; i < count; ++i) append_code_point(text, first + static_cast<char32_t>(i));
    draw_text(list, context_.type, {FontId::kText, kSize, IM_COL32_WHITE}, {0, 0, 1e6f, 20}, text);
    return list.VtxBuffer.Size == 4 * count;
  }
  GlyphCache cache() const { return glyph_cache(context_.type); }

  test::ImGuiContextHolder context_;
};

TEST_F(GlyphCacheTest, FillsUpAndSaysSo) {
  EXPECT_TRUE(draw(U'一', 10));
  EXPECT_EQ(cache().pictures, cache().glyphs);
  EXPECT_GT(cache().fill, 0.1f);
  EXPECT_LT(cache().fill, 1);
  EXPECT_TRUE(draw(U'一', 60));  // 60 × 25² of 256² px
  EXPECT_GE(cache().fill, 1);
  EXPECT_FALSE(cache().has_missed);
}

TEST_F(GlyphCacheTest, AGlyphWithoutRoomIsReported) {
  draw(U'一', 200);
  EXPECT_TRUE(cache().has_missed);
  const ImTextureData& texture = *ImGui::GetIO().Fonts->TexData;
  EXPECT_LE(texture.Width * texture.Height, 256 * 256);
}

TEST_F(GlyphCacheTest, EmptiedItIsSmallAndTakesOthers) {
  draw(U'一', 200);
  ImGui::EndFrame();
  discard_glyphs(context_.type);
  ImGui::NewFrame();
  EXPECT_LT(cache().glyphs, 10u) << "ImGui asks for a few itself";
  EXPECT_FALSE(cache().has_missed);
  EXPECT_LT(cache().fill, 0.4f);
  EXPECT_EQ(ImGui::GetIO().Fonts->TexData->Width, 128);
  EXPECT_TRUE(draw(U'龟', 30));
}

TEST_F(GlyphCacheTest, CanBeEmptiedThousandsOfTimes) {
  for (int round = 0; round < 3000; ++round) {
    ASSERT_TRUE(draw(static_cast<char32_t>(U'一' + round), 4)) << round;
    ImGui::EndFrame();
    discard_glyphs(context_.type);
    ImGui::NewFrame();
  }
}

TEST_F(GlyphCacheTest, StandInsCountToo) {
  for (char32_t c = 0x20000; c < 0x20000 + ClusterIds::kMost * 3 / 4; ++c) {
    std::string text;
    append_code_point(text, c);
    context_.clusters.id(text);
  }
  EXPECT_GE(cache().fill, 1);
  ImGui::EndFrame();
  discard_glyphs(context_.type);
  ImGui::NewFrame();
  EXPECT_LT(cache().fill, 0.4f);
}

TEST_F(GlyphCacheTest, NearlyEqualSizesShareTheirGlyphs) {
  draw(U'一', 1);
  const uint32_t before = cache().pictures;
  text_width(context_.type, FontId::kText, kSize + 0.3f, "一");
  text_width(context_.type, FontId::kText, kSize - 0.3f, "一");
  EXPECT_EQ(cache().pictures, before);
}

}  // namespace
}  // namespace duidu
