#include "ui/chrome/link_note.h"

#include <algorithm>
#include <cmath>

#include "app/links/link_choice.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/review_bar.h"

namespace duidu {
namespace {

constexpr float kLine = 20;
constexpr float kPadding = 12;
constexpr float kAway = 18;  // from the point that the note explains, to clear the line and the pointer

struct Lines {
  std::vector<std::string_view> title, body;
  float width = 0;
};

Lines wrap(const Scene& scene, const NoteWords& words, float room) {
  const auto in_lines = [&](FontId font, std::string_view text) {
    return wrap_text(scene.type, font, length::kInterfaceSize, text, room);
  };
  Lines lines{in_lines(FontId::kInterfaceStrong, words.title), in_lines(FontId::kInterface, words.body), 0};
  const auto widen = [&](FontId font, std::string_view line) {
    lines.width = std::max(lines.width, text_width(scene.type, font, length::kInterfaceSize, line));
  };
  for (std::string_view line : lines.title) widen(FontId::kInterfaceStrong, line);
  for (std::string_view line : lines.body) widen(FontId::kInterface, line);
  return lines;
}

// Below the point, or above it if there is no room; in a narrow window at the lower edge, clear of the finger.
std::optional<Rect> place_of(const Scene& scene, const ExplainedLink& explained, float width, float height) {
  const Window& window = scene.window;
  if (!scene.geometry.has_two_panes) {
    return Rect{(window.width - width) / 2, window.height - height - length::kPagePadding, width, height};
  }
  const Rect& pane = pane_of(scene.geometry, explained.side);
  const float x = pane.x + explained.x;
  const float y = pane.y + explained.y - scene.scroll[static_cast<int>(explained.side)];
  if (y < pane.y || y > pane.y + pane.height) return std::nullopt;
  const float below = y + kAway, above = y - kAway - height;
  const bool fits_below = below + height + length::kPagePadding <= window.height;
  const float left = std::clamp(x - width / 3, length::kPagePadding,
                                std::max(length::kPagePadding, window.width - width - length::kPagePadding));
  return Rect{left, fits_below ? below : std::max(above, pane.y), width, height};
}

void draw_lines(const Scene& scene, ImDrawList& list, const std::vector<std::string_view>& lines,
                const TextStyle& style, const Rect& inside, float& y) {
  for (std::string_view line : lines) {
    draw_text(list, scene.type, style, {inside.x, y, inside.width + 1, kLine}, line);
    y += kLine;
  }
}

// A screen reader also says which of several occurrences was chosen, although the focus has not moved.
void announce_choice(const Scene& scene, Controls& controls) {
  const auto& current = scene.state.view.current;
  if (!current || current->link >= scene.article.links.size()) return;
  if (rule_of(scene.article.links[current->link]) != Rule::kDotted) return;
  controls.note(ControlRole::kAnnouncement, "link.announcement", {},
                scene.words.advice(current->link, static_cast<int>(current->occurrence)));
}

}  // namespace

NoteWords note_words(const Scene& scene, uint32_t link, Side side) {
  const Link& wanted = scene.article.links[link];
  const auto& current = scene.state.view.current;
  const bool is_current = current && current->link == link;
  NoteWords words{scene.words.title(link),
                  scene.words.advice(link, is_current ? static_cast<int>(current->occurrence) : -1)};
  if (const std::string verdict = scene.words.verdict(link); !verdict.empty()) words.title += " · " + verdict;
  const uint32_t place = is_current ? current->occurrence : 0;
  const std::vector<Span> target = spans_of_occurrence(scene.article, wanted, other(side), place);
  const bool is_open = !is_current && rule_of(wanted) == Rule::kDotted;
  if (!target.empty() && !is_open)
    words.title += " · " + scene.words.where(has_bar(wanted) ? target.back().unit : target.front().unit);
  return words;
}

void draw_link_note(const Scene& scene, Controls& controls) {
  announce_choice(scene, controls);
  const auto& explained = scene.state.view.pointing.note;
  if (!explained || scene.state.overlay.is_scrolling || is_modal(scene.state.overlay.dialog)) return;
  if (explained->link >= scene.article.links.size()) return;
  if (review_bar_place(scene) && !scene.geometry.has_two_panes) return;  // the bar says it, in the same place

  const NoteWords words = note_words(scene, explained->link, explained->side);
  const float most = std::min(length::kNoteWidth, scene.window.width - 2 * length::kPagePadding);
  const Lines lines = wrap(scene, words, most - 2 * kPadding);
  const float height = kLine * static_cast<float>(lines.title.size() + lines.body.size()) + 2 * kPadding - 4;
  const std::optional<Rect> place =
      place_of(scene, *explained, std::ceil(lines.width) + 2 * kPadding, height);
  if (!place) return;
  const float density = scene.window.density;
  const Rect box{snap(place->x, density), snap(place->y, density), place->width, place->height};
  draw_surface(scene, controls.list(), box);
  controls.note(ControlRole::kTooltip, "link.note", box,
                words.body.empty() ? words.title : words.title + "\n" + words.body);
  const Rect inside{box.x + kPadding, box.y + kPadding - 2, box.width - 2 * kPadding, 0};
  float y = inside.y;
  draw_lines(scene, controls.list(), lines.title,
             {FontId::kInterfaceStrong, length::kInterfaceSize, color(scene.theme.ink)}, inside, y);
  draw_lines(scene, controls.list(), lines.body,
             {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)}, inside, y);
}

}  // namespace duidu
