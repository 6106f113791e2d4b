#include "ui/chrome/paste_dialog.h"

#include <algorithm>

#include "app/keys/keys.h"
#include "base/phrases.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kTitleLine = 28;

// Draws title and hint; returns the y below them.
float draw_heading(const Scene& scene, Controls& controls, const Rect& inside) {
  const Language language = scene.state.session.language;
  const std::string title(phrase(language, "dialog.paste.title"));
  const Rect title_box{inside.x, inside.y, inside.width, kTitleLine};
  draw_text(controls.list(), scene.type,
            {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene.theme.ink)}, title_box, title);

  controls.note(ControlRole::kTitle, "dialog.paste.title", title_box, title);

  std::string hint(phrase(language, "dialog.paste.hint"));
  if (language == Language::kEnglish) hint += ' ';
  hint += phrase(language, "app.private");
  float y = inside.y + kTitleLine + 4;
  const float hint_top = y;
  for (std::string_view line :
       wrap_text(scene.type, FontId::kInterface, length::kInterfaceSize, hint, inside.width)) {
    draw_text(controls.list(), scene.type,
              {FontId::kInterface, length::kInterfaceSize, color(scene.theme.secondary)},
              {inside.x, y, inside.width + 1, length::kDialogLine}, line);
    y += length::kDialogLine;
  }
  controls.note(ControlRole::kText, "dialog.paste.hint", {inside.x, hint_top, inside.width, y - hint_top},
                hint);
  return y + 10;
}

void draw_field(const Scene& scene, Controls& controls, const Rect& field) {
  const ImVec2 from(field.x, field.y), to(field.x + field.width, field.y + field.height);
  controls.list().AddRectFilled(from, to, color(scene.theme.paper), length::kControlRadius);
  controls.list().AddRect(from, to, color(scene.theme.secondary), length::kControlRadius);
  controls.note(ControlRole::kTextArea, kPasteField, field,
                std::string(phrase(scene.state.session.language, "dialog.paste.placeholder")));
}

// Draws the problem with the pasted text above `bottom`, because the page's own notice is out of reach. Returns the y
// above it.
float draw_problem(const Scene& scene, Controls& controls, const Rect& inside, float bottom) {
  const auto& notice = scene.state.overlay.notice;
  if (!notice || notice->kind != NoticeKind::kError) return bottom;
  const auto lines =
      wrap_text(scene.type, FontId::kInterface, length::kInterfaceSize, notice->text, inside.width);
  const float top = bottom - length::kDialogLine * static_cast<float>(lines.size());
  float y = top;
  for (std::string_view line : lines) {
    draw_text(controls.list(), scene.type,
              {FontId::kInterface, length::kInterfaceSize, color(scene.theme.error)},
              {inside.x, y, inside.width + 1, length::kDialogLine}, line);
    y += length::kDialogLine;
  }
  controls.note(ControlRole::kAlert, "dialog.paste.problem", {inside.x, top, inside.width, bottom - top},
                notice->text);
  return top - 8;
}

void draw_buttons(const Scene& scene, Controls& controls, Actions& actions, const Rect& inside, float y) {
  const Language language = scene.state.session.language;
  const std::string show(phrase(language, "dialog.paste.show")),
      cancel(phrase(language, "dialog.paste.cancel"));
  const ButtonLook primary{
      Icon::kNone, Labelling::kText, true, false, false, shortcut_of(Command::kOpenPasted)},
      plain{Icon::kNone, Labelling::kText};
  const float show_width = controls.button_width(show, primary),
              cancel_width = controls.button_width(cancel, plain);
  const float show_x = inside.x + inside.width - show_width;
  const float cancel_x = show_x - 8 - cancel_width;
  if (controls.button("dialog.paste.cancel", {cancel_x, y, cancel_width, length::kControlSize}, cancel,
                      plain)) {
    actions.push_back(CloseDialog{});
  }
  if (controls.button("dialog.paste.show", {show_x, y, show_width, length::kControlSize}, show, primary)) {
    actions.push_back(OpenPastedText{});
  }
}

}  // namespace

void draw_paste_dialog(const Scene& scene, Controls& controls, Actions& actions) {
  draw_veil(scene, controls.list());
  const Window& window = scene.window;
  const float width = std::min(length::kDialogWidth, window.width - 2 * length::kPagePadding);
  const float height = std::min(length::kDialogHeight, window.height - 2 * length::kPagePadding);
  const Rect box{snap((window.width - width) / 2, window.density),
                 snap((window.height - height) / 2, window.density), width, height};
  controls.begin_dialog("dialog.paste", box,
                        std::string(phrase(scene.state.session.language, "dialog.paste.title")));
  draw_surface(scene, controls.list(), box);
  const float padding = length::kDialogPadding;
  const Rect inside{box.x + padding, box.y + padding, box.width - 2 * padding, box.height - 2 * padding};
  const float field_top = draw_heading(scene, controls, inside);
  const float buttons_top = inside.y + inside.height - length::kControlSize;
  const float field_bottom = draw_problem(scene, controls, inside, buttons_top - 12);
  draw_field(scene, controls, {inside.x, field_top, inside.width, field_bottom - field_top});
  draw_buttons(scene, controls, actions, inside, buttons_top);
}

}  // namespace duidu
