#include "ui/kit/type.h"

#include <cmath>

#include "text/bidi.h"
#include "text/script_traits.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "theme_tokens.h"
#include "ui/kit/geometry.h"
#include "wire/codec.h"

namespace duidu {
namespace {

constexpr ImWchar kFirstStandIn = 0xD800;  // surrogates, which occur in no text
constexpr ImWchar kLastStandIn = kFirstStandIn + ClusterIds::kMost - 1;
constexpr ImWchar kReplacement = 0xFFFD;

// The string to draw for a cluster; `made` owns it if it is not part of the text. A soft hyphen is visible only where
// a line breaks at it, and only there it has a width.
std::string_view shown_form(std::string_view text, const Cluster& cluster, std::string& made) {
  const std::string_view written = text.substr(cluster.start, cluster.end - cluster.start);
  if (cluster.is_placeholder) return made.assign(kPlaceholderPrefix).append(written);
  if (written == "\u00AD") return "-";
  if (!cluster.is_right_to_left || cluster.is_word) return written;
  size_t rest = 0;
  const char32_t c = next_code_point(written, rest), mirrored = mirror_image(c);
  if (mirrored == c) return written;
  made.clear();
  append_code_point(made, mirrored);
  return made.append(written.substr(rest));
}

bool needs_stand_in(char32_t c) { return (c >= kFirstStandIn && c <= kLastStandIn) || c > 0xFFFF; }

// ImGui rounds sizes to whole px, so that the atlas cannot fill with nearly equal ones; sizes of the layout and the
// interface are whole already.
ImFontBaked* baked(const Type& type, FontId font, float size) {
  return type.fonts[static_cast<int>(font)]->GetFontBaked(size, type.density);
}

// The baseline of a line box as browsers place it: half the leading above the font's ascent.
float baseline(const ImFontBaked& font, float line_top, float line_height) {
  return line_top + std::round((line_height - (font.Ascent - font.Descent)) / 2 + font.Ascent);
}

void draw_glyph(ImDrawList& list, const Type& type, const ImFontBaked& font, const ImFontGlyph& glyph,
                float x, float base, ImU32 color) {
  if (!glyph.Visible) return;
  const float left = snap(x, type.density);
  const float top = snap(base, type.density) - std::round(font.Ascent);
  const ImU32 tint = glyph.Colored ? (color | 0x00ffffff) : color;
  list.PrimReserve(6, 4);
  list.PrimRectUV(ImVec2(left + glyph.X0, top + glyph.Y0), ImVec2(left + glyph.X1, top + glyph.Y1),
                  ImVec2(glyph.U0, glyph.V0), ImVec2(glyph.U1, glyph.V1), tint);
}

// Calls `use(glyph, offset of the cluster's end, advance so far)` for each cluster until it returns false.
template <typename Use>
void each_glyph(const Type& type, ImFontBaked& font, std::string_view text, Use use) {
  float advance = 0;
  for (size_t offset = 0; offset < text.size();) {
    const ImFontGlyph& glyph = *font.FindGlyph(type.clusters->id(next_grapheme(text, offset)));
    const float before = advance;
    advance += glyph.AdvanceX;
    if (!use(glyph, offset, before)) return;
  }
}

// Whether a line has letters that join or right-to-left text: it is then drawn as one picture, laid out by the
// browser.
bool is_one_picture(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (traits_of(next_code_point(text, offset)).is_shaped()) return true;
  }
  return has_right_to_left(text);
}

void draw_line(ImDrawList& list, const Type& type, const TextStyle& style, float x, float base,
               std::string_view text) {
  ImFontBaked& font = *baked(type, style.font, style.size);
  if (is_one_picture(text)) {
    draw_glyph(list, type, font, *font.FindGlyph(type.clusters->id(text)), x, base, style.color);
    return;
  }
  each_glyph(type, font, text, [&](const ImFontGlyph& glyph, size_t, float advance) {
    draw_glyph(list, type, font, glyph, x + advance, base, style.color);
    return true;
  });
}

}  // namespace

ImWchar ClusterIds::id(std::string_view cluster) {
  size_t offset = 0;
  const char32_t first = next_code_point(cluster, offset);
  if (offset == cluster.size() && !needs_stand_in(first)) return first;
  if (const auto found = ids_.find(cluster); found != ids_.end()) return found->second;
  if (texts_.size() == kMost) {
    has_overflowed_ = true;
    return kReplacement;
  }
  const ImWchar id = kFirstStandIn + static_cast<ImWchar>(texts_.size());
  texts_.emplace_back(cluster);
  ids_.emplace(texts_.back(), id);
  return id;
}

std::string ClusterIds::text(ImWchar id) const {
  if (id >= kFirstStandIn && id - kFirstStandIn < texts_.size()) return texts_[id - kFirstStandIn];
  std::string text;
  append_code_point(text, id);
  return text;
}

void ClusterIds::clear() {
  ids_.clear();
  texts_.clear();
  has_overflowed_ = false;
}

