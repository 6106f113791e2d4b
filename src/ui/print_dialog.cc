#include "ui/print_dialog.h"

#include <algorithm>

#include "base/phrases.h"
#include "ui/veils.h"

namespace duidu {
namespace {

constexpr float kTitleLine = 28;
constexpr float kHintLine = 22;
constexpr float kGap = 12;

struct Choice {
  PrintForm form;
  const char* id;
};
constexpr Choice kChoices[] = {{PrintForm::kPairs, "dialog.print.pairs"},
                               {PrintForm::kNotes, "dialog.print.notes"}};

}  // namespace

void draw_print_dialog(const Scene& scene, Controls& controls, Actions& actions) {
  const auto said = [&](std::string_view key) { return std::string(phrase(scene.state.language, key)); };
  const Window& window = scene.window;
  const float padding = length::kDialogPadding;
  const float width = std::min(length::kPrintWidth, window.width - 2 * length::kPagePadding);
  const std::string title = said("dialog.print.title"), hint = said("dialog.print.hint");
  const auto lines =
      wrap_text(scene.type, FontId::kInterface, length::kInterfaceSize, hint, width - 2 * padding);
  const float hint_height = kHintLine * static_cast<float>(lines.size());
  const float height = kTitleLine + hint_height + 2 * length::kPrintRow + length::kControlGap +
                       length::kControlSize + 2 * kGap + 2 * padding;
  const Rect box{snap((window.width - width) / 2, window.density),
                 snap((window.height - height) / 2, window.density), width, height};

  draw_veil(scene, controls.list());
  controls.begin_dialog("dialog.print", box, title);
  draw_surface(scene, controls.list(), box);
  const float left = box.x + padding, inner = width - 2 * padding;
  float y = box.y + padding;
  draw_text(controls.list(), scene.type,
            {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene.theme.ink)},
            {left, y, inner, kTitleLine}, title);
  controls.note(ControlRole::kText, "dialog.print.title", {left, y, inner, kTitleLine}, title);
  y += kTitleLine;
  controls.note(ControlRole::kText, "dialog.print.hint", {left, y, inner, hint_height}, hint);
  for (const std::string_view line : lines) {
    draw_text(controls.list(), scene.type,
              {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)},
              {left, y, inner + 1, kHintLine}, line);
    y += kHintLine;
  }
  y += kGap;
  for (const Choice& choice : kChoices) {
    if (controls.toggle(choice.id, {left, y, inner, length::kPrintRow}, said(choice.id),
                        scene.state.print_form == choice.form)) {
      actions.push_back(ChoosePrintForm{choice.form});
    }
    y += length::kPrintRow + length::kControlGap;
  }
  y += kGap - length::kControlGap;

  const std::string print = said("dialog.print.print"), cancel = said("dialog.print.cancel");
  const ButtonLook primary{"", Labelling::kText, true}, plain{"", Labelling::kText};
  const float print_width = controls.button_width(print, primary),
              cancel_width = controls.button_width(cancel, plain);
  const float print_x = left + inner - print_width;
  if (controls.button("dialog.print.cancel",
                      {print_x - 8 - cancel_width, y, cancel_width, length::kControlSize}, cancel, plain)) {
    actions.push_back(CloseDialog{});
  }
  if (controls.button("dialog.print.print", {print_x, y, print_width, length::kControlSize}, print,
                      primary)) {
    actions.push_back(PrintArticle{});
  }
}

}  // namespace duidu
