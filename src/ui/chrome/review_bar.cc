#include "ui/chrome/review_bar.h"

#include <algorithm>

#include "app/keys/keys.h"
#include "app/links/link_order.h"
#include "ui/chrome/link_note.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/read_bar.h"
#include "ui/chrome/settings_panel.h"

namespace duidu {
namespace {

constexpr float kLine = 20, kPadding = 12, kMargin = 16, kGap = 4;
constexpr size_t kMostLines = 6;
constexpr float kUsualHeight = 150;  // a title and its reason in four lines
constexpr int kButtons = 4;

struct Bar {
  NoteWords words;
  std::vector<std::string_view> title, body;  // lines
  Rect box;
};

std::optional<uint32_t> reviewed(const Scene& scene) {
  const ArticleView& view = scene.state.view;
  if (!view.is_reviewing || view.comparison || !view.current ||
      view.current->link >= scene.whole.links.size())
    return std::nullopt;
  return view.current->link;
}

// The lines are views of `bar.words`, so a bar is made in its place.
void lay_out(const Scene& scene, uint32_t link, Bar& bar) {
  bar.words = note_words(scene, link, first_side(scene.whole.links[link]));
  const Rect area = area_beside_settings(scene);
  const float width = std::min(length::kReviewWidth, area.width - 2 * kMargin);
  const auto in_lines = [&](FontId font, std::string_view text) {
    return wrap_text(scene.type, font, length::kInterfaceSize, text, width - 2 * kPadding);
  };
  bar.title = in_lines(FontId::kInterfaceStrong, bar.words.title);
  bar.body = in_lines(FontId::kInterface, bar.words.body);
  bar.body.resize(std::min(bar.body.size(), kMostLines));
  const float lines = kLine * static_cast<float>(bar.title.size() + bar.body.size());
  const float height = kPadding + lines + control_size(scene.geometry) + 2 * kGap;
  bar.box = {snap((area.width - width) / 2, scene.window.density),
             area.height - height - kMargin - read_bar_room(scene.state), width, height};
}

// What a screen reader says at each step: "2 of 4", and the words of the bar.
void announce(Controls& controls, const Bar& bar, const std::string& place) {
  const std::string words =
      bar.words.body.empty() ? bar.words.title : bar.words.title + "\n" + bar.words.body;
  controls.note(ControlRole::kText, "review.words",
                {bar.box.x + kPadding, bar.box.y + kPadding - 2, bar.box.width - 2 * kPadding,
                 kLine * static_cast<float>(bar.title.size() + bar.body.size())},
                words);
  controls.note(ControlRole::kAnnouncement, "review.announcement", {}, place + "\n" + words);
}

}  // namespace

std::optional<Rect> review_bar_place(const Scene& scene) {
  const auto link = reviewed(scene);
  if (!link) return std::nullopt;
  Bar bar;
  lay_out(scene, *link, bar);
  return bar.box;
}

float review_bar_room(const ViewState& state) {
  return state.view.is_reviewing && !state.view.comparison ? kUsualHeight + kMargin + read_bar_room(state)
                                                           : 0;
}

void draw_review_bar(const Scene& scene, Controls& controls, Actions& actions) {
  const auto link = reviewed(scene);
  if (!link) return;
  Bar bar;
  lay_out(scene, *link, bar);
  const Language language = scene.state.session.language;
  const std::vector<uint32_t> ordered = links_in_order(scene.whole, kNeedsLook);
  const std::string number = std::to_string(position_of(ordered, *link).value_or(0) + 1);
  const std::string total = std::to_string(ordered.size());
  const bool has_panel = scene.state.overlay.dialog == Dialog::kSettings;
  controls.begin_toolbar("review", bar.box, scene.words.to_check(), kButtons,
                         has_panel ? settings_place(scene) : Rect{});
  draw_surface(scene, controls.list(), bar.box);
  const float width = bar.box.width - 2 * kPadding;
  float y = bar.box.y + kPadding - 2;
  const auto draw = [&](const std::vector<std::string_view>& lines, FontId font, uint32_t ink) {
    for (const std::string_view line : lines) {
      draw_text(controls.list(), scene.type, {font, length::kInterfaceSize, color(ink)},
                {bar.box.x + kPadding, y, width + 1, kLine}, line);
      y += kLine;
    }
  };
  draw(bar.title, FontId::kInterfaceStrong, scene.theme.ink);
  draw(bar.body, FontId::kInterface, scene.theme.secondary);

  const float size = control_size(scene.geometry), top = bar.box.y + bar.box.height - size - kGap;
  const auto button = [&](const char* id, std::string_view key, Icon icon, Command command, float x) {
    ButtonLook look{icon};
    look.shortcut = shortcut_of(command);
    return controls.button(id, {x, top, size, size}, std::string(phrase(language, key)), look);
  };
  const float left = bar.box.x + kGap;
  if (button("review.previous", "keys.review_back", Icon::kChevronUp, Command::kReviewPrevious, left))
    actions.push_back(ReviewLink{std::nullopt, false});
  if (button("review.next", "keys.review", Icon::kChevronDown, Command::kReviewNext, left + size))
    actions.push_back(ReviewLink{});
  const Rect count{left + 2 * size + kPadding, top, width / 2, size};
  const std::string place = phrase(language, "search.count", {number, total});
  draw_text(controls.list(), scene.type,
            {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)}, count, place);
  if (button("review.compare", "compare.open", Icon::kDiff, Command::kCompare,
             bar.box.x + bar.box.width - 2 * size - kGap))
    actions.push_back(OpenComparison{*link});
  if (button("review.close", "links.close", Icon::kX, Command::kStepBack,
             bar.box.x + bar.box.width - size - kGap))
    actions.push_back(EndReview{});
  controls.note(ControlRole::kText, "review.count", count, place);
  announce(controls, bar, phrase(language, "search.said", {number, total}));
}

}  // namespace duidu
