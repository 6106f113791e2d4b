#include "ui/chrome/search_bar.h"

#include <algorithm>
#include <cmath>

#include "app/keys/keys.h"
#include "base/phrases.h"

namespace duidu {
namespace {

constexpr float kInset = 8;

struct Count {
  std::string seen, said;
};

Count count_of(const ViewState& state) {
  const SearchState& search = state.view.search;
  if (search.query.find_first_not_of(" \t") == search.query.npos) return {};
  if (search.count == 0) {
    const bool is_beyond = search.beyond > 0;
    const std::string none(phrase(state.session.language, is_beyond ? "search.none_here" : "search.none"));
    const std::string more = std::to_string(search.beyond);
    return {none, is_beyond ? phrase(state.session.language, "search.said_beyond", {none, more}) : none};
  }
  const std::string at = std::to_string(search.current + 1);
  std::string all = std::to_string(search.count);
  if (search.has_more) all = phrase(state.session.language, "search.at_least", {all});
  std::string said = phrase(state.session.language, "search.said", {at, all});
  if (search.beyond > 0)
    said = phrase(state.session.language, "search.said_beyond", {said, std::to_string(search.beyond)});
  return {phrase(state.session.language, "search.count", {at, all}), said};
}

// Draws the icon, the frame of the real field, and the count at its right end.
void draw_field(const Scene& scene, Controls& controls, const Rect& box) {
  ImDrawList& list = controls.list();
  const ImVec2 from(box.x, box.y), to(box.x + box.width, box.y + box.height);
  list.AddRectFilled(from, to, color(scene.theme.surface), length::kControlRadius);
  list.AddRect(from, to, color(scene.theme.hairline), length::kControlRadius);
  controls.draw_focus_ring("search.field", {box.x + 3, box.y + 3, box.width - 6, box.height - 6});
  const Rect icon{box.x + kInset, box.y, length::kIconSize, box.height};
  draw_icon(list, scene.type, Icon::kSearch, icon, color(scene.theme.secondary));

  const Count count = count_of(scene.state);
  const bool is_nowhere = scene.state.view.search.count == 0 && scene.state.view.search.beyond == 0;
  const float wide = text_width(scene.type, FontId::kInterface, length::kInterfaceSize, count.seen);
  const Rect words{box.x + box.width - kInset - wide, box.y, wide + 1, box.height};
  draw_text(list, scene.type,
            {FontId::kInterface, length::kInterfaceSize,
             color(is_nowhere ? scene.theme.error : scene.theme.secondary)},
            words, count.seen);
  const float left = icon.x + icon.width + kInset;
  controls.search_field("search.field", {left, box.y, std::max(0.0f, words.x - kInset - left), box.height},
                        std::string(phrase(scene.state.session.language, "search.field")),
                        scene.state.view.search.query);
  if (!count.seen.empty()) controls.note(ControlRole::kText, "search.count", words, count.seen);
  controls.note(ControlRole::kAnnouncement, "search.said", {}, count.said);
}

}  // namespace

// What the view leaves out is counted beside the field, and a press leads there. Gives where the button begins.
float draw_beyond(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const uint32_t count = scene.state.view.search.beyond;
  if (count == 0) return place.x + place.width;
  const Language language = scene.state.session.language;
  const std::string number = std::to_string(count);
  const std::string words =
      scene.geometry.has_two_panes ? phrase(language, "search.beyond", {number}) : "+" + number;
  const bool is_filtered = scene.state.view.views.pairs.is_filtered();
  const std::string hint =
      phrase(language, is_filtered ? "search.beyond_filtered" : "search.beyond_left_out", {number});
  const float wide = text_width(scene.type, FontId::kInterface, length::kInterfaceSize, words);
  const float width = std::max(place.height, std::ceil(wide) + 2 * kInset);
  const float left = place.x + place.width - width;
  const Rect button{left, place.y, width, place.height};
  if (controls.quiet_button("search.beyond", button, words, hint, length::kInterfaceSize).is_activated)
    actions.push_back(ShowBeyond{});
  return left;
}

void draw_search_bar(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const float size = length::kControlSize;
  float x = place.x + place.width - 3 * size;
  const float field_end =
      draw_beyond(scene, controls, actions, {place.x, place.y, x - place.x, place.height});
  draw_field(scene, controls, {place.x, place.y, field_end - length::kControlGap - place.x, place.height});
  const auto button = [&](const char* id, Icon icon, Command command, const Action& action) {
    ButtonLook look{icon};
    look.shortcut = shortcut_of(command);
    if (controls.button(id, {x, place.y, size, size}, std::string(phrase(scene.state.session.language, id)),
                        look)) {
      actions.push_back(action);
    }
    x += size;
  };
  button("search.previous", Icon::kChevronUp, Command::kPreviousHit, StepHit{false});
  button("search.next", Icon::kChevronDown, Command::kNextHit, StepHit{true});
  button("search.close", Icon::kX, Command::kCloseSearch, CloseSearch{});
}

}  // namespace duidu
