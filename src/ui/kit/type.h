// Draws text with the browser's glyphs: clusters become glyphs of ImGui fonts whose loader asks the platform. All
// text of the article and of the interface is drawn here; ImGui never receives it as a label, an id or a format
// string. Positions are CSS px; each glyph is moved to a whole device pixel, so that text is crisp at any density.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "imgui.h"
#include "layout/layout.h"

namespace duidu {

inline constexpr int kFontCount = kCountOf<FontId>;

inline FontId font_of(Face face) { return static_cast<FontId>(font_face(face)); }

// Maps clusters to code points for ImGui, whose fonts know only single code points and keep tables up to the highest
// one. A cluster of several code points, and any character beyond the basic plane or in the private use area, gets a
// stand-in among the surrogates and the private use area; the glyph loader maps it back. Stand-ins are valid until
// clear().
class ClusterIds {
 public:
  static constexpr size_t kMost = 0xF900 - 0xD800;

  // The stand-in of the cluster. Once all are in use it is U+FFFD, and has_overflowed() is true.
  ImWchar id(std::string_view cluster);
  std::string text(ImWchar id) const;

  size_t size() const { return texts_.size(); }
  bool has_overflowed() const { return has_overflowed_; }

  // Frees every stand-in. The glyphs made for them must be discarded, too (discard_glyphs() does both).
  void clear();

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, ImWchar, Hash, std::equal_to<>> ids_;
  std::vector<std::string> texts_;
  bool has_overflowed_ = false;
};

// Everything needed to draw text. `fonts` belong to the ImGui context, `clusters` to whoever made the context.
struct Type {
  ImFont* fonts[kFontCount] = {};
  ClusterIds* clusters = nullptr;
  float density = 1;
};

// Clusters with positions from the layout. `x` is added to each; `line_top` and `line_height` give the baseline as in
// a line box of a browser.
struct GlyphRun {
  std::string_view text;
  const Cluster* clusters = nullptr;
  size_t count = 0;
  float x = 0;
  float line_top = 0;
  float line_height = 0;
  float size = 0;
};
void draw_run(ImDrawList& list, const Type& type, const GlyphRun& run, ImU32 color);

// Rasterises the glyphs of a run without drawing them: the atlas may grow here, but must not while a list is being
// filled.
void warm_run(const Type& type, const GlyphRun& run);

// A line of interface text, cut with an ellipsis at `max_width`.
struct TextStyle {
  FontId font = FontId::kInterface;
  float size = 0;
  ImU32 color = 0;
};
float text_width(const Type& type, FontId font, float size, std::string_view text);
void draw_text(ImDrawList& list, const Type& type, const TextStyle& style, const Rect& box,
               std::string_view text);
void draw_text_centered(ImDrawList& list, const Type& type, const TextStyle& style, const Rect& box,
                        std::string_view text);

// Breaks `text` into lines no wider than `width`, for the sentences of notices and empty states.
std::vector<std::string_view> wrap_text(const Type& type, FontId font, float size, std::string_view text,
                                        float width);

// `text`, or as much of it as `most` such lines hold, with an ellipsis.
std::string cut_to_lines(const Type& type, const TextStyle& style, std::string_view text, float width,
                         size_t most);

// Draws the icon centred in `box`.
void draw_icon(ImDrawList& list, const Type& type, Icon icon, const Rect& box, ImU32 color);

}  // namespace duidu
