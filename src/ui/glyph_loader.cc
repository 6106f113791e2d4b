#include "ui/glyph_loader.h"

#include <cmath>
#include <cstdio>

#include "imgui_internal.h"

namespace duidu {
namespace {

struct Loading {
  const ClusterIds* clusters = nullptr;
  GlyphSource* source = nullptr;
};

Loading& loading() {
  static Loading the_loading;
  return the_loading;
}

// ImGui numbers the fonts of a collection file; here the number says which FontId a source is.
FontId font_of(const ImFontConfig* config) { return static_cast<FontId>(config->FontNo); }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool baked_init(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
  const VerticalMetrics vertical = loading().source->vertical_metrics(font_of(config), baked->Size);
  baked->Ascent = vertical.ascent;
  baked->Descent = -vertical.descent;
  return true;
}

// Packs and uploads the picture; false if the atlas is full. The rectangle is asked for after packing, which
// may move the atlas.
bool place(const GlyphPicture& picture, ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked,
           ImFontGlyph* glyph) {
  const ImFontAtlasRectId pack_id = ImFontAtlasPackAddRect(atlas, picture.width, picture.height);
  if (pack_id == ImFontAtlasRectId_Invalid) return false;
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
    std::snprintf(config.Name, sizeof(config.Name), "font %d", font);
    type.fonts[font] = ImGui::GetIO().Fonts->AddFont(&config);
  }
}

void limit_glyphs(const Type& type) {
  constexpr int kMostPixels = 4096 * 4096;
  const ImFontAtlasBuilder& atlas = *ImGui::GetIO().Fonts->Builder;
  if (atlas.RectsPackedSurface - atlas.RectsDiscardedSurface > kMostPixels) discard_glyphs(type);
}

void discard_glyphs(const Type& type) {
  for (ImFont* font : type.fonts) ImFontAtlasFontDiscardBakes(ImGui::GetIO().Fonts, font, 0);
}

}  // namespace duidu
