#include "ui/chrome/read_bar.h"

#include "app/keys/keys.h"
#include "base/phrases.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/settings_panel.h"

namespace duidu {
namespace {

constexpr float kPadding = 4, kMargin = 16;
constexpr int kRates[] = {80, 100, 120, 150, 200};
constexpr ButtonLook kSpeedLook{Icon::kNone, Labelling::kText};

// The next faster rate; after the fastest the slowest.
int rate_after(int rate) {
  for (const int each : kRates) {
    if (each > rate) return each;
  }
  return kRates[0];
}

std::string speed_name(const Scene& scene) {
  const std::string rate = rate_words(rate_of(scene.state.session.preferences));
  return phrase(scene.state.session.language, "read.rate", {rate});
}

}  // namespace

std::string rate_words(int rate) {
  const std::string tenths = rate % 100 == 0 ? "" : "." + std::to_string(rate % 100 / 10);
  return std::to_string(rate / 100) + tenths + "×";
}

float read_bar_room(const ViewState& state) {
  return state.view.reading ? length::kControlSize + 2 * kPadding + kMargin : 0;
}

std::optional<Rect> read_bar_place(const Scene& scene, const Controls& controls) {
  if (!scene.state.view.reading) return std::nullopt;
  const Rect area = area_beside_settings(scene);
  const float width =
      4 * length::kControlSize + controls.button_width(speed_name(scene), kSpeedLook) + 2 * kPadding;
  const float height = length::kControlSize + 2 * kPadding;
  return Rect{snap((area.width - width) / 2, scene.window.density), area.height - height - kMargin, width,
              height};
}

void draw_read_bar(const Scene& scene, Controls& controls, Actions& actions) {
  const std::optional<Rect> place = read_bar_place(scene, controls);
  if (!place) return;
  const Rect& box = *place;
  const Language language = scene.state.session.language;
  const float size = length::kControlSize;
  const std::string speed = speed_name(scene);
  const bool has_panel = scene.state.overlay.dialog == Dialog::kSettings;
  controls.begin_toolbar("read", box, std::string(phrase(language, "read.title")), 5,
                         has_panel ? settings_place(scene) : Rect{});
  draw_surface(scene, controls.list(), box);
  float x = box.x + kPadding;
  const auto button = [&](const char* id, std::string_view name, const ButtonLook& look, float wide) {
    const Rect rect{x, box.y + kPadding, wide, size};
    x += wide;
    return controls.button(id, rect, std::string(name), look);
  };
  const bool is_paused = scene.state.view.reading->is_paused;
  if (button("read.previous", phrase(language, "read.previous"), {Icon::kSkipBack}, size))
    actions.push_back(StepSentence{false});
  if (button("read.pause", phrase(language, is_paused ? "read.resume" : "read.pause"),
             {is_paused ? Icon::kPlay : Icon::kPause}, size)) {
    actions.push_back(PauseReading{!is_paused});
  }
  if (button("read.next", phrase(language, "read.next"), {Icon::kSkipForward}, size))
    actions.push_back(StepSentence{true});
  if (button("read.rate", speed, kSpeedLook, controls.button_width(speed, kSpeedLook))) {
    actions.push_back(
        ChangeSetting{Setting::kRate, rate_after(rate_of(scene.state.session.preferences))});
  }
  ButtonLook stop{Icon::kX};
  stop.shortcut = shortcut_of(Command::kStepBack);
  if (button("read.stop", phrase(language, "read.stop"), stop, size)) actions.push_back(StopReading{});
}

}  // namespace duidu
