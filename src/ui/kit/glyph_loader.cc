#include "ui/kit/glyph_loader.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace duidu {
namespace {

// The share of the largest atlas that is filled before the cache is emptied. At density 2 it holds the glyphs of four
// thousand Han characters. The rest is reserved for a frame with many new glyphs: those of one tile cover less than
// the screen.
constexpr float kFullAtlas = 0.35f;
constexpr float kFullStandIns = 0.75f;

struct Loading {
  const ClusterIds* clusters = nullptr;
  GlyphSource* source = nullptr;
  bool has_missed = false;
  uint32_t pictures = 0;
};

Loading& loading() {
  static Loading the_loading;
  return the_loading;
}

// FontNo, which in ImGui is the number of a font in a collection file, holds the FontId here.
FontId font_of(const ImFontConfig* config) { return static_cast<FontId>(config->FontNo); }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool baked_init(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
  const VerticalMetrics vertical = loading().source->vertical_metrics(font_of(config), baked->Size);
  baked->Ascent = vertical.ascent;
  baked->Descent = -vertical.descent;
  return true;
}

// Packs and uploads the picture; false if the atlas is full. The rectangle is read after packing, which may move the
// atlas.
bool place(const GlyphPicture& picture, ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked,
           ImFontGlyph* glyph) {
  const ImFontAtlasRectId pack_id = ImFontAtlasPackAddRect(atlas, picture.width, picture.height);
  if (pack_id == ImFontAtlasRectId_Invalid) {
    loading().has_missed = true;
    return false;
  }
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, pack_id);
  const float density = baked->RasterizerDensity;
  glyph->X0 = picture.left / density;
  glyph->Y0 = picture.top / density + std::round(baked->Ascent);
  glyph->X1 = glyph->X0 + static_cast<float>(picture.width) / density;
  glyph->Y1 = glyph->Y0 + static_cast<float>(picture.height) / density;
  glyph->Visible = true;
  glyph->Colored = picture.has_color;
  glyph->PackId = pack_id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, glyph, rect, picture.pixels,
                                     ImTextureFormat_RGBA32, picture.width * 4);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*, ImWchar id,
                ImFontGlyph* glyph, float* advance_only) {
  const std::string cluster = loading().clusters->text(id);
  if (advance_only) {
    *advance_only = loading().source->advance(font_of(config), baked->Size, cluster);
    return true;
  }
  ++loading().pictures;
  const GlyphPicture picture =
      loading().source->picture(font_of(config), baked->Size, baked->RasterizerDensity, cluster);
  glyph->Codepoint = id;
  glyph->AdvanceX = picture.advance;
  return picture.width == 0 || place(picture, atlas, config, baked, glyph);
}

const ImFontLoader& the_loader() {
  static const ImFontLoader loader = [] {
    ImFontLoader made;
    made.Name = "source";
    made.FontSrcContainsGlyph = contains_glyph;
    made.FontBakedInit = baked_init;
    made.FontBakedLoadGlyph = load_glyph;
    return made;
  }();
  return loader;
}

}  // namespace

void add_fonts(Type& type, GlyphSource& source) {
  loading() = {type.clusters, &source};
  for (int font = 0; font < kFontCount; ++font) {
    ImFontConfig config;
    config.FontLoader = &the_loader();
    config.FontNo = static_cast<ImU32>(font);
    config.SizePixels = 16;
    config.Name[0] = static_cast<char>('0' + font);
    type.fonts[font] = ImGui::GetIO().Fonts->AddFont(&config);
  }
}

GlyphCache glyph_cache(const Type& type) {
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  GlyphCache cache;
  cache.has_missed = loading().has_missed || type.clusters->has_overflowed();
  cache.pictures = loading().pictures;
  if (!atlas.Builder) return cache;
  const float most = static_cast<float>(atlas.TexMaxWidth) * static_cast<float>(atlas.TexMaxHeight);
  const int used = atlas.Builder->RectsPackedSurface - atlas.Builder->RectsDiscardedSurface;
  const float stand_ins = static_cast<float>(type.clusters->size()) / ClusterIds::kMost;
  cache.fill = std::max(static_cast<float>(used) / (most * kFullAtlas), stand_ins / kFullStandIns);
  for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
    cache.glyphs += static_cast<uint32_t>(atlas.Builder->BakedPool[i].Glyphs.Size);
  }
  return cache;
}

// The builder is recreated, not only emptied: its entries count how often they were reused, and the counters are too
// small.
void discard_glyphs(const Type& type) {
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  for (ImFont* font : type.fonts) ImFontAtlasFontDiscardBakes(atlas, font, 0);
  if (atlas->Builder) ImFontAtlasBuildClear(atlas);
  type.clusters->clear();
  loading().has_missed = false;
}

}  // namespace duidu
