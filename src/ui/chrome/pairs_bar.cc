#include "ui/chrome/pairs_bar.h"

#include <algorithm>
#include <iterator>

#include "app/keys/keys.h"
#include "base/phrases.h"
#include "ui/chrome/side_heads.h"
#include "ui/chrome/summary.h"

namespace duidu {
namespace {

constexpr ButtonLook kPlain{Icon::kNone, Labelling::kText};

struct ViewTab {
  const char* id;  // also the key of its name
  ViewKind kind;
};
constexpr ViewTab kViewTabs[] = {
    {"views.flow", ViewKind::kFlow}, {"views.pairs", ViewKind::kPairs}, {"views.level", ViewKind::kLevel}};

// Cards have no place below each other.
bool is_offered(const ViewTab& tab, const Scene& scene) {
  return tab.kind != ViewKind::kLevel || scene.geometry.has_two_panes;
}

struct GroupChoice {
  const char* id;  // also the key of its name
  LinkGroups groups;
};
constexpr GroupChoice kGroupChoices[] = {{"views.all", kAllGroups},
                                         {"views.look", kNeedsLook},
                                         {"views.quotations", kQuotations},
                                         {"views.related_only", only(LinkGroup::kRelated)}};

std::string said(const Scene& scene, std::string_view key,
                 std::initializer_list<std::string_view> values = {}) {
  return phrase(scene.state.session.language, key, values);
}

// A narrow window leaves the name less room on either side.
float view_tab_width(const Scene& scene, const Controls& controls, const ViewTab& tab) {
  constexpr float kLessRoom = 12;
  const float width = controls.button_width(said(scene, tab.id), kPlain);
  return scene.geometry.has_two_panes ? width : std::max(length::kTouchSize, width - kLessRoom);
}

// The one behind `now` in a list, behind the last one the first.
template <typename Value>
Value next_of(const std::vector<Value>& values, const Value& now) {
  const auto at = std::find(values.begin(), values.end(), now);
  return at == values.end() || at + 1 == values.end() ? values.front() : *(at + 1);
}

// Everybody, then each speaker whose words are talked about.
std::vector<std::string> speakers_of(const Article& article) {
  std::vector<std::string> speakers{""};
  for (const Link& link : article.links) {
    if (link.interview.empty()) continue;
    const std::string& speaker = article.interview().turns[link.interview.front().unit.group].speaker;
    if (std::find(speakers.begin(), speakers.end(), speaker) == speakers.end()) speakers.push_back(speaker);
  }
  return speakers;
}

class PairsBar {
 public:
  PairsBar(const Scene& scene, Controls& controls, Actions& actions)
      : scene_(scene),
        controls_(controls),
        actions_(actions),
        options_(scene.state.view.views.pairs),
        counts_(counts_of(scene)),
        x_(scene.geometry.pairs.x + length::kPagePadding / 2),
        top_(scene.geometry.pairs.y + (scene.geometry.pairs.height - control_size(scene.geometry)) / 2) {}

  void draw() {
    const Rect& bar = scene_.geometry.pairs;
    controls_.list().AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.x + bar.width, bar.y + bar.height),
                                   color(scene_.theme.paper));
    const float bottom = bar.y + bar.height;
    controls_.list().AddRectFilled(ImVec2(bar.x, bottom - 1 / scene_.window.density),
                                   ImVec2(bar.x + bar.width, bottom), color(scene_.theme.hairline));
    if (scene_.geometry.has_two_panes) {
      draw_orders();
      x_ += length::kPagePadding;
      draw_groups();
      x_ += length::kPagePadding;
    } else {
      x_ = scene_.geometry.pairs.x + length::kControlGap;  // as in the other view
      draw_view_tabs(scene_, controls_, actions_, x_, top_);
      x_ += view_tabs_width(scene_, controls_) + length::kControlGap;
      turn_order();
      turn_groups();
    }
    turn_speaker();
    turn_commentary();
    if (scene_.geometry.has_two_panes) draw_byline();
  }

 private:
  // At the right end, where there is room for all of it: no head stands above the columns here.
  void draw_byline() {
    const Rect& bar = scene_.geometry.pairs;
    const std::string words = article_byline(scene_);
    const float width = std::ceil(text_width(scene_.type, FontId::kInterface, length::kHeadSize, words)) + 1;
    const float left = bar.x + bar.width - length::kPagePadding - width;
    if (words.empty() || left < x_ + length::kPagePadding) return;
    const Rect place{left, bar.y, width, bar.height};
    controls_.note(ControlRole::kText, "pairs.byline", place, words);
    draw_text(controls_.list(), scene_.type,
              {FontId::kInterface, length::kHeadSize, color(scene_.theme.secondary)}, place, words);
  }

