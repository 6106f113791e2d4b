#include "ui/chrome/selection_bar.h"

#include <algorithm>

#include "app/selection/copy_text.h"
#include "base/phrases.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/settings_panel.h"

namespace duidu {
namespace {

constexpr float kPadding = 4, kAway = 8;
// A selection made by touch has handles below it and the system's own menu above.
constexpr float kBelowHandles = 30, kAboveMenu = 64;

// The first quotation that the selection touches.
std::optional<uint32_t> linked(const Scene& scene, const Selected& selected) {
  for (const UnitRef ref : units_of(scene.article, selected.start.unit.side)) {
    if (ref < selected.start.unit || selected.end.unit < ref) continue;
    for (const LinkSegment& segment : scene.index.segments(ref)) {
      const bool is_before = ref == selected.start.unit && segment.end <= selected.start.offset;
      const bool is_behind = ref == selected.end.unit && segment.start >= selected.end.offset;
      if (segment.links.empty()) continue;
      if (!is_before && !is_behind && !is_orphan(scene.article.links[segment.links.front()])) {
        return segment.links.front();
      }
    }
  }
  return std::nullopt;
}

struct Ends {
  Rect first, last;  // lines, in the pane's content
};

std::optional<Ends> ends_of(const Scene& scene, const Selected& selected) {
  const PaneLayout& layout = scene.layout(selected.start.unit.side);
  const bool is_one = selected.start.unit == selected.end.unit;
  const std::vector<Rect> first = span_rects(
      layout, {selected.start.unit, selected.start.offset, is_one ? selected.end.offset : UINT32_MAX});
  const std::vector<Rect> last =
      is_one ? first : span_rects(layout, {selected.end.unit, 0, selected.end.offset});
  if (first.empty() || last.empty()) return std::nullopt;
  return Ends{first.front(), last.back()};
}

int button_count(const Scene& scene) {
  return 3 + linked(scene, *scene.state.view.selected).has_value() + scene.state.session.has_voices;
}

}  // namespace

std::optional<Rect> selection_bar_place(const Scene& scene) {
  const auto& selected = scene.state.view.selected;
  if (!selected || scene.state.overlay.is_scrolling || is_modal(scene.state.overlay.dialog))
    return std::nullopt;
  const Side side = selected->start.unit.side;
  if (!is_shown(scene.geometry, scene.state, side)) return std::nullopt;
  const std::optional<Ends> ends = ends_of(scene, *selected);
  if (!ends) return std::nullopt;
  const Rect& pane = pane_of(scene.geometry, side);
  const float shift = pane.y - scene.scroll[static_cast<int>(side)];
  const float top = ends->first.y + shift, bottom = ends->last.y + ends->last.height + shift;
  if (bottom <= pane.y || top >= pane.y + pane.height) return std::nullopt;

  const float height = length::kControlSize + 2 * kPadding;
  const float width = length::kControlSize * static_cast<float>(button_count(scene)) + 2 * kPadding;
  const bool is_touched = selected->hand == Hand::kTouch;
  const float above = top - height - (is_touched ? kAboveMenu : kAway);
  const float below = bottom + (is_touched ? kBelowHandles : kAway);
  const bool fits_above = above >= pane.y, fits_below = below + height <= pane.y + pane.height;
  const bool goes_below = fits_below && (is_touched || !fits_above);
  // If there is no room on either side, the bar covers the toolbar, which is no selected line.
  const float y = goes_below ? below : fits_above ? above : std::max(0.0f, pane.y - height - 2);
  const Rect& beside = goes_below ? ends->last : ends->first;
  const float x = std::clamp(pane.x + beside.x + beside.width / 2 - width / 2, pane.x + kAway,
                             std::max(pane.x + kAway, pane.x + pane.width - width - 2 * kAway));
  return Rect{snap(x, scene.window.density), snap(y, scene.window.density), width, height};
}

void draw_selection_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const Selected& selected = *scene.state.view.selected;
  const Language language = scene.state.session.language;
  const bool has_panel = scene.state.overlay.dialog == Dialog::kSettings;
  controls.begin_toolbar("selection", place, std::string(phrase(language, "selection.title")),
                         button_count(scene), has_panel ? settings_place(scene) : Rect{});
  draw_surface(scene, controls.list(), place);
  float x = place.x + kPadding;
  const auto button = [&](const char* id, Icon icon, std::string_view name) {
    const Rect rect{x, place.y + kPadding, length::kControlSize, length::kControlSize};
    x += length::kControlSize;
    return controls.button(id, rect, std::string(name), {icon});
  };
  const auto copy = [&](const char* id, Icon icon, Copied as) {
    const bool is_done = selected.copied == as;
    if (button(id, is_done ? Icon::kCheck : icon, phrase(language, is_done ? "selection.copied" : id)))
      actions.push_back(CopySelected{as});
  };
  copy("selection.copy", Icon::kCopy, Copied::kText);
  copy("selection.quote", Icon::kTextQuote, Copied::kQuote);
  const Side side = selected.start.unit.side;
  if (const auto link = linked(scene, selected)) {
    const char* const where = side == Side::kInterview ? "selection.to_commentary" : "selection.to_interview";
    if (button("selection.link", Icon::kArrowLeftRight, phrase(language, where)))
      actions.push_back(ChooseLink{*link, side});
  }
  if (button("selection.search", Icon::kSearch, phrase(language, "selection.search"))) {
    actions.push_back(OpenSearch{copy_text(scene.article, selected.start, selected.end), selected.start});
  }
  if (scene.state.session.has_voices &&
      button("selection.read", Icon::kVolume2, phrase(language, "selection.read")))
    actions.push_back(ReadSelected{});
  const bool is_copied = selected.copied != Copied::kNothing;
  const bool is_keyboard = selected.hand == Hand::kKeyboard;
  controls.note(ControlRole::kAnnouncement, "selection.said", {},
                std::string(is_copied     ? phrase(language, "selection.copied")
                            : is_keyboard ? phrase(language, "selection.hint")
                                          : ""));
}

}  // namespace duidu
