#include "ui/chrome/view.h"

#include <initializer_list>
#include <optional>

#include "ui/chrome/choice_dialog.h"
#include "ui/chrome/comparison.h"
#include "ui/chrome/follow_switch.h"
#include "ui/chrome/key_sheet.h"
#include "ui/chrome/link_list.h"
#include "ui/chrome/link_note.h"
#include "ui/chrome/link_sheet.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/overview.h"
#include "ui/chrome/pairs_bar.h"
#include "ui/chrome/pairs_pager.h"
#include "ui/chrome/paste_dialog.h"
#include "ui/chrome/print_dialog.h"
#include "ui/chrome/read_bar.h"
#include "ui/chrome/review_bar.h"
#include "ui/chrome/ribbon.h"
#include "ui/chrome/selection_bar.h"
#include "ui/chrome/settings_panel.h"
#include "ui/chrome/side_heads.h"
#include "ui/chrome/split_view.h"
#include "ui/chrome/toolbar.h"

namespace duidu {
namespace {

// Opens one window without a look of its own; every control is placed in it.
void begin_page(const Window& window) {
  ImGui::SetNextWindowPos(ImVec2(0, 0));
  ImGui::SetNextWindowSize(ImVec2(window.width, window.height));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoBringToFrontOnFocus);
}

// A focused pane has its focus ring inside its edges, because there is no room outside.
void draw_pane_focus(const Scene& scene, Controls& controls) {
  constexpr float kInside = length::kFocusOffset + length::kFocusWidth;
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    if (!is_shown(scene.geometry, scene.state, side)) continue;
    const Rect& pane = pane_of(scene.geometry, side);
    controls.draw_focus_ring(pane_focus_id(side), {pane.x + kInside, pane.y + kInside,
                                                   pane.width - 2 * kInside, pane.height - 2 * kInside});
  }
}

// What lies on the page and is drawn later takes the pointer.
void keep_free(std::initializer_list<std::optional<Rect>> places, Controls& controls) {
  for (const std::optional<Rect>& place : places) {
    if (place) controls.keep_free(*place);
  }
}

void end_page() {
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace

void draw_chrome(const Scene& scene, Controls& controls, Actions& actions) {
  begin_page(scene.window);
  controls.begin(scene.type, scene.theme, *ImGui::GetWindowDrawList(), is_modal(scene.state.overlay.dialog),
                 scene.state.session.system.has_command_key);
  const std::optional<Rect> selection_bar = selection_bar_place(scene), sheet = link_sheet_place(scene);
  const std::optional<ComparisonPanel> comparison = comparison_panel(scene);
  const bool has_panel = scene.state.overlay.dialog == Dialog::kSettings;
  keep_free({selection_bar, sheet, read_bar_place(scene, controls), review_bar_place(scene),
             notice_place(scene, controls),
             has_panel ? std::optional(settings_place(scene)) : std::nullopt,
             comparison ? std::optional(comparison->place()) : std::nullopt},
            controls);
  draw_toolbar(scene, controls, actions);
  const bool is_flow = scene.state.view.kind == ViewKind::kFlow;
  const bool is_level = scene.state.view.kind == ViewKind::kLevel;
  if (!is_flow && !is_level) draw_pairs_bar(scene, controls, actions);
  if (scene.geometry.has_two_panes && !is_flow) {
    if (!is_level) draw_divider(scene, controls, actions);
  } else if (scene.geometry.has_two_panes) {
    const FollowSwitch follow(scene, controls, actions);
    draw_ribbon(scene, controls.list());
    draw_divider(scene, controls, actions);
    follow.draw();
  } else if (is_flow) {
    draw_tabs(scene, controls, actions);
  }
  if (is_flow || is_level) draw_side_heads(scene, controls, actions);
  draw_overview(scene, controls, actions);
  draw_pane_focus(scene, controls);
  draw_empty_panes(scene, controls);
  draw_pairs_pager(scene, controls, actions);
  if (!comparison) draw_link_note(scene, controls, actions);
  if (selection_bar) draw_selection_bar(scene, controls, actions, *selection_bar);
  draw_review_bar(scene, controls, actions);
  draw_read_bar(scene, controls, actions);
  if (scene.state.overlay.dialog != Dialog::kPaste) draw_notice(scene, controls, actions);
  if (comparison) comparison->draw(controls, actions);
  if (scene.state.overlay.is_dropping) draw_drop_veil(scene, controls);
  if (has_panel) draw_settings(scene, controls, actions);
  if (sheet) draw_link_sheet(scene, controls, actions, *sheet);
  if (scene.state.overlay.dialog == Dialog::kPaste) draw_paste_dialog(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kPrint) draw_print_dialog(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kLinks) draw_link_list(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kKeys) draw_key_sheet(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kSplit) draw_split_view(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kInterview) draw_interview_dialog(scene, controls, actions);
  if (scene.state.overlay.dialog == Dialog::kEncoding) draw_encoding_dialog(scene, controls, actions);
  controls.end();
  end_page();
}

}  // namespace duidu
