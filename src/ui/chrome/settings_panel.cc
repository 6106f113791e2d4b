#include "ui/chrome/settings_panel.h"

#include <algorithm>
#include <cmath>

#include "app/shown_article.h"
#include "ui/chrome/overlays.h"
#include "ui/chrome/read_bar.h"

namespace duidu {
namespace {

constexpr float kHead = 52;
constexpr float kChip = 30, kChipGap = 4, kLeastChip = 44, kChipPadding = 14;
constexpr float kRowGap = 10, kLabelGap = 6;
constexpr float kSheetShare = 0.52f;  // of the height of a narrow window, so that the text stays visible
constexpr float kLeastSheet = 220;

float label_room(Language language) { return language == Language::kChinese ? 76.0f : 104.0f; }

class SettingsPanel {
 public:
  SettingsPanel(const Scene& scene, Controls& controls, Actions& actions)
      : scene_(scene), controls_(controls), actions_(actions), list_(controls.list()) {}

  void draw(const Rect& box) {
    controls_.begin_panel("settings", box, said("settings.title"));
    draw_surface(scene_, list_, box);
    draw_head(box);
    const float padding = scene_.geometry.has_two_panes ? length::kDialogPadding : length::kPagePadding;
    const Rect view{box.x, box.y + kHead, box.width, box.height - kHead - 4};
    const float height = rows({0, 0, box.width - 2 * padding, 0}, false);
    const float scroll = controls_.begin_scroller("settings.rows", view, said("settings.title"), height,
                                                  scene_.state.overlay.settings_scroll);
    if (scroll != scene_.state.overlay.settings_scroll) actions_.push_back(ScrollSettings{scroll});
    rows({box.x + padding, view.y - scroll, box.width - 2 * padding, 0}, true);
    controls_.end_scroller();
  }

 private:
  std::string said(std::string_view key) const {
    return std::string(phrase(scene_.state.session.language, key));
  }
  std::string name_of(Setting setting) const {
    return said(std::string("settings.").append(facts_of(setting).name));
  }
  std::string id_of(Setting setting, int option) const {
    return std::string("settings.")
        .append(facts_of(setting).name)
        .append(".")
        .append(option_name(setting, option));
  }
  int value(Setting setting) const { return value_of(scene_.state.session.preferences, setting); }
  void change(Setting setting, int value) { actions_.push_back(ChangeSetting{setting, value}); }

  bool is_han() const {
    return has_other_script(scene_.article) || scene_.article.language().starts_with("ja");
  }
  bool is_shown(Setting setting) const {
    if (setting == Setting::kScript) return has_other_script(scene_.article);
    if (setting == Setting::kRate || setting == Setting::kVoices) return scene_.state.session.has_voices;
    return setting < Setting::kSqueeze || setting > Setting::kScriptGap || is_han();
  }

  void text(uint32_t ink, const Rect& box, std::string_view words) const {
    draw_text(list_, scene_.type, {FontId::kInterface, length::kInterfaceSize, color(ink)}, box, words);
  }
  float width_of(std::string_view words, FontId font = FontId::kInterface) const {
    return text_width(scene_.type, font, length::kInterfaceSize, words);
  }

  void draw_head(const Rect& box) {
    const float size = control_size(scene_.geometry), inset = (kHead - size) / 2;
    const float padding = scene_.geometry.has_two_panes ? length::kDialogPadding : length::kPagePadding;
    const Rect title{box.x + padding, box.y + inset, box.width - 2 * padding - size, size};
    draw_text(list_, scene_.type, {FontId::kInterfaceStrong, length::kTitleSize + 2, color(scene_.theme.ink)},
              title, said("settings.title"));
    controls_.note(ControlRole::kTitle, "settings.title", title, said("settings.title"));
    if (controls_.button("settings.close",
                         {box.x + box.width - padding - size + 8, box.y + inset, size, size},
                         said("settings.close"), {Icon::kX})) {
      actions_.push_back(CloseDialog{});
    }
    const float bottom = box.y + kHead;
    list_.AddRectFilled(ImVec2(box.x, bottom - 1 / scene_.window.density), ImVec2(box.x + box.width, bottom),
                        color(scene_.theme.hairline));
  }