void warm_run(const Type& type, const GlyphRun& run) {
  std::string made;
  for (size_t i = 0; i < run.count; ++i) {
    const Cluster& cluster = run.clusters[i];
    if (cluster.advance <= 0) continue;
    const ImWchar id = type.clusters->id(shown_form(run.text, cluster, made));
    baked(type, font_of(cluster.face), run.size)->FindGlyph(id);
  }
}

void draw_run(ImDrawList& list, const Type& type, const GlyphRun& run, ImU32 color) {
  std::string made;
  for (size_t i = 0; i < run.count; ++i) {
    const Cluster& cluster = run.clusters[i];
    if (cluster.advance <= 0) continue;
    ImFontBaked& font = *baked(type, font_of(cluster.face), run.size);
    const ImFontGlyph& glyph = *font.FindGlyph(type.clusters->id(shown_form(run.text, cluster, made)));
    draw_glyph(list, type, font, glyph, run.x + cluster.origin(),
               baseline(font, run.line_top, run.line_height), color);
  }
}

float text_width(const Type& type, FontId font, float size, std::string_view text) {
  float width = 0;
  if (is_one_picture(text)) return baked(type, font, size)->FindGlyph(type.clusters->id(text))->AdvanceX;
  each_glyph(type, *baked(type, font, size), text, [&](const ImFontGlyph& glyph, size_t, float advance) {
    width = advance + glyph.AdvanceX;
    return true;
  });
  return width;
}

void draw_text(ImDrawList& list, const Type& type, const TextStyle& style, const Rect& box,
               std::string_view text) {
  const float base = baseline(*baked(type, style.font, style.size), box.y, box.height);
  if (text_width(type, style.font, style.size, text) <= box.width) {
    draw_line(list, type, style, box.x, base, text);
    return;
  }
  constexpr std::string_view kEllipsis = "…";
  const float room = box.width - text_width(type, style.font, style.size, kEllipsis);
  size_t kept = 0;
  float width = 0;
  each_glyph(type, *baked(type, style.font, style.size), text,
             [&](const ImFontGlyph& glyph, size_t end, float advance) {
               if (advance + glyph.AdvanceX > room) return false;
               kept = end;
               width = advance + glyph.AdvanceX;
               return true;
             });
  draw_line(list, type, style, box.x, base, text.substr(0, kept));
  draw_line(list, type, style, box.x + width, base, kEllipsis);
}

void draw_text_centered(ImDrawList& list, const Type& type, const TextStyle& style, const Rect& box,
                        std::string_view text) {
  const float width = std::min(box.width, text_width(type, style.font, style.size, text));
  draw_text(list, type, style, {box.x + (box.width - width) / 2, box.y, width, box.height}, text);
}

std::vector<std::string_view> wrap_text(const Type& type, FontId font, float size, std::string_view text,
                                        float width) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    size_t line_end = 0, last_break = 0;
    char32_t previous = 0;
    each_glyph(type, *baked(type, font, size), text,
               [&](const ImFontGlyph& glyph, size_t end, float advance) {
                 size_t at = line_end;
                 const char32_t c = next_code_point(text, at);
                 const bool may_break_before = is_ideographic(c) && !is_punctuation(c);
                 if (line_end > 0 && (may_break_before || is_space(previous))) last_break = line_end;
                 if (advance + glyph.AdvanceX > width && line_end > 0) return false;
                 line_end = end;
                 previous = c;
                 return true;
               });
    if (line_end < text.size() && last_break > 0) line_end = last_break;
    lines.push_back(text.substr(0, line_end));
    text.remove_prefix(line_end);
  }
  return lines;
}

std::string cut_to_lines(const Type& type, const TextStyle& style, std::string_view text, float width,
                         size_t most) {
  const auto lines = wrap_text(type, style.font, style.size, text, width);
  if (lines.size() <= most || most == 0) return std::string(text);
  const std::string_view last = lines[most - 1];
  const auto start = static_cast<size_t>(last.data() - text.data());
  std::string line;
  for (size_t end = start + last.size();; previous_code_point(text, end)) {
    line = text.substr(start, end - start);
    while (line.ends_with(' ')) line.pop_back();
    line += "…";
    if (end == start || text_width(type, style.font, style.size, line) <= width) break;
  }
  return std::string(text.substr(0, start)) + line;
}

void draw_icon(ImDrawList& list, const Type& type, Icon icon, const Rect& box, ImU32 color) {
  const std::string cluster =
      std::string(kIconPrefix).append(wire::word_of(kIconWords, static_cast<size_t>(icon)));
  ImFontBaked& font = *baked(type, FontId::kIcon, length::kIconSize);
  const ImFontGlyph& glyph = *font.FindGlyph(type.clusters->id(cluster));
  const float x = box.x + (box.width - length::kIconSize) / 2;
  const float y = box.y + (box.height - length::kIconSize) / 2;
  draw_glyph(list, type, font, glyph, x, y + std::round(font.Ascent), color);
}

}  // namespace duidu
