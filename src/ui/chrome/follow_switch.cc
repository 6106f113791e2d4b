#include "ui/chrome/follow_switch.h"

#include <algorithm>
#include <cmath>

#include "app/follow/following.h"
#include "app/keys/keys.h"
#include "app/links/nearest_link.h"
#include "base/phrases.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr const char* kSwitch = "follow.switch";
constexpr const char* kPin = "follow.pin";
constexpr float kLine = 20, kPadding = 12, kAway = 8;
constexpr float kMostWidth = 280;  // of the explanation
constexpr float kPinSize = 36;

// In the middle of the gutter's height.
std::optional<Rect> switch_place(const Scene& scene) {
  const bool has_texts =
      !scene.layout(Side::kInterview).units.empty() && !scene.layout(Side::kCommentary).units.empty();
  if (!scene.geometry.has_two_panes || !has_texts) return std::nullopt;
  const Rect& gutter = scene.geometry.gutter;
  const float density = scene.window.density;
  return Rect{snap(gutter.x + (gutter.width - length::kFollowWidth) / 2, density),
              snap(gutter.y + (gutter.height - length::kFollowHeight) / 2, density), length::kFollowWidth,
              length::kFollowHeight};
}

std::optional<Rect> pin_place(const Scene& scene, const std::optional<Rect>& above) {
  if (!above || !is_following(scene.state) || !scene.state.view.follow.is_pinned) return std::nullopt;
  return Rect{above->x + (above->width - kPinSize) / 2, above->y + above->height + kAway, kPinSize, kPinSize};
}

}  // namespace

FollowSwitch::FollowSwitch(const Scene& scene, Controls& controls, Actions& actions)
    : scene_(scene), controls_(controls), switch_(switch_place(scene)), pin_(pin_place(scene, switch_)) {
  if (switch_) pressed_ = controls.press(kSwitch, *switch_);
  if (pin_) unpinned_ = controls.press(kPin, *pin_);
  if (pressed_.is_activated) actions.push_back(SwitchFollowing{});
  if (unpinned_.is_activated) actions.push_back(Unpin{});
}

std::string FollowSwitch::said(std::string_view key) const {
  return std::string(phrase(scene_.state.session.language, key));
}

// Where no link is: that there is none, and where the nearest is.
std::string FollowSwitch::words_about_place() const {
  const auto& place = scene_.state.view.follow.place;
  if (!place) return {};
  const Language language = scene_.state.session.language;
  const std::optional<NearestLink> nearest = nearest_link(scene_.article, *place);
  if (!nearest || nearest->nearness == Nearness::kHere)
    return phrase(language, "follow.here", {scene_.words.where(*place)});
  const bool is_interview = place->side == Side::kInterview,
             is_earlier = nearest->nearness == Nearness::kEarlier;
  const char* const key = is_interview ? (is_earlier ? "follow.last_comment" : "follow.next_comment")
                                       : (is_earlier ? "follow.last_passage" : "follow.next_passage");
  const UnitRef passage = scene_.article.links[nearest->link].interview.front().unit;
  return phrase(language, key, {scene_.words.where(passage)});
}

std::string FollowSwitch::explanation() const {
  const bool is_on = is_following(scene_.state);
  const std::string key = written_keys(shortcut_of(Command::kSwitchFollowing), false);
  std::string words = said(is_on ? "follow.is_on" : "follow.is_off") + "\n";
  words += phrase(scene_.state.session.language, is_on ? "follow.to_off" : "follow.to_on", {key});
  if (pin_) words += "\n" + said("follow.pinned");
  const std::string place = words_about_place();
  return place.empty() ? words : words + "\n" + place;
}

// Above the switch, for as long as the pointer or the focus is on it.
void FollowSwitch::draw_explanation() const {
  const std::string words = explanation();
  const FontId font = FontId::kInterface;
  float width = 0;
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < words.size();) {
    const size_t end = std::min(words.find('\n', at), words.size());
    const std::string_view sentence = std::string_view(words).substr(at, end - at);
    for (const std::string_view line :
         wrap_text(scene_.type, font, length::kInterfaceSize, sentence, kMostWidth - 2 * kPadding)) {
      lines.push_back(line);
      width = std::max(width, text_width(scene_.type, font, length::kInterfaceSize, line));
    }
    at = end + 1;
  }
  width = std::ceil(width) + 2 * kPadding;
  const float height = kLine * static_cast<float>(lines.size()) + 2 * kPadding;
  const float density = scene_.window.density;
  const Rect box{snap(switch_->x + (switch_->width - width) / 2, density),
                 snap(std::max(scene_.geometry.gutter.y, switch_->y - height - kAway), density), width,
                 height};
  draw_surface(scene_, controls_.list(), box);
  controls_.note(ControlRole::kTooltip, "follow.explanation", box, words);
  float y = box.y + kPadding;
  for (const std::string_view line : lines) {
    draw_text(controls_.list(), scene_.type, {font, length::kInterfaceSize, color(scene_.theme.ink)},
              {box.x + kPadding, y, width, kLine}, line);
    y += kLine;
  }
}

void FollowSwitch::draw() const {
  if (!switch_) return;
  const bool is_on = is_following(scene_.state);
  const std::string state = said(is_on ? "follow.on" : "follow.off");
  controls_.pill(kSwitch, *switch_, said("follow.switch"),
                 {.role = ControlRole::kSwitch,
                  .icon = is_on ? Icon::kLink2 : Icon::kLink2Off,
                  .words = state,
                  .is_on = is_on,
                  .is_hot = pressed_.is_hot,
                  .shortcut = shortcut_of(Command::kSwitchFollowing)});
  if (pin_) {
    controls_.pill(kPin, *pin_, said("follow.unpin"),
                   {.icon = Icon::kPin,
                    .is_on = true,
                    .is_hot = unpinned_.is_hot,
                    .shortcut = shortcut_of(Command::kStepBack)});
  }
  if (scene_.state.view.follow.was_switched)
    controls_.note(ControlRole::kAnnouncement, "follow.announcement", {},
                   said(is_on ? "follow.is_on" : "follow.is_off"));
  const bool is_asked = pressed_.is_hot || unpinned_.is_hot || controls_.is_focused(kSwitch);
  if (is_asked && !scene_.state.overlay.is_scrolling && !is_modal(scene_.state.overlay.dialog))
    draw_explanation();
}

}  // namespace duidu
