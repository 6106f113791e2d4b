#include "ui/chrome/key_sheet.h"

#include <algorithm>

#include "app/keys/keys.h"
#include "base/phrases.h"
#include "ui/chrome/overlays.h"

namespace duidu {
namespace {

constexpr float kHead = 52, kRowGap = 8;
constexpr float kGutter = 16;        // between the keys and what they do
constexpr float kKeysShare = 0.36f;  // of the width

struct KeySheet {
  const Scene& scene;
  Controls& controls;

  std::string_view said(std::string_view key) const { return phrase(scene.state.session.language, key); }

  // Lays out `words` from the top of `box` down and returns the y below them; draws them only if `is_drawn`.
  float draw_words(FontId font, uint32_t ink, const Rect& box, std::string_view words, bool is_drawn) const {
    float y = box.y;
    for (const std::string_view line :
         wrap_text(scene.type, font, length::kInterfaceSize, words, box.width)) {
      if (is_drawn) {
        draw_text(controls.list(), scene.type, {font, length::kInterfaceSize, color(ink)},
                  {box.x, y, box.width + 1, length::kPanelLine}, line);
      }
      y += length::kPanelLine;
    }
    return y;
  }

  // The keys of the row at `key`, and of those below it that belong to it; moves `key` to the next row of the sheet.
  std::string take_keys(const Key*& key, const Key* end) const {
    std::string all;
    std::string_view last;
    do {
      if (key->keys != last) {
        all += all.empty() ? "" : ", ";
        all += written_keys(key->keys, scene.state.session.system.has_command_key);
      }
      last = key->keys;
    } while (++key != end && key->phrase.empty());
    return all;
  }

  // Lays out all rows from the top of `inside` down and returns their height; draws them only if `is_drawn`.
  float draw_rows(const Rect& inside, bool is_drawn) const {
    const float keys_width = inside.width * kKeysShare, indent = keys_width + kGutter;
    float y = inside.y;
    if (scene.state.session.preferences.no_letter_keys) {
      const std::string words(said("keys.no_letters"));
      const float bottom =
          draw_words(FontId::kInterface, scene.theme.ink, {inside.x, y, inside.width, 0}, words, is_drawn);
      if (is_drawn)
        controls.note(ControlRole::kText, "dialog.keys.letters", {inside.x, y, inside.width, bottom - y},
                      words);
      y = bottom + kRowGap;
    }
    const Key* const end = key_table().data() + key_table().size();
    for (const Key* key = key_table().data(); key != end;) {
      const std::string_view words = said(key->phrase);
      const std::string keys = take_keys(key, end);
      const float bottom = std::max(
          draw_words(FontId::kInterfaceStrong, scene.theme.ink, {inside.x, y, keys_width, 0}, keys, is_drawn),
          draw_words(FontId::kInterface, scene.theme.secondary,
                     {inside.x + indent, y, inside.width - indent, 0}, words, is_drawn));
      if (is_drawn) {
        controls.note(ControlRole::kText, "dialog.keys." + keys, {inside.x, y, inside.width, bottom - y},
                      (keys + ": ").append(words));
      }
      y = bottom + kRowGap;
    }
    return y + kRowGap - inside.y;
  }

  // True when the button that closes the sheet was pressed.
  bool draw_head(const std::string& title, const Rect& inside) const {
    const float size = length::kControlSize, top = inside.y + (kHead - size) / 2;
    const Rect box{inside.x, top, inside.width - size, size};
    controls.note(ControlRole::kTitle, "dialog.keys.title", box, title);
    draw_text(controls.list(), scene.type,
              {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene.theme.ink)}, box, title);
    return controls.button("dialog.keys.close", {inside.x + inside.width - size + 8, top, size, size},
                           std::string(said("links.close")), {Icon::kX});
  }
};

}  // namespace

void draw_key_sheet(const Scene& scene, Controls& controls, Actions& actions) {
  const Window& window = scene.window;
  const KeySheet sheet{scene, controls};
  const float padding = length::kDialogPadding;
  const float width = std::min(length::kSheetWidth, window.width - 2 * length::kPagePadding);
  const float content = sheet.draw_rows({0, 0, width - 2 * padding, 0}, false);
  const float height = std::min(kHead + content, window.height - 2 * length::kPagePadding);
  const Rect box{snap((window.width - width) / 2, window.density),
                 snap((window.height - height) / 2, window.density), width, height};
  const Rect inside{box.x + padding, box.y, width - 2 * padding, kHead};
  const Rect view{box.x, box.y + kHead, width, height - kHead};
  const std::string title(sheet.said("settings.keys"));
  draw_veil(scene, controls.list());
  controls.begin_dialog("dialog.keys", box, title);
  draw_surface(scene, controls.list(), box);
  if (sheet.draw_head(title, inside)) actions.push_back(CloseDialog{});
  const float before = scene.state.overlay.key_sheet_scroll;
  const float scroll = controls.begin_scroller("dialog.keys.rows", view, title, content, before, true);
  if (scroll != before) actions.push_back(ScrollKeySheet{scroll});
  sheet.draw_rows({inside.x, view.y - scroll, inside.width, 0}, true);
  controls.end_scroller();
  constexpr float kInside = length::kFocusOffset + length::kFocusWidth;
  controls.draw_focus_ring("dialog.keys.rows", {view.x + kInside, view.y + kInside, view.width - 2 * kInside,
                                                view.height - 2 * kInside});
}

}  // namespace duidu
