#include "ui/chrome/toolbar.h"

#include <algorithm>

#include "app/history/history.h"
#include "app/keys/keys.h"
#include "base/phrases.h"
#include "ui/chrome/pairs_bar.h"
#include "ui/chrome/search_bar.h"
#include "ui/chrome/side_heads.h"
#include "ui/chrome/summary.h"

namespace duidu {
namespace {

void fill_bar(const Scene& scene, ImDrawList& list, const Rect& bar) {
  list.AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.x + bar.width, bar.y + bar.height),
                     color(scene.theme.paper));
}

// Draws the lower edge, one device pixel high.
void draw_edge(const Scene& scene, ImDrawList& list, const Rect& bar) {
  const float bottom = bar.y + bar.height;
  list.AddRectFilled(ImVec2(bar.x, bottom - 1 / scene.window.density), ImVec2(bar.x + bar.width, bottom),
                     color(scene.theme.hairline));
}

void draw_settings_button(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const bool is_open = scene.state.overlay.dialog == Dialog::kSettings;
  const ButtonLook look{Icon::kALargeSmall, Labelling::kIcon, false, true, is_open};
  if (!controls.button("toolbar.settings", place,
                       std::string(phrase(scene.state.session.language, "settings.title")), look)) {
    return;
  }
  if (is_open) {
    actions.push_back(CloseDialog{});
  } else {
    actions.push_back(OpenSettings{});
  }
}

// Reads the pair of the current link aloud, or the text from here on.
void draw_read_button(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const bool is_reading = scene.state.view.reading.has_value();
  const char* const key = is_reading ? "read.stop" : scene.state.view.current ? "read.pair" : "read.here";
  ButtonLook look{Icon::kVolume2};
  look.is_open = is_reading;
  if (!controls.button("toolbar.read", place, std::string(phrase(scene.state.session.language, key)), look))
    return;
  if (is_reading) {
    actions.push_back(StopReading{});
  } else {
    actions.push_back(ReadHere{});
  }
}

void draw_search_button(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  const bool is_open = scene.state.view.search.is_open;
  ButtonLook look{Icon::kSearch, Labelling::kIcon, false, true, is_open};
  look.shortcut = shortcut_of(Command::kSearch);
  if (!controls.button("toolbar.search", place,
                       std::string(phrase(scene.state.session.language, "search.title")), look)) {
    return;
  }
  if (is_open) {
    actions.push_back(CloseSearch{});
  } else {
    actions.push_back(OpenSearch{});
  }
}

// A narrow window has it in the settings.
void draw_split_button(const Scene& scene, Controls& controls, Actions& actions, const Rect& place) {
  ButtonLook look{Icon::kListTree};
  look.shortcut = shortcut_of(Command::kOpenSplit);
  if (controls.button("toolbar.split", place,
                      std::string(phrase(scene.state.session.language, "split.title")), look)) {
    actions.push_back(OpenSplit{});
  }
}

// A button that shows its name beside its icon if there is room.
struct NamedButton {
  const char* id;  // also the key of its name
  Icon icon;
};
constexpr NamedButton kLinksButton{"toolbar.links", Icon::kListChecks};
constexpr NamedButton kPasteButton{"toolbar.paste", Icon::kClipboardPaste};
constexpr NamedButton kOpenButton{"toolbar.open", Icon::kFolderOpen};

std::string name_of(const Scene& scene, const NamedButton& button) {
  return std::string(phrase(scene.state.session.language, button.id));
}

ButtonLook look_of(const Scene& scene, const NamedButton& button) {
  return {button.icon, scene.geometry.has_two_panes ? Labelling::kIconAndText : Labelling::kIcon};
}

void draw_named_button(const Scene& scene, Controls& controls, Actions& actions, const NamedButton& button,
                       const Rect& place, const Action& action) {
  if (controls.button(button.id, place, name_of(scene, button), look_of(scene, button))) {
    actions.push_back(action);
  }
}

// Back and Forward. Where there is nothing to go to there is no button, but its room stays: nothing moves when one comes.
constexpr float kHistoryMinimum =
    600;  // CSS px of window; a narrower one is a telephone's, which has keys or gestures for it

