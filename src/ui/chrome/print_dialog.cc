#include "ui/chrome/print_dialog.h"

#include <algorithm>

#include "base/phrases.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kTitleLine = 28;
constexpr float kGap = 12;

struct Choice {
  PrintForm form;
  const char* id;
};
constexpr Choice kChoices[] = {{PrintForm::kPairs, "dialog.print.pairs"},
                               {PrintForm::kNotes, "dialog.print.notes"}};

// Draws the dialog from top to bottom; each part moves `y` below itself.
struct PrintDialog {
  const Scene& scene;
  Controls& controls;
  Actions& actions;
  float left, width, y;

  std::string said(std::string_view key) const {
    return std::string(phrase(scene.state.session.language, key));
  }

  void line(FontId font, float size, uint32_t ink, float height, std::string_view text) {
    draw_text(controls.list(), scene.type, {font, size, color(ink)}, {left, y, width + 1, height}, text);
    y += height;
  }

  void draw_head(const std::string& title, const std::string& hint,
                 const std::vector<std::string_view>& lines) {
    controls.note(ControlRole::kTitle, "dialog.print.title", {left, y, width, kTitleLine}, title);
    line(FontId::kInterfaceStrong, length::kTitleSize + 2, scene.theme.ink, kTitleLine, title);
    const float height = length::kDialogLine * static_cast<float>(lines.size());
    controls.note(ControlRole::kText, "dialog.print.hint", {left, y, width, height}, hint);
    for (const std::string_view each : lines) {
      line(FontId::kInterface, length::kInterfaceSize, scene.theme.secondary, length::kDialogLine, each);
    }
    y += kGap;
  }

  void draw_choices() {
    for (const Choice& choice : kChoices) {
      const Rect box{left, y, width, length::kPrintRow};
      controls.list().AddRect(ImVec2(left, y), ImVec2(left + width, y + box.height),
                              color(scene.theme.hairline), length::kControlRadius);
      if (controls.toggle(choice.id, box, said(choice.id), scene.state.session.print_form == choice.form)) {
        actions.push_back(ChoosePrintForm{choice.form});
      }
      y += length::kPrintRow + length::kControlGap;
    }
    y += kGap - length::kControlGap;
  }

  void draw_buttons() {
    const std::string print = said("dialog.print.print"), cancel = said("dialog.print.cancel");
    const ButtonLook primary{Icon::kNone, Labelling::kText, true}, plain{Icon::kNone, Labelling::kText};
    const float print_width = controls.button_width(print, primary),
                cancel_width = controls.button_width(cancel, plain);
    const float print_x = left + width - print_width;
    if (controls.button("dialog.print.cancel",
                        {print_x - 8 - cancel_width, y, cancel_width, length::kControlSize}, cancel, plain)) {
      actions.push_back(CloseDialog{});
    }
    if (controls.button("dialog.print.print", {print_x, y, print_width, length::kControlSize}, print,
                        primary)) {
      actions.push_back(PrintArticle{});
    }
  }
};

}  // namespace

void draw_print_dialog(const Scene& scene, Controls& controls, Actions& actions) {
  const Window& window = scene.window;
  const float padding = length::kDialogPadding;
  const float width = std::min(length::kPrintWidth, window.width - 2 * length::kPagePadding);
  const std::string title(phrase(scene.state.session.language, "dialog.print.title"));
  const std::string hint(phrase(scene.state.session.language, "dialog.print.hint"));
  const auto lines =
      wrap_text(scene.type, FontId::kInterface, length::kInterfaceSize, hint, width - 2 * padding);
  const float height = kTitleLine + length::kDialogLine * static_cast<float>(lines.size()) +
                       2 * length::kPrintRow + length::kControlGap + length::kControlSize + 2 * kGap +
                       2 * padding;
  const Rect box{snap((window.width - width) / 2, window.density),
                 snap((window.height - height) / 2, window.density), width, height};
  draw_veil(scene, controls.list());
  controls.begin_dialog("dialog.print", box, title);
  draw_surface(scene, controls.list(), box);
  PrintDialog dialog{scene, controls, actions, box.x + padding, width - 2 * padding, box.y + padding};
  dialog.draw_head(title, hint, lines);
  dialog.draw_choices();
  dialog.draw_buttons();
}

}  // namespace duidu