  // Lays out all rows from the top of `inside` down and returns their height; draws them only if `is_drawn`.
  float rows(const Rect& inside, bool is_drawn) {
    float y = inside.y + kRowGap;
    for (int i = 0; i < kSettingCount; ++i) {
      const auto setting = static_cast<Setting>(i);
      if (!is_shown(setting)) continue;
      const Rect row{inside.x, y, inside.width, 0};
      if (option_count(setting) == 0) {
        y += number_row(setting, row, is_drawn);
      } else if (setting == Setting::kHangingStops || setting == Setting::kScriptGap) {
        y += switch_row(setting, row, is_drawn);
      } else {
        y += choice_row(setting, row, is_drawn);
      }
      if (setting == Setting::kFont) y += font_file({inside.x, y, inside.width, 0}, is_drawn);
    }
    y += foot({inside.x, y, inside.width, 0}, is_drawn);
    return y - inside.y;
  }

  void label(Setting setting, const Rect& box) {
    const std::string words = name_of(setting);
    text(scene_.theme.ink, box, words);
    controls_.note(ControlRole::kLabel, std::string("settings.label.").append(facts_of(setting).name), box,
                   words);
  }

  float number_row(Setting setting, const Rect& row, bool is_drawn) {
    if (!is_drawn) return length::kSliderRow;
    const float room = label_room(scene_.state.session.language);
    label(setting, {row.x, row.y, room, length::kSliderRow});
    const SettingFacts& facts = facts_of(setting);
    const ReadingStyle style = style_of(scene_.article.language(), scene_.state.session.preferences.reading,
                                        scene_.window.least_font_size);
    const int number =
        setting == Setting::kRate ? rate_of(scene_.state.session.preferences) : number_in(style, setting);
    const std::string words = number_words(setting, number);
    const Rect track{row.x + room - 8, row.y, row.width - room - length::kValueWidth + 8, length::kSliderRow};
    const int index = (number - facts.least + facts.step / 2) / facts.step;
    const int wanted = controls_.slider(std::string("settings.").append(facts.name), track, name_of(setting),
                                        words, index, (facts.most - facts.least) / facts.step);
    if (wanted != index) change(setting, facts.least + wanted * facts.step);
    const float width = std::min(width_of(words), length::kValueWidth);
    const Rect value_box{row.x + row.width - width, row.y, width + 1, length::kSliderRow};
    text(scene_.theme.secondary, value_box, words);
    return length::kSliderRow;
  }

  std::string number_words(Setting setting, int number) const {
    if (setting == Setting::kRate) return rate_words(number);
    if (setting == Setting::kLineHeight) {
      const std::string hundredths = std::to_string(100 + number % 100);
      return std::to_string(number / 100) + "." + hundredths.substr(1);
    }
    const bool counts_letters = setting == Setting::kMeasure && !is_han();
    const std::string digits = std::to_string(counts_letters ? number * 2 : number);
    return phrase(scene_.state.session.language,
                  setting != Setting::kMeasure ? "settings.pixels"
                  : counts_letters             ? "settings.letters"
                                               : "settings.characters",
                  {digits});
  }

  float switch_row(Setting setting, const Rect& row, bool is_drawn) {
    if (!is_drawn) return length::kSliderRow;
    const std::string id = std::string("settings.").append(facts_of(setting).name);
    if (controls_.turn(id, {row.x, row.y, row.width, length::kSliderRow}, name_of(setting),
                       value(setting) != 0)) {
      change(setting, value(setting) == 0);
    }
    return length::kSliderRow;
  }

  std::string option_words(Setting setting, int option) const {
    const bool is_file = setting == Setting::kFont && option == static_cast<int>(FontFamily::kOwn);
    return is_file ? scene_.state.session.own_font : said(id_of(setting, option));
  }

  // The options are beside the label if they fit on one line there, otherwise below it.
  float choice_row(Setting setting, const Rect& row, bool is_drawn) {
    std::vector<float> widths;
    float sum = -kChipGap;
    for (int option = 0; option < option_count(setting); ++option) {
      const std::string words = option_words(setting, option);
      if (words.empty()) continue;  // the user's own font, without a font file
      const float wide = std::ceil(width_of(words, FontId::kInterfaceStrong)) + kChipPadding;
      widths.push_back(std::clamp(wide, kLeastChip, row.width));
      sum += widths.back() + kChipGap;
    }
    const float room = label_room(scene_.state.session.language);
    const bool is_beside = room + sum <= row.width;
    const float above = is_beside ? 0 : kLabelGap;
    if (is_drawn) {
      label(setting,
            {row.x, row.y + above, is_beside ? room : row.width, is_beside ? kChip : length::kPanelLine});
      controls_.group(std::string("settings.").append(facts_of(setting).name), name_of(setting));
    }
    const float left = is_beside ? row.x + room : row.x;
    float x = left, y = row.y + (is_beside ? 0 : above + length::kPanelLine + kLabelGap);
    for (size_t i = 0; i < widths.size(); ++i) {
      if (x > left && x + widths[i] > row.x + row.width + 0.5f) x = left, y += kChip + kChipGap;
      if (is_drawn) chip(setting, static_cast<int>(i), {x, y, widths[i], kChip});
      x += widths[i] + kChipGap;
    }
    return y + kChip + kRowGap - row.y;
  }