bool has_history(const Scene& scene) { return scene.window.width >= kHistoryMinimum; }

void draw_history_button(const Scene& scene, Controls& controls, Actions& actions, bool is_back,
                         const Rect& place) {
  const History& history = scene.state.view.history;
  if (!(is_back ? can_go_back(history) : can_go_forward(history))) return;
  ButtonLook look{is_back ? Icon::kArrowLeft : Icon::kArrowRight};
  look.shortcut = shortcut_of(is_back ? Command::kGoBack : Command::kGoForward);
  const char* const id = is_back ? "toolbar.back" : "toolbar.forward";  // also the key of its name
  if (!controls.button(id, place, std::string(phrase(scene.state.session.language, id)), look)) return;
  if (is_back) {
    actions.push_back(GoBack{});
  } else {
    actions.push_back(GoForward{});
  }
}

struct Places {
  Rect back, forward, views, links, paste, open, read, search, split, print, settings;
};

// How wide a button that shows an icon is. In a narrow window the buttons stand side by side, as wide as a finger if the title keeps
// a few characters.
constexpr float kLeastTitle = 80, kLeastButton = 36;

float icon_width(const Scene& scene) {
  if (scene.geometry.has_two_panes) return length::kControlSize;
  const int buttons = 6 + (scene.state.session.has_voices ? 1 : 0) + (has_history(scene) ? 2 : 0);
  const float room = scene.geometry.toolbar.width - 2 * length::kPagePadding - kLeastTitle;
  return std::clamp(std::floor(room / static_cast<float>(buttons)), kLeastButton, length::kTouchSize);
}

// The buttons side by side, the last one ending at `right`.
Places places_of(const Scene& scene, const Controls& controls, float right, float top) {
  const bool is_roomy = scene.geometry.has_two_panes;
  const float icon = icon_width(scene), gap = is_roomy ? length::kControlGap : 0;
  const auto take = [&](float width) {
    const Rect place{right - width, top, width, control_size(scene.geometry)};
    right = place.x - gap;
    return place;
  };
  const auto take_named = [&](const NamedButton& button) {
    return take(is_roomy ? controls.button_width(name_of(scene, button), look_of(scene, button)) : icon);
  };
  Places places;
  places.settings = take(icon);
  places.print = take(icon);
  if (is_roomy) places.split = take(icon);
  places.search = take(icon);
  if (scene.state.session.has_voices) places.read = take(icon);
  places.open = take_named(kOpenButton);
  places.paste = take_named(kPasteButton);
  places.links = take_named(kLinksButton);
  places.views = places.links;
  if (is_roomy) places.views = take(view_tabs_width(scene, controls));
  places.back = places.views;
  if (has_history(scene)) {
    places.forward = take(icon);
    places.back = take(icon);
  }
  return places;
}

void draw_title(const Scene& scene, Controls& controls, float end) {
  const Rect& bar = scene.geometry.toolbar;
  const Rect title{bar.x + length::kPagePadding, bar.y,
                   std::max(0.0f, end - bar.x - 2 * length::kPagePadding), bar.height};
  controls.note(ControlRole::kHeading, "toolbar.title", title, scene.article.title());
  draw_text(controls.list(), scene.type,
            {FontId::kInterfaceStrong, length::kTitleSize, color(scene.theme.ink)}, title,
            scene.article.title());
}

}  // namespace

