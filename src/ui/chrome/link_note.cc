#include "ui/chrome/link_note.h"

#include <algorithm>
#include <cmath>

#include "app/keys/keys.h"
#include "app/links/link_choice.h"
#include "app/links/sentence_around.h"
#include "ui/chrome/link_sheet.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/placing.h"
#include "ui/chrome/review_bar.h"

namespace duidu {
namespace {

constexpr float kLine = 20;
constexpr float kPadding = 12;
constexpr float kButtonRow = 36;  // of the button that opens the comparison

// Of the other side's words: six lines, each a little more than twenty Han characters long.
constexpr size_t kMostLines = 6, kMostHalves = 240;

struct Lines {
  std::vector<std::string_view> title, counterpart, body;
  float width = 0;

  size_t count() const { return title.size() + counterpart.size() + body.size(); }
};

Lines wrap(const Scene& scene, const NoteWords& words, float room) {
  const auto in_lines = [&](FontId font, std::string_view text) {
    return wrap_text(scene.type, font, length::kInterfaceSize, text, room);
  };
  Lines lines{in_lines(FontId::kInterfaceStrong, words.title),
              in_lines(FontId::kInterface, words.counterpart), in_lines(FontId::kInterface, words.body), 0};
  const auto widen = [&](FontId font, std::string_view line) {
    lines.width = std::max(lines.width, text_width(scene.type, font, length::kInterfaceSize, line));
  };
  for (std::string_view line : lines.title) widen(FontId::kInterfaceStrong, line);
  for (std::string_view line : lines.counterpart) widen(FontId::kInterface, line);
  for (std::string_view line : lines.body) widen(FontId::kInterface, line);
  return lines;
}

NoteSurroundings around_note(const Scene& scene, const ExplainedLink& explained) {
  const Link& link = scene.article.links[explained.link];
  const auto& current = scene.state.view.current;
  const bool is_current = current && current->link == explained.link;
  const std::optional<uint32_t> pointed =
      occurrence_at(scene.article, scene.layout(explained.side), link, explained.x, explained.y);
  return note_surroundings(scene, explained.link, pointed.value_or(is_current ? current->occurrence : 0));
}

// In a narrow window at the lower edge, clear of the finger, or at the upper one; else beside the point. It covers no words of the
// link on either side, of a topic none of its paragraphs, where there is room for that.
std::optional<Rect> place_of(const Scene& scene, const ExplainedLink& explained, float width, float height) {
  const Window& window = scene.window;
  const Rect& pane = pane_of(scene.geometry, explained.side);
  const NoteSurroundings around = around_note(scene, explained);
  if (!scene.geometry.has_two_panes) {
    const float left = (window.width - width) / 2;
    const Rect edges[] = {{left, window.height - height - length::kPagePadding, width, height},
                          {left, pane.y + length::kPagePadding, width, height}};
    return least_covering(edges, around.words);
  }
  const float x = pane.x + explained.x;
  const float y = pane.y + explained.y - scene.scroll[static_cast<int>(explained.side)];
  if (y < pane.y || y > pane.y + pane.height) return std::nullopt;
  return note_place(around, pane, {0, pane.y, window.width, window.height - pane.y - length::kPagePadding},
                    {x, y}, width, height);
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
  const Link& wanted = scene.whole.links[link];
  const auto& current = scene.state.view.current;
  const bool is_current = current && current->link == link;
  NoteWords words{scene.words.title(link),
                  scene.words.advice(link, is_current ? static_cast<int>(current->occurrence) : -1)};
  if (has_bar(wanted) && side == Side::kInterview) {
    if (std::string all = scene.words.talked_about(link); !all.empty()) words.body = std::move(all);
  }
  if (const std::string verdict = scene.words.verdict(link); !verdict.empty()) words.title += " · " + verdict;
  const uint32_t place = is_current ? current->occurrence : 0;
  const std::vector<Span> target = spans_of_occurrence(scene.whole, wanted, other(side), place);
  words.counterpart = words_at_end(scene.whole, link, other(side), place, kMostHalves);
  const bool is_open = !is_current && rule_of(wanted) == Rule::kDotted;
  if (!target.empty() && !is_open)
    words.title += " · " + scene.words.where(has_bar(wanted) ? target.back().unit : target.front().unit);
  return words;
}

void draw_link_note(const Scene& scene, Controls& controls, Actions& actions) {
  announce_choice(scene, controls);
  const auto& explained = scene.state.view.pointing.note;
  if (!explained || scene.state.overlay.is_scrolling || is_modal(scene.state.overlay.dialog)) return;
  if (explained->link >= scene.article.links.size()) return;
  // The bar says it, or the sheet, in the same place.
  if (!scene.geometry.has_two_panes && (review_bar_place(scene) || link_sheet_place(scene))) return;

  NoteWords words = note_words(scene, explained->link, explained->side);
  const float most = std::min(length::kNoteWidth, scene.window.width - 2 * length::kPagePadding);
  const float room = most - 2 * kPadding;
  words.counterpart = cut_to_lines(scene.type, {FontId::kInterface, length::kInterfaceSize},
                                   words.counterpart, room, kMostLines);
  const Lines lines = wrap(scene, words, room);
  const bool is_quotation = !has_bar(scene.article.links[explained->link]);
  const std::string offer(phrase(scene.state.session.language, "compare.open"));
  ButtonLook look{Icon::kDiff, Labelling::kIconAndText};
  look.shortcut = shortcut_of(Command::kCompare);
  const float text_height = kLine * static_cast<float>(lines.count()) + 2 * kPadding - 4;
  const float text_width = std::ceil(lines.width) + 2 * kPadding;
  const float width =
      is_quotation ? std::max(text_width, controls.button_width(offer, look) + kPadding) : text_width;
  const std::optional<Rect> place =
      place_of(scene, *explained, width, text_height + (is_quotation ? kButtonRow : 0));
  if (!place) return;
  const float density = scene.window.density;
  const Rect box{snap(place->x, density), snap(place->y, density), place->width, place->height};
  draw_surface(scene, controls.list(), box);
  std::string all = words.title;
  for (const std::string* more : {&words.counterpart, &words.body})
    if (!more->empty()) all.append("\n").append(*more);
  controls.note(ControlRole::kTooltip, "link.note", box, all);
  const Rect inside{box.x + kPadding, box.y + kPadding - 2, box.width - 2 * kPadding, 0};
  float y = inside.y;
  draw_lines(scene, controls.list(), lines.title,
             {FontId::kInterfaceStrong, length::kInterfaceSize, color(scene.theme.ink)}, inside, y);
  draw_lines(scene, controls.list(), lines.counterpart,
             {FontId::kInterface, length::kInterfaceSize, color(scene.theme.ink)}, inside, y);
  draw_lines(scene, controls.list(), lines.body,
             {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)}, inside, y);
  if (!is_quotation) return;
  const Rect button{box.x + kPadding - 8, box.y + box.height - kButtonRow, controls.button_width(offer, look),
                    length::kControlSize};
  if (controls.button("note.compare", button, offer, look))
    actions.push_back(OpenComparison{explained->link});
}

}  // namespace duidu
