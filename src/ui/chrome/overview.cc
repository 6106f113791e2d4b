#include "ui/chrome/overview.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/overview/coverage.h"
#include "app/overview/steps.h"
#include "app/overview/strip.h"
#include "app/views/in_view.h"
#include "ui/kit/shapes.h"

namespace duidu {
namespace {

// Within the strip: the lane of topics and that of quotations. CSS px.
constexpr float kTopicX = 1, kTopicWidth = 1.5f, kQuotationX = 4, kQuotationWidth = 5;
constexpr float kHitRadius = 1.5f, kHatch = 2;
constexpr float kBracketFill = 0.07f, kIdle = 0.75f;
// What the numbers and bars of a single column need of its margin, beside which a strip may stand.
constexpr float kMarginInUse = 28;
// A button that counts what is not seen; a margin narrower than kRoomy has it over the bars.
constexpr float kButtonHeight = 34, kButtonWidth = 30, kLeastButton = 18, kRoomy = 64, kBars = 32;
constexpr float kPassageAway = 6, kPassageArm = 5;

struct Ids {
  const char *strip, *above, *below;
};
constexpr Ids kIds[] = {{"overview.interview", "above.interview", "below.interview"},
                        {"overview.commentary", "above.commentary", "below.commentary"}};
const Ids& ids_of(Side side) { return kIds[static_cast<int>(side)]; }

std::optional<uint32_t> current_of(const Scene& scene) {
  if (!scene.state.view.current) return std::nullopt;
  return scene.state.view.current->link;
}

class StripPainter {
 public:
  StripPainter(const Scene& scene, const Rect& place, ImDrawList& list)
      : scene_(scene), place_(place), list_(list) {}

  void paint(const Strip& strip, const Extent& bracket) const {
    const Rect seen{place_.x, place_.y + bracket.top, place_.width,
                    std::max(bracket.bottom - bracket.top, 6.0f)};
    fill_rect(list_, seen, color(scene_.theme.ink, kBracketFill), 2);
    for (const StripMark& mark : strip.marks) paint_mark(mark);
    for (const int row : strip.hits) {
      list_.AddCircleFilled(
          ImVec2(place_.x + kQuotationX + kQuotationWidth / 2, place_.y + static_cast<float>(row) + 1),
          kHitRadius, color(scene_.theme.hit_now));
    }
    stroke_rect(list_, seen, color(scene_.theme.bar_ink, kIdle), 2);
  }

 private:
  void paint_mark(const StripMark& mark) const {
    const float top = place_.y + static_cast<float>(mark.top),
                bottom = place_.y + static_cast<float>(mark.bottom);
    if (mark.form == OverviewForm::kTalkedAbout) {
      const float more = mark.is_current ? 1.0f : 0.0f;
      const ImU32 ink = color(mark.is_current ? scene_.theme.ink : scene_.theme.bar_ink);
      return list_.AddRectFilled(ImVec2(place_.x + kTopicX, top),
                                 ImVec2(place_.x + kTopicX + kTopicWidth + more, bottom), ink);
    }
    const float more = mark.is_current ? 1.0f : 0.0f;
    const float left = place_.x + kQuotationX - more, right = left + kQuotationWidth + 2 * more;
    const ImU32 ink = color(scene_.theme.hue[hue_of(mark.link)], mark.is_current ? 1 : kIdle);
    if (mark.form == OverviewForm::kAbsent) {
      const ImVec2 middle((left + right) / 2, (top + bottom) / 2);
      list_.AddCircle(middle, kQuotationWidth / 2, ink, 0, 1 + more / 2);
    } else if (mark.form == OverviewForm::kChanged) {
      for (float y = top; y < bottom; y += 2 * kHatch - 1)
        list_.AddRectFilled(ImVec2(left, y), ImVec2(right, std::min(y + kHatch, bottom)), ink);
    } else {
      list_.AddRectFilled(ImVec2(left, top), ImVec2(right, bottom), ink, 1);
    }
  }