void draw_toolbar(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& bar = scene.geometry.toolbar;
  fill_bar(scene, controls.list(), bar);
  draw_edge(scene, controls.list(), bar);

  const bool is_roomy = scene.geometry.has_two_panes;
  const float top = bar.y + (bar.height - control_size(scene.geometry)) / 2;
  const float margin = is_roomy ? length::kPagePadding - 8 : 0;
  if (scene.state.view.search.is_open && !is_roomy) {
    constexpr float kBeside = length::kControlGap;
    const float field = bar.y + (bar.height - length::kControlSize) / 2;
    return draw_search_bar(scene, controls, actions,
                           {bar.x + kBeside, field, bar.width - 2 * kBeside, length::kControlSize});
  }
  const Places places = places_of(scene, controls, bar.x + bar.width - margin, top);
  float title_end = places.back.x;
  if (scene.state.view.search.is_open) {
    title_end -= length::kPagePadding + std::min(length::kSearchWidth, places.back.x * 0.7f);
    const float width = places.back.x - length::kPagePadding - title_end;
    draw_search_bar(scene, controls, actions, {title_end, top, width, length::kControlSize});
  } else if (is_roomy) {
    title_end = draw_summary(scene, controls, actions, places.back.x - length::kPagePadding, top);
  }
  draw_title(scene, controls, title_end);
  if (has_history(scene)) {
    draw_history_button(scene, controls, actions, true, places.back);
    draw_history_button(scene, controls, actions, false, places.forward);
  }
  if (is_roomy) draw_view_tabs(scene, controls, actions, places.views.x, top);
  draw_named_button(scene, controls, actions, kLinksButton, places.links, OpenLinkList{});
  draw_named_button(scene, controls, actions, kPasteButton, places.paste, OpenPasteDialog{});
  draw_named_button(scene, controls, actions, kOpenButton, places.open, AskForFile{});
  if (scene.state.session.has_voices) draw_read_button(scene, controls, actions, places.read);
  draw_search_button(scene, controls, actions, places.search);
  if (is_roomy) draw_split_button(scene, controls, actions, places.split);
  if (controls.button("toolbar.print", places.print,
                      std::string(phrase(scene.state.session.language, "toolbar.print")), {Icon::kPrinter})) {
    actions.push_back(OpenPrintDialog{});
  }
  draw_settings_button(scene, controls, actions, places.settings);
}

void draw_tabs(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& bar = scene.geometry.tabs;
  fill_bar(scene, controls.list(), bar);
  draw_edge(scene, controls.list(), bar);
  const float right = bar.x + bar.width, top = bar.y + (bar.height - control_size(scene.geometry)) / 2;
  const float views = view_tabs_width(scene, controls);
  draw_view_tabs(scene, controls, actions, bar.x + length::kControlGap, top);
  const float left = bar.x + views + length::kControlGap;
  const float end = draw_summary_button(scene, controls, actions, right, top);
  // Each has room for its name as it is written, and the rest is shared.
  const std::string interview(phrase(scene.state.session.language, "pane.interview")),
      commentary(phrase(scene.state.session.language, "pane.commentary"));
  const Side shown = scene.state.view.tab;
  const auto width_of = [&](const std::string& name, Side side) {
    const FontId font = side == shown ? FontId::kInterfaceStrong : FontId::kInterface;
    return std::ceil(text_width(scene.type, font, length::kInterfaceSize, name));
  };
  const float name = width_of(interview, Side::kInterview);
  const float rest = (end - left - name - width_of(commentary, Side::kCommentary)) / 2;
  const float middle = std::clamp(left + std::floor(name + rest), left, std::max(left, end));
  if (controls.tab("tab.interview", {left, bar.y, middle - left, bar.height}, interview, Side::kInterview,
                   shown == Side::kInterview)) {
    actions.push_back(ShowTab{Side::kInterview});
  }
  if (shown == Side::kInterview)
    draw_question(scene, controls, {left, bar.y, middle - left, bar.height}, name);
  if (controls.tab("tab.commentary", {middle, bar.y, end - middle, bar.height}, commentary, Side::kCommentary,
                   shown == Side::kCommentary)) {
    actions.push_back(ShowTab{Side::kCommentary});
  }
}

void draw_divider(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& gutter = scene.geometry.gutter;
  const Rect hit{gutter.x + (gutter.width - length::kDividerHit) / 2, gutter.y, length::kDividerHit,
                 gutter.height};
  const float share =
      controls.divider("divider", hit, std::string(phrase(scene.state.session.language, "pane.divider")),
                       scene.state.session.divider, scene.window.width);
  if (share != scene.state.session.divider) actions.push_back(MoveDivider{share});
}

}  // namespace duidu
