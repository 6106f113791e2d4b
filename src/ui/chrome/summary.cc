#include "ui/chrome/summary.h"

#include <algorithm>

#include "app/keys/keys.h"
#include "app/links/link_order.h"
#include "app/views/passages.h"
#include "model/names.h"

namespace duidu {
namespace {

constexpr float kTitleShare = 0.4f;  // of the room, which a long title keeps
constexpr float kLessRoom = 18;

struct Part {
  std::string id, name;
  LinkGroups groups = 0;
  bool needs_look() const { return (groups & kNeedsLook) != 0; }
};

ButtonLook look_of(const Part& part) {
  ButtonLook look{Icon::kNone, Labelling::kText};
  look.is_grave = part.needs_look();
  if (part.groups == kNeedsLook) look.shortcut = shortcut_of(Command::kReviewNext);
  return look;
}

// What pairs show, of whoever is chosen there; without a choice everything.
PairsOptions options_of(const Scene& scene) {
  return scene.state.view.kind == ViewKind::kPairs ? scene.state.view.views.pairs : PairsOptions();
}

Part part_to_check(const Scene& scene, const LinkCounts& counts) {
  const std::string count = std::to_string(sum_of(counts, kNeedsLook));
  return {"summary.look", phrase(scene.state.session.language, "links.look", {count}), kNeedsLook};
}

std::vector<Part> all_parts(const Scene& scene, const LinkCounts& counts) {
  const Language language = scene.state.session.language;
  std::vector<Part> parts;
  for (int i = 0; i < static_cast<int>(LinkGroup::kRelated); ++i) {
    const auto group = static_cast<LinkGroup>(i);
    if (sum_of(counts, only(group)) == 0) continue;
    const std::string name(name_of(group)), count = std::to_string(sum_of(counts, only(group)));
    parts.push_back({"summary." + name,
                     phrase(language, "count.part", {count, phrase(language, "group." + name)}),
                     only(group)});
  }
  return parts;
}

float width_of(const std::vector<Part>& parts, const Controls& controls) {
  float width = 0;
  for (const Part& part : parts) width += controls.button_width(part.name, look_of(part));
  return width;
}

// Drops the last parts until the others fit into `room`. False if one of those dropped needs a look.
bool cut_to(std::vector<Part>& parts, float room, const Controls& controls) {
  bool has_all_to_check = true;
  while (!parts.empty() && width_of(parts, controls) > room) {
    has_all_to_check = !parts.back().needs_look();
    parts.pop_back();
  }
  return has_all_to_check;
}

// Draws one part that ends at `right` and returns where it begins. A narrow window leaves it less room on either side.
float draw_part(const Scene& scene, Controls& controls, Actions& actions, const Part& part, float right,
                float top) {
  const ButtonLook look = look_of(part);
  float width = controls.button_width(part.name, look);
  if (!scene.geometry.has_two_panes) width = std::max(length::kTouchSize, width - kLessRoom);
  const Rect place{snap(right - width, scene.window.density), top, width, control_size(scene.geometry)};
  if (!controls.button(part.id.c_str(), place, part.name, look)) return place.x;
  if (part.needs_look()) {
    const auto& current = scene.state.view.current;
    auto next =
        next_link(scene.whole, part.groups, current ? std::optional(current->link) : std::nullopt, true);
    PairsOptions options = options_of(scene);
    options.groups = kAllGroups;
    for (size_t i = 0; next && i < scene.whole.links.size(); ++i) {
      if (is_wanted(scene.whole, scene.whole.links[*next], options)) break;
      next = next_link(scene.whole, part.groups, next, true);
    }
    actions.push_back(ReviewLink{next});
  } else {
    actions.push_back(FilterLinks{part.groups});
    actions.push_back(OpenLinkList{});
  }
  return place.x;
}

}  // namespace

LinkCounts counts_of(const Scene& scene) {
  const PairsOptions options = options_of(scene);
  if (!options.speaker.empty() || options.commentary) return count_wanted(scene.whole, options);
  LinkCounts counts{};
  for (int i = 0; i < kLinkGroupCount; ++i)
    counts[static_cast<size_t>(i)] = scene.words.count(only(static_cast<LinkGroup>(i)));
  return counts;
}

float draw_summary(const Scene& scene, Controls& controls, Actions& actions, float right, float top) {
  const LinkCounts counts = counts_of(scene);
  if (sum_of(counts, kQuotations) == 0) return right;
  std::vector<Part> parts = all_parts(scene, counts);
  const float title =
      text_width(scene.type, FontId::kInterfaceStrong, length::kTitleSize, scene.article.title());
  const float room = right - 3 * length::kPagePadding - std::min(title, right * kTitleShare);
  if (!cut_to(parts, room, controls)) {
    parts.insert(parts.begin(), part_to_check(scene, counts));
    cut_to(parts, room, controls);
  }
  const float width = width_of(parts, controls);
  float end = right - width;
  for (const Part& part : parts) {
    end += controls.button_width(part.name, look_of(part));
    draw_part(scene, controls, actions, part, end, top);
  }
  return right - width;
}

float draw_summary_button(const Scene& scene, Controls& controls, Actions& actions, float right, float top) {
  const LinkCounts counts = counts_of(scene);
  if (sum_of(counts, kNeedsLook) == 0) return right;
  return draw_part(scene, controls, actions, part_to_check(scene, counts), right - length::kControlGap, top);
}

}  // namespace duidu
