#include "ui/chrome/overlays.h"

#include <algorithm>

#include "base/phrases.h"
#include "ui/chrome/read_bar.h"
#include "ui/chrome/review_bar.h"
#include "ui/chrome/settings_panel.h"

namespace duidu {
namespace {

constexpr float kTextLine = 22;

// Breaks a sentence into the fewest lines, of about equal length, so that no last line has a single word.
std::vector<std::string_view> balanced_lines(const Type& type, std::string_view sentence, float width) {
  const auto wrap = [&](float room) {
    return wrap_text(type, FontId::kInterface, length::kTitleSize, sentence, room);
  };
  const auto lines = wrap(width);
  const float even = text_width(type, FontId::kInterface, length::kTitleSize, sentence) /
                     static_cast<float>(std::max<size_t>(lines.size(), 1));
  for (float room = even; room < width; room += length::kTitleSize) {
    const auto balanced = wrap(room);
    if (balanced.size() == lines.size()) return balanced;
  }
  return lines;
}

// Draws a sentence in lines, centred in `box` both ways.
void draw_sentence(const Scene& scene, ImDrawList& list, const Rect& box, std::string_view sentence,
                   uint32_t ink) {
  const auto lines = balanced_lines(scene.type, sentence, box.width);
  float y = box.y + (box.height - kTextLine * static_cast<float>(lines.size())) / 2;
  for (std::string_view line : lines) {
    draw_text_centered(list, scene.type, {FontId::kInterface, length::kTitleSize, color(ink)},
                       {box.x, y, box.width, kTextLine}, line);
    y += kTextLine;
  }
}

constexpr ButtonLook kOfferLook{Icon::kListTree, Labelling::kIconAndText};

constexpr ButtonLook kStopLook{Icon::kNone, Labelling::kText};

std::string stop_name(const Scene& scene) {
  return std::string(phrase(scene.state.session.language, "opening.stop"));
}

std::string offer_name(const Scene& scene) {
  return std::string(phrase(scene.state.session.language, "split.title"));
}

struct NoticeLayout {
  std::vector<std::string_view> lines;  // of the notice's text
  Rect box;
  float text_room = 0;
  float offer_width = 0;  // of the button that offers the split; 0: none
  float below = 0;        // height of a button below the text
  float stop_width = 0;   // of the button that gives up what is at work, in the place of the one that closes
};

NoticeLayout lay_out_notice(const Scene& scene, const Controls& controls) {
  const Notice& notice = *scene.state.overlay.notice;
  const Rect area = area_beside_settings(scene);
  const float width = std::min(length::kNoticeWidth, area.width - 2 * length::kPagePadding);
  NoticeLayout layout;
  if (notice.offers_split) layout.offer_width = controls.button_width(offer_name(scene), kOfferLook);
  if (notice.offers_stop) layout.stop_width = controls.button_width(stop_name(scene), kStopLook);
  layout.text_room = width - 2 * length::kPagePadding - std::max(length::kControlSize, layout.stop_width) -
                     layout.offer_width;
  layout.lines =
      wrap_text(scene.type, FontId::kInterface, length::kInterfaceSize, notice.text, layout.text_room);
  layout.below = notice.offers_encoding ? length::kControlSize : 0;
  const float text = kTextLine * static_cast<float>(layout.lines.size());
  const float height = std::max(length::kNoticeHeight, text + 18) + layout.below;
  const std::optional<Rect> bar = review_bar_place(scene);
  const float bottom = bar ? bar->y + 8 : area.height - read_bar_room(scene.state);
  layout.box = {snap((area.width - width) / 2, scene.window.density), bottom - height - 24, width, height};
  return layout;
}

void draw_encoding_button(const Scene& scene, Controls& controls, Actions& actions, const Rect& row) {
  const ButtonLook look{Icon::kNone, Labelling::kText};
  const std::string name(phrase(scene.state.session.language, "encoding.change"));
  const Rect rect{row.x + length::kPagePadding - 10, row.y, controls.button_width(name, look),
                  length::kControlSize};
  if (controls.button("notice.encoding", rect, name, look)) actions.push_back(AskForEncoding{});
}

}  // namespace

void draw_surface(const Scene& scene, ImDrawList& list, const Rect& box) {
  constexpr int kLayers = 6;
  for (int layer = kLayers; layer > 0; --layer) {
    const float out = static_cast<float>(layer) * 2;
    list.AddRectFilled(ImVec2(box.x - out, box.y - out + 3),
                       ImVec2(box.x + box.width + out, box.y + box.height + out + 3),
                       color(scene.theme.shadow, 0.025f), length::kSurfaceRadius + out);
  }
  list.AddRectFilled(ImVec2(box.x, box.y), ImVec2(box.x + box.width, box.y + box.height),
                     color(scene.theme.surface), length::kSurfaceRadius);
  // On dark paper a shadow is invisible.
  list.AddRect(ImVec2(box.x, box.y), ImVec2(box.x + box.width, box.y + box.height),
               color(scene.theme.hairline), length::kSurfaceRadius);
}

void draw_veil(const Scene& scene, ImDrawList& list) {
  list.AddRectFilled(ImVec2(0, 0), ImVec2(scene.window.width, scene.window.height),
                     color(scene.theme.shadow, scene.theme.veil));
}

std::optional<Rect> notice_place(const Scene& scene, const Controls& controls) {
  if (!scene.state.overlay.notice) return std::nullopt;
  return lay_out_notice(scene, controls).box;
}

void draw_notice(const Scene& scene, Controls& controls, Actions& actions) {
  if (!scene.state.overlay.notice) return;
  const Notice& notice = *scene.state.overlay.notice;
  const auto [lines, box, text_room, offer_width, below, stop_width] = lay_out_notice(scene, controls);
  const bool has_panel = scene.state.overlay.dialog == Dialog::kSettings;
  controls.begin_surface(has_panel ? settings_place(scene) : Rect{});
  draw_surface(scene, controls.list(), box);
  const bool is_error = notice.kind == NoticeKind::kError;
  const uint32_t ink = is_error ? scene.theme.error : scene.theme.ink;
  // An element keeps its role as long as it is there: what is at work and then fails is said by another one.
  controls.note(is_error ? ControlRole::kAlert : ControlRole::kStatus, is_error ? "notice.error" : "notice.text",
                box, notice.text);
  float y = box.y + (box.height - below - kTextLine * static_cast<float>(lines.size())) / 2;
  for (std::string_view line : lines) {
    draw_text(controls.list(), scene.type, {FontId::kInterface, length::kInterfaceSize, color(ink)},
              {box.x + length::kPagePadding, y, text_room + 1, kTextLine}, line);
    y += kTextLine;
  }
  if (notice.offers_split) {
    const Rect place{box.x + box.width - length::kControlSize - 8 - offer_width,
                     box.y + (box.height - below - length::kControlSize) / 2, offer_width, length::kControlSize};
    if (controls.button("notice.split", place, offer_name(scene), kOfferLook)) actions.push_back(OpenSplit{});
  }
  if (notice.offers_encoding)
    draw_encoding_button(scene, controls, actions, {box.x, box.y + box.height - below - 6, box.width, 0});
  const float end_width = std::max(length::kControlSize, stop_width);
  const Rect close{box.x + box.width - end_width - 4,
                   box.y + (box.height - below - length::kControlSize) / 2, end_width, length::kControlSize};
  if (notice.offers_stop) {
    if (controls.button("notice.stop", close, stop_name(scene), kStopLook)) actions.push_back(StopOpening{});
    return;
  }
  if (controls.button("notice.close", close,
                      std::string(phrase(scene.state.session.language, "notice.close")), {Icon::kX})) {
    actions.push_back(CloseNotice{});
  }
}

void draw_drop_veil(const Scene& scene, Controls& controls) {
  draw_veil(scene, controls.list());
  const std::string hint(phrase(scene.state.session.language, "drop.hint"));
  const Rect area = area_beside_settings(scene);
  const float width = std::min(420.0f, area.width - 2 * length::kPagePadding);
  const Rect box{(area.width - width) / 2, area.height / 2 - 60, width, 120};
  draw_surface(scene, controls.list(), box);
  draw_sentence(scene, controls.list(), {box.x + 20, box.y, box.width - 40, box.height}, hint,
                scene.theme.ink);
  controls.note(ControlRole::kStatus, "drop.hint", box, hint);
}

void draw_empty_panes(const Scene& scene, Controls& controls) {
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    if (!scene.layout(side).units.empty() || !is_shown(scene.geometry, scene.state, side)) continue;
    const bool is_interview = side == Side::kInterview;
    const std::string sentence(
        phrase(scene.state.session.language, is_interview ? "empty.interview" : "empty.commentary"));
    const Rect& pane = pane_of(scene.geometry, side);
    const float width = std::min(360.0f, pane.width - 2 * length::kPagePadding);
    const Rect box{pane.x + (pane.width - width) / 2, pane.y + pane.height * 0.3f, width, 120};
    controls.note(ControlRole::kText, is_interview ? "empty.interview" : "empty.commentary", box, sentence);
    draw_sentence(scene, controls.list(), box, sentence, scene.theme.secondary);
  }
}

}  // namespace duidu