  void chip(Setting setting, int option, const Rect& place) {
    const float density = scene_.window.density;
    const Rect rect{snap(place.x, density), snap(place.y, density), place.width, place.height};
    const bool is_swatch = setting == Setting::kTheme && option > 0;
    const ThemeTokens* swatch =
        is_swatch ? &theme_tokens(theme_of(static_cast<ThemeChoice>(option), {})) : nullptr;
    if (controls_.radio(id_of(setting, option), rect, option_words(setting, option), value(setting) == option,
                        swatch)) {
      change(setting, option);
    }
  }

  float paragraph(const char* id, const Rect& row, const std::string& words, bool is_drawn) {
    float y = row.y;
    for (std::string_view line :
         wrap_text(scene_.type, FontId::kInterface, length::kInterfaceSize, words, row.width)) {
      if (is_drawn) text(scene_.theme.secondary, {row.x, y, row.width + 1, length::kPanelLine}, line);
      y += length::kPanelLine;
    }
    if (is_drawn) controls_.note(ControlRole::kText, id, {row.x, row.y, row.width, y - row.y}, words);
    return y - row.y;
  }

  float button_row(const char* id, Icon icon, const Rect& row, bool is_drawn, const Action& action) {
    if (is_drawn) {
      const ButtonLook look{icon, Labelling::kIconAndText};
      const std::string words = said(id);
      const Rect rect{row.x - 10, row.y, controls_.button_width(words, look), length::kControlSize};
      if (controls_.button(id, rect, words, look)) actions_.push_back(action);
    }
    return length::kControlSize;
  }

  float font_file(const Rect& row, bool is_drawn) {
    float y = row.y - 4;
    y +=
        button_row("settings.font.file", Icon::kFolderOpen, {row.x, y, row.width, 0}, is_drawn, AskForFont{});
    y += 2 +
         paragraph("settings.font.hint", {row.x, y + 2, row.width, 0}, said("settings.font.hint"), is_drawn);
    return y + kRowGap - row.y;
  }

  float foot(const Rect& row, bool is_drawn) {
    float y = row.y + 6;
    y += button_row("settings.split", Icon::kListTree, {row.x, y, row.width, 0}, is_drawn, OpenSplit{});
    if (scene_.state.view.source) {
      y += button_row("encoding.change", Icon::kRotateCcw, {row.x, y, row.width, 0}, is_drawn,
                      AskForEncoding{});
    }
    y += button_row("settings.keys", Icon::kKeyboard, {row.x, y, row.width, 0}, is_drawn, OpenKeySheet{});
    y += button_row("settings.restore", Icon::kRotateCcw, {row.x, y, row.width, 0}, is_drawn,
                    RestoreDefaults{});
    y += 2 + paragraph("settings.kept", {row.x, y + 2, row.width, 0}, said("settings.kept"), is_drawn);
    return y + 12 - row.y;
  }

  const Scene& scene_;
  Controls& controls_;
  Actions& actions_;
  ImDrawList& list_;
};

}  // namespace

Rect settings_place(const Scene& scene) {
  const Window& window = scene.window;
  if (!scene.geometry.has_two_panes) {
    const float most = window.height - scene.geometry.toolbar.height;
    const float height =
        snap(std::min(most, std::max(kLeastSheet, window.height * kSheetShare)), window.density);
    return {0, window.height - height, window.width, height};
  }
  const float margin = 8, top = scene.geometry.toolbar.height + margin;
  const float height = std::min(length::kPanelHeight, window.height - top - margin);
  return {snap(window.width - length::kPanelWidth - margin, window.density), top, length::kPanelWidth,
          std::max(height, kHead)};
}

Rect area_beside_settings(const Scene& scene) {
  const Window& window = scene.window;
  Rect area{0, 0, window.width, window.height};
  if (scene.state.overlay.dialog != Dialog::kSettings) return area;
  const Rect panel = settings_place(scene);
  if (scene.geometry.has_two_panes) {
    area.width = panel.x;
  } else {
    area.height = panel.y;
  }
  return area;
}

void draw_settings(const Scene& scene, Controls& controls, Actions& actions) {
  SettingsPanel(scene, controls, actions).draw(settings_place(scene));
}

}  // namespace duidu
