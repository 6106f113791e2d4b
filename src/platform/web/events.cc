// What each event of the page does (wire.txt, "Events").
#include <cfloat>
#include <type_traits>
#include <utility>

#include "app/settings/preferences.h"
#include "base/phrases.h"
#include "platform/web/page.h"
#include "reader/text_wire.h"
#include "ui/chrome/paste_dialog.h"
#include "ui/chrome/view.h"

namespace duidu {
namespace {

Reader& reader() { return *page().reader; }

// An event that is an action itself, by a using declaration in its feature's actions.h, needs no function of its own.
template <typename Event>
requires std::is_constructible_v<Action, const Event&>
void handle(const Event& event) { reader().dispatch(event); }

// Where the page is: window and system.
void handle(const event::SetWindow& event) {
  const Window window{event.width, event.height, event.density, event.least_font_size, event.scrollbar_width};
  page().browser.set_window(window);
  reader().panes().set_window(window);
}
void handle(const event::SetSystem& event) {
  reader().dispatch(
      SetSystem{{event.is_dark, event.wants_contrast, event.wants_no_motion, event.has_command_key}});
}
void handle(const event::FontsChanged&) {
  page().metrics.forget();
  discard_glyphs(page().type);
  reader().panes().forget();
}
void handle(const event::LoseCanvas&) { page().browser.renderer().lose(); }

// The panes.
void handle(const event::SetScroll& event) {
  reader().panes().set_scroll(event.side, event.top);
  if (event.is_own) return;
  reader().panes().read_on(event.side);
  reader().dispatch(Lead{event.side});
}
void handle(const event::ReadOn& event) { reader().panes().read_on(event.side); }

// Controls, by the pointer and by their real elements.
void handle(const event::Pointer& event) {
  ImGuiIO& io = ImGui::GetIO();
  const bool has_left = event.kind == PointerKind::kLeft;
  reader().controls().set_extending(event.extends);
  io.AddMousePosEvent(has_left ? -FLT_MAX : event.x, has_left ? -FLT_MAX : event.y);
  if (event.kind == PointerKind::kPressed || event.kind == PointerKind::kReleased) {
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, event.kind == PointerKind::kPressed);
  }
  reader().wake();
}
void handle(const event::Activate& event) {
  reader().controls().activate(event.id);
  reader().wake();
}
void handle(const event::Adjust& event) {
  reader().controls().adjust(event.id, event.steps);
  reader().wake();
}
void handle(const event::ScrollList& event) {
  reader().controls().scroll(event.id, event.top);
  reader().wake();
}
void handle(const event::SetFocus& event) {
  reader().controls().set_focus(event.id);
  reader().controls().set_extending(event.extends);
  reader().wake();
}
void handle(const event::FocusPane& event) {
  reader().controls().set_focus(pane_focus_id(event.side));
  reader().wake();
}
void handle(const event::PressKey& event) { reader().dispatch(PressKey{event.keys, event.focus}); }

// Links.
void handle(const event::ChooseLink& event) {
  reader().dispatch(ChooseLink{event.link, event.side, event.place, WindowPoint{event.x, event.y}});
}
void handle(const event::PointAt& event) {
  reader().panes().move_pointer({event.x, event.y});
  reader().dispatch(PointAt{event.link, event.side, event.has_moved});
}
void handle(const event::MovePointer& event) {
  reader().panes().move_pointer({event.x, event.y});
  reader().dispatch(MovePointer{event.side, {event.x, event.y}, event.is_selecting});
}
void handle(const event::FocusLink& event) {
  reader().dispatch(FocusLink{event.link, event.side, {event.x, event.y}});
}

// Search and selection.
void handle(const event::SetQuery& event) { reader().dispatch(SetQuery{std::string(event.words)}); }
void handle(const event::SetName& event) { reader().dispatch(SetName{std::string(event.words)}); }
void handle(const event::SelectText& event) {
  const PaneLayout& layout = reader().panes().layout(event.side);
  const auto start = place_of(reader().article(), layout, event.start);
  const auto end = place_of(reader().article(), layout, event.end);
  if (start && end) reader().dispatch(SelectText{Selected{*start, *end, event.hand, Copied::kNothing}});
}
void handle(const event::SelectNothing&) { reader().dispatch(SelectText{}); }

// What the user brings.
void handle(const event::BringFile& event) {
  std::vector<BroughtFile>& brought = page().brought;
  brought.push_back({std::make_shared<const std::string>(event.content), std::string(event.name)});
  if (event.following == 0) reader().dispatch(BringFiles{{std::exchange(brought, {})}});
}
void handle(const event::RefuseFile& event) {
  page().brought.clear();
  reader().dispatch(OpeningFailed{{ErrorCode::kInput, "", 0}, std::string(event.name)});
}
void handle(const event::FinishJob& event) {
  if (const auto action = page().browser.jobs().finish(event.serial, event.outcome)) reader().dispatch(*action);
}
void handle(const event::FailJob& event) {
  if (const auto action = page().browser.jobs().finish(event.serial, {})) reader().dispatch(*action);
}
// Behind another dialog the paste dialog cannot be reached.
void handle(const event::PasteText& event) {
  const Dialog dialog = reader().state().overlay.dialog;
  if (is_modal(dialog) && dialog != Dialog::kPaste) return;
  if (dialog != Dialog::kPaste) reader().dispatch(OpenPasteDialog{});
  page().browser.perform(request::FillField{kPasteField, std::string(event.text)});
}
void handle(const event::RestorePreferences& event) {
  reader().dispatch(SetPreferences{parse_preferences(event.line)});
}
void handle(const event::TakeFont& event) { reader().dispatch(TakeOwnFont{std::string(event.name)}); }
void handle(const event::RefuseFont& event) {
  const std::string sentence = phrase(reader().state().session.language, "error.font", {event.name});
  reader().dispatch(ShowNotice{{NoticeKind::kError, sentence}});
}

}  // namespace

void handle_event(std::string_view bytes) {
  wire::deliver(Events(), bytes, [](const auto& event) { handle(event); });
}

}  // namespace duidu