  const Scene& scene_;
  const Rect& place_;
  ImDrawList& list_;
};

std::string words_of(const Scene& scene, Side side) {
  const Language language = scene.state.session.language;
  if (const auto link = current_of(scene)) {
    std::string words = mark_words(scene.overview(side).marks, scene.article, scene.words, language, *link);
    if (!words.empty()) return words;
  }
  return phrase(language, "overview.marks", {std::to_string(scene.overview(side).extents.size())});
}

// Counted from 1; 0 while the current link has no place on this side.
int current_mark(const Scene& scene, Side side) {
  const auto link = current_of(scene);
  if (!link) return 0;
  const std::vector<uint32_t>& marks = scene.overview(side).marks;
  const auto at = std::find(marks.begin(), marks.end(), *link);
  return at == marks.end() ? 0 : static_cast<int>(at - marks.begin()) + 1;
}

void draw_strip(const Scene& scene, Controls& controls, Actions& actions, Side side, const Rect& place) {
  const float content = scene.layout(side).height, scroll = scene.scroll[static_cast<int>(side)];
  const float seen = pane_of(scene.geometry, side).height;
  const SideOverview& known = scene.overview(side);
  const Strip strip = overview_strip(known.extents, known.hits, content, place.height, current_of(scene));
  StripPainter(scene, place, controls.list()).paint(strip, bracket_of(scroll, seen, content, place.height));
  const bool is_interview = side == Side::kInterview;
  const std::string name(
      phrase(scene.state.session.language, is_interview ? "overview.interview" : "overview.commentary"));
  const StripPress press =
      controls.strip(ids_of(side).strip, place, name, words_of(scene, side), current_mark(scene, side),
                     static_cast<int>(known.extents.size()), side);
  for (int i = 0; i < std::abs(press.steps); ++i) actions.push_back(StepMark{side, press.steps > 0});
  if (!press.y) return;
  const float top = scroll_at(*press.y, seen, content, place.height);
  if (top != scroll) actions.push_back(ScrollSide{side, top, true});
}

// In the outer margin, beside its bars where there is room.
std::optional<Rect> beyond_place(const Scene& scene, Side side) {
  const Rect& pane = pane_of(scene.geometry, side);
  const PaneLayout& layout = scene.layout(side);
  const float column_end = layout.column_x + layout.column_width;
  const float margin = side == Side::kInterview ? layout.column_x : layout.width - column_end;
  if (margin < kLeastButton) return std::nullopt;
  const float away = margin >= kRoomy ? kBars : 0;
  const float width = std::min(kButtonWidth, margin - away - 1);
  const float x = side == Side::kInterview ? layout.column_x - away - width - 1 : column_end + away + 1;
  return Rect{std::floor(pane.x + x), pane.y, width, kButtonHeight};
}

void draw_beyond(const Scene& scene, Controls& controls, Actions& actions, Side side) {
  const std::optional<Rect> place = beyond_place(scene, side);
  if (!place) return;
  const Rect& pane = pane_of(scene.geometry, side);
  const BeyondView view =
      beyond_view(scene.overview(side).extents, scene.scroll[static_cast<int>(side)], pane.height);
  const auto button = [&](const char* id, const Beyond& beyond, float y, Icon icon, std::string_view key) {
    if (beyond.count == 0) return;
    const std::string count = std::to_string(beyond.count);
    const Rect rect{place->x, y, place->width, place->height};
    fill_rect(controls.list(), rect, color(scene.theme.paper), length::kControlRadius);
    ButtonLook look{icon};
    look.caption = count;
    const std::string name = phrase(scene.state.session.language, key, {count});
    if (controls.button(id, rect, name, look)) actions.push_back(ScrollSide{side, beyond.top, false});
  };
  button(ids_of(side).above, view.above, pane.y + 2, Icon::kChevronUp, "overview.above");
  button(ids_of(side).below, view.below, pane.y + pane.height - kButtonHeight - 2, Icon::kChevronDown,
         "overview.below");
}

// The units of the passage that was stepped to; nothing if there is none, or the view shows nothing of it.
std::optional<std::pair<const UnitLayout*, const UnitLayout*>> stepped_passage(const Scene& scene) {
  const std::optional<SilentPassage>& passage = scene.state.view.overview.passage;
  const PaneLayout& layout = scene.layout(Side::kInterview);
  if (!passage) return std::nullopt;
  const auto placed = [&](UnitRef unit) -> const UnitLayout* {
    const UnitRef here = in_view(scene.state.view.views, unit);
    const int found = in_whole(scene.state.view.views, here) == unit ? find_unit_layout(layout, here) : -1;
    return found < 0 ? nullptr : &layout.units[static_cast<size_t>(found)];
  };
  const UnitLayout *first = placed(passage->first), *last = placed(passage->last);
  if (!first || !last) return std::nullopt;
  return std::pair{first, last};
}

// Whether it is all of its questions, or what is left of them.
void tell_passage(const Scene& scene, Controls& controls, const SilentPassage& passage) {
  const std::string from = scene.words.question(passage.first.group),
                    to = scene.words.question(passage.last.group);
  const bool is_whole = is_of_whole_questions(scene.whole, passage);
  const Language language = scene.state.session.language;
  controls.note(
      ControlRole::kAnnouncement, "overview.passage", {},
      from == to ? phrase(language, is_whole ? "overview.passage" : "overview.passage_part", {from})
                 : phrase(language, is_whole ? "overview.passages" : "overview.passages_part", {from, to}));
}

// What is seen of it where there is no canvas.
void note_bracket(Controls& controls, float x, float top, float bottom) {
  if (bottom <= top) return;
  controls.note(ControlRole::kLabel, "overview.bracket", {x, top, kPassageArm, bottom - top}, "");
}

// A bracket outside the interview's column, from the passage's first line to its last.
void draw_passage(const Scene& scene, Controls& controls) {
  if (const auto& stepped = scene.state.view.overview.passage) tell_passage(scene, controls, *stepped);
  const auto passage = stepped_passage(scene);
  if (!passage) return;
  const auto& [first, last] = *passage;
  if (scene.state.overlay.is_scrolling || !is_shown(scene.geometry, scene.state, Side::kInterview)) return;
  const Rect& pane = pane_of(scene.geometry, Side::kInterview);
  const float shift = pane.y - scene.scroll[static_cast<int>(Side::kInterview)];
  const float top = first->y + shift, bottom = last->y + last->height + shift;
  const float x = std::floor(pane.x + scene.layout(Side::kInterview).column_x - kPassageAway) + 0.5f;
  note_bracket(controls, x, std::max(top, pane.y), std::min(bottom, pane.y + pane.height));
  ImDrawList& list = controls.list();
  list.PushClipRect(top_left(pane), bottom_right(pane), true);
  const ImU32 ink = color(scene.theme.accent);
  list.AddLine(ImVec2(x, top), ImVec2(x, bottom), ink, length::kRuleWidth);
  for (const float y : {top, bottom})
    list.AddLine(ImVec2(x, y), ImVec2(x + kPassageArm, y), ink, length::kRuleWidth);
  list.PopClipRect();
}

// The mark that was stepped to is told wherever the focus is.
void announce_mark(const Scene& scene, Controls& controls) {
  const OverviewState& overview = scene.state.view.overview;
  if (!overview.mark || overview.mark != current_of(scene)) return;
  const std::string words = mark_words(scene.overview(overview.mark_side).marks, scene.article, scene.words,
                                       scene.state.session.language, *overview.mark);
  if (!words.empty()) controls.note(ControlRole::kAnnouncement, "overview.announcement", {}, words);
}

}  // namespace

std::optional<Rect> strip_place(const Scene& scene, Side side) {
  const PaneLayout& layout = scene.layout(side);
  const bool is_flow = scene.state.view.kind == ViewKind::kFlow;
  if (!is_flow || !is_shown(scene.geometry, scene.state, side) || layout.units.empty()) return std::nullopt;
  const Rect& place = strip_of(scene.geometry, side);
  const float margin = layout.width - layout.column_x - layout.column_width;
  if (!scene.geometry.has_two_panes && margin < kMarginInUse + place.width) return std::nullopt;
  return place;
}

void draw_overview(const Scene& scene, Controls& controls, Actions& actions) {
  for (const Side side : kSides) {
    const std::optional<Rect> place = strip_place(scene, side);
    if (place) draw_strip(scene, controls, actions, side, *place);
    if (scene.geometry.has_two_panes && place) draw_beyond(scene, controls, actions, side);
  }
  draw_passage(scene, controls);
  announce_mark(scene, controls);
}

}  // namespace duidu
