#include "reader/reader.h"

#include <algorithm>

#include "app/keys/keys.h"
#include "reader/performing.h"
#include "ui/chrome/view.h"
#include "ui/kit/theme.h"

namespace duidu {

Reader::Reader(Browser& browser, const FontMetrics& metrics, Type& type)
    : browser_(browser),
      type_(type),
      panes_(browser, metrics, article_, state_, due_),
      painting_(browser, type, panes_, due_) {}

Facts Reader::facts() const {
  Facts facts{article_.original(), search_.get()};
  facts.unarranged = &article_.whole();
  panes_.tell(facts);
  facts.has_toolbar = std::any_of(published_.begin(), published_.end(),
                                  [](const auto& node) { return node.role == ControlRole::kToolbar; });
  return facts;
}

KeyUse Reader::use_of(const PressKey& press) const {
  const Key* const key = key_for(press, state_, facts().has_toolbar);
  return !key ? KeyUse::kFree : key->is_shared ? KeyUse::kShared : KeyUse::kTaken;
}

void Reader::dispatch(const Action& action) {
  Outcome outcome = apply(state_, action, facts());
  if (outcome.effects.empty() && outcome.state == state_) return;
  state_ = std::move(outcome.state);
  due_.want_frames();
  const Performing performing(*this, browser_, article_, search_, due_);
  for (const Effect& effect : outcome.effects) std::visit(performing, effect);
}

std::vector<Highlight> Reader::highlights(UnitRef unit) const {
  return duidu::highlights(search_.get(), state_.view, article_.original(), unit);
}

History Reader::history() const {
  History history = state_.view.history;
  if (!history.entries.empty()) history.entries[history.current].at = whereabouts(state_.view, facts());
  return history;
}

Scene Reader::scene() const {
  return {article_.shown(),
          article_.shown_whole(),
          article_.index(),
          article_.words(),
          state_,
          panes_.window(),
          panes_.geometry(),
          {&panes_.layout(Side::kInterview), &panes_.layout(Side::kCommentary)},
          {panes_[Side::kInterview].scroll, panes_[Side::kCommentary].scroll},
          theme_tokens(state_.session.theme()),
          type_,
          search_.get(),
          {&overviews_[Side::kInterview], &overviews_[Side::kCommentary]},
          article_.shares()};
}

// Cards come and go with the room for them.
void Reader::fit_view() {
  const bool wants_cards = state_.session.view_kind == ViewKind::kLevel;
  const bool has_cards = state_.view.kind == ViewKind::kLevel;
  if (wants_cards && has_cards != facts().has_two_panes) dispatch(ShowView{ViewKind::kLevel});
}

bool Reader::frame(float seconds_since_last) {
  const Window& window = panes_.window();
  if (!due_.wants_frame() || window.width <= 0) return false;
  due_.count_frame();
  type_.density = window.density;
  painting_.begin_frame();
  fit_view();
  panes_.prepare();

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(window.width, window.height);
  io.DisplayFramebufferScale = ImVec2(window.density, window.density);
  io.DeltaTime = std::max(seconds_since_last, 0.001f);
  ImGui::NewFrame();
  overviews_.refresh(article_, panes_, search_.get(), state_.view.search);
  const Scene now = scene();
  Actions actions;
  draw_chrome(now, controls_, actions);
  painting_.paint(now);

  if (controls_.tree() != published_) {
    published_ = controls_.tree();
    browser_.publish(published_);
  }
  for (const Action& action : actions) dispatch(action);
  if (controls_.is_waiting()) wake();
  return due_.wants_frame();
}

Ahead Reader::work_ahead() {
  if (due_.wants_frame() || due_.has(Due::kLayOut)) return Ahead::kDone;
  const Ahead ahead = panes_.work_ahead();
  if (ahead == Ahead::kFrameDue) due_.want_one_frame();
  if (ahead != Ahead::kDone) return ahead;
  return painting_.make_glyphs_ahead(article_.original(), state_) ? Ahead::kMore : Ahead::kDone;
}

}  // namespace duidu
