#include "ui/chrome/pairs_pager.h"

#include <algorithm>

#include "app/views/pair_steps.h"
#include "base/phrases.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

std::string place_words(const Scene& scene) {
  const PaneLayout& layout = scene.layout(Side::kInterview);
  const float seen = pane_of(scene.geometry, Side::kInterview).height;
  const size_t at = pair_at(layout.row_edges, scene.scroll[0], std::max(0.0f, layout.height - seen));
  const size_t count = scene.article.texts().rows.size();
  return phrase(scene.state.session.language, "search.count",
                {std::to_string(std::min(at + 1, count)), std::to_string(count)});
}

}  // namespace

void draw_pairs_pager(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& bar = scene.geometry.pager;
  if (bar.height <= 0 || scene.article.texts().rows.empty()) return;
  fill_rect(controls.list(), bar, color(scene.theme.paper), 0);
  fill_rect(controls.list(), {bar.x, bar.y, bar.width, 1 / scene.window.density},
            color(scene.theme.hairline), 0);
  const Language language = scene.state.session.language;
  const float top = bar.y + (bar.height - length::kTouchSize) / 2;
  const std::string previous(phrase(language, "sheet.previous")), next(phrase(language, "sheet.next"));
  const ButtonLook up{Icon::kChevronUp, Labelling::kIconAndText},
      down{Icon::kChevronDown, Labelling::kIconAndText};
  const Rect first{bar.x + length::kControlGap, top, controls.button_width(previous, up), length::kTouchSize};
  const float last = controls.button_width(next, down);
  if (controls.button("pairs.previous", first, previous, up)) actions.push_back(StepPair{false});
  const float left = first.x + first.width, right = bar.x + bar.width - length::kControlGap - last;
  const Rect count{left, top, std::max(0.0f, right - left), length::kTouchSize};
  const std::string words = place_words(scene);
  controls.note(ControlRole::kText, "pairs.count", count, words);
  draw_text_centered(controls.list(), scene.type,
                     {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)}, count,
                     words);
  if (controls.button("pairs.next", {right, top, last, length::kTouchSize}, next, down))
    actions.push_back(StepPair{true});
}

}  // namespace duidu