  bool toggle(const char* id, const std::string& name, bool is_on) {
    return controls_.toggle(id, take(name), name, is_on);
  }

  // A button that shows what is chosen; a press chooses the next. None where there is no room.
  bool turn(const char* id, const std::string& name) {
    const Rect& bar = scene_.geometry.pairs;
    if (x_ + controls_.button_width(name, kPlain) > bar.x + bar.width - length::kControlGap) return false;
    return controls_.button(id, take(name), name, kPlain);
  }

  Rect take(const std::string& name) {
    const float width = controls_.button_width(name, kPlain);
    const Rect place{snap(x_, scene_.window.density), top_, width, control_size(scene_.geometry)};
    x_ += width + length::kControlGap;
    return place;
  }

  std::string name_of(const GroupChoice& choice) const {
    return said(scene_, choice.id, {std::to_string(sum_of(counts_, choice.groups))});
  }

  void draw_orders() {
    const bool is_by_interview = options_.order == PairsOrder::kInterview;
    if (toggle("views.by_interview", said(scene_, "views.by_interview"), is_by_interview))
      actions_.push_back(OrderPairs{PairsOrder::kInterview});
    if (toggle("views.by_commentary", said(scene_, "views.by_commentary"), !is_by_interview))
      actions_.push_back(OrderPairs{PairsOrder::kCommentary});
  }

  void turn_order() {
    const bool is_by_interview = options_.order == PairsOrder::kInterview;
    if (turn("views.order", said(scene_, is_by_interview ? "views.by_interview" : "views.by_commentary")))
      actions_.push_back(OrderPairs{is_by_interview ? PairsOrder::kCommentary : PairsOrder::kInterview});
  }

  void draw_groups() {
    for (const GroupChoice& choice : kGroupChoices) {
      if (toggle(choice.id, name_of(choice), options_.groups == choice.groups))
        actions_.push_back(FilterPairs{choice.groups});
    }
  }

  void turn_groups() {
    const auto* at = std::find_if(std::begin(kGroupChoices), std::end(kGroupChoices),
                                  [&](const auto& choice) { return choice.groups == options_.groups; });
    if (at == std::end(kGroupChoices)) at = kGroupChoices;
    const auto* next = at + 1 == std::end(kGroupChoices) ? kGroupChoices : at + 1;
    if (turn("views.groups", name_of(*at))) actions_.push_back(FilterPairs{next->groups});
  }

  void turn_speaker() {
    const std::vector<std::string> speakers = speakers_of(scene_.whole);
    if (speakers.size() < 3) return;
    const std::string shown = options_.speaker.empty() ? said(scene_, "views.everybody") : options_.speaker;
    if (turn("views.speaker", said(scene_, "views.speaker", {shown})))
      actions_.push_back(ChooseSpeaker{next_of(speakers, options_.speaker)});
  }

  void turn_commentary() {
    const auto& commentaries = scene_.whole.commentaries();
    if (commentaries.size() < 2) return;
    std::vector<std::optional<uint32_t>> choices{std::nullopt};
    for (uint32_t i = 0; i < commentaries.size(); ++i) choices.emplace_back(i);
    std::string shown = said(scene_, "views.everybody");
    if (options_.commentary && *options_.commentary < commentaries.size()) {
      const Commentary& chosen = commentaries[*options_.commentary];
      shown = chosen.author.empty() ? chosen.title : chosen.author;
      if (shown.empty()) shown = std::to_string(*options_.commentary + 1);
    }
    if (turn("views.commentary", said(scene_, "views.commentary", {shown})))
      actions_.push_back(ChooseCommentary{next_of(choices, options_.commentary)});
  }

  const Scene& scene_;
  Controls& controls_;
  Actions& actions_;
  const PairsOptions& options_;
  const LinkCounts counts_;
  float x_, top_;
};

}  // namespace

float view_tabs_width(const Scene& scene, const Controls& controls) {
  float width = 0;
  for (const ViewTab& tab : kViewTabs) {
    if (is_offered(tab, scene)) width += view_tab_width(scene, controls, tab);
  }
  return width;
}

void draw_view_tabs(const Scene& scene, Controls& controls, Actions& actions, float left, float top) {
  for (const ViewTab& tab : kViewTabs) {
    if (!is_offered(tab, scene)) continue;
    const std::string name = said(scene, tab.id);
    const float width = view_tab_width(scene, controls, tab);
    const Rect place{snap(left, scene.window.density), top, width, control_size(scene.geometry)};
    if (controls.toggle(tab.id, place, name, scene.state.view.kind == tab.kind))
      actions.push_back(ShowView{tab.kind});
    left += width;
  }
}

void draw_pairs_bar(const Scene& scene, Controls& controls, Actions& actions) {
  PairsBar(scene, controls, actions).draw();
}

}  // namespace duidu
