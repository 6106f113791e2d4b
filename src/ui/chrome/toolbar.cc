#include "ui/chrome/toolbar.h"

#include <algorithm>

#include "base/phrases.h"
#include "ui/chrome/search_bar.h"

namespace duidu {
namespace {

void fill_bar(const Scene& scene, ImDrawList& list, const Rect& bar) {
  list.AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.x + bar.width, bar.y + bar.height),
                     color(scene.theme.paper));
}

// The lower edge, one device pixel high.
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

// Of a chosen link its pair, else from here on.
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
  look.shortcut = "Control+F";
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

}  // namespace

void draw_toolbar(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& bar = scene.geometry.toolbar;
  const Language language = scene.state.session.language;
  fill_bar(scene, controls.list(), bar);
  draw_edge(scene, controls.list(), bar);

  const bool is_roomy = scene.geometry.has_two_panes;
  const ButtonLook open{Icon::kFolderOpen, is_roomy ? Labelling::kIconAndText : Labelling::kIcon};
  const ButtonLook paste{Icon::kClipboardPaste, open.labelling};
  const ButtonLook links{Icon::kListChecks, open.labelling};
  const ButtonLook print{Icon::kPrinter};
  const std::string print_name(phrase(language, "toolbar.print"));
  const std::string open_name(phrase(language, "toolbar.open"));
  const std::string paste_name(phrase(language, "toolbar.paste"));
  const std::string links_name(phrase(language, "toolbar.links"));
  const float open_width = controls.button_width(open_name, open);
  const float paste_width = controls.button_width(paste_name, paste);
  const float links_width = controls.button_width(links_name, links);

  const float top = bar.y + (bar.height - length::kControlSize) / 2;
  const float margin = is_roomy ? length::kPagePadding - 8 : length::kControlGap;
  const Rect settings{bar.x + bar.width - margin - length::kControlSize, top, length::kControlSize,
                      length::kControlSize};
  if (scene.state.view.search.is_open && !is_roomy) {
    return draw_search_bar(scene, controls, actions,
                           {bar.x + margin, top, bar.width - 2 * margin, length::kControlSize});
  }
  const float print_x = settings.x - length::kControlGap - length::kControlSize;
  const float search_x = print_x - length::kControlGap - length::kControlSize;
  const float read_x =
      search_x - (scene.state.session.has_voices ? length::kControlGap + length::kControlSize : 0);
  const float open_x = read_x - length::kControlGap - open_width;
  const float paste_x = open_x - length::kControlGap - paste_width;
  const float links_x = paste_x - length::kControlGap - links_width;
  float title_end = links_x;
  if (scene.state.view.search.is_open) {
    title_end -= length::kPagePadding + std::min(length::kSearchWidth, links_x * 0.7f);
    draw_search_bar(scene, controls, actions,
                    {title_end, top, links_x - length::kPagePadding - title_end, length::kControlSize});
  }
  const Rect title{bar.x + length::kPagePadding, bar.y,
                   std::max(0.0f, title_end - bar.x - 2 * length::kPagePadding), bar.height};
  controls.note(ControlRole::kHeading, "toolbar.title", title, scene.article.title);
  draw_text(controls.list(), scene.type,
            {FontId::kInterfaceStrong, length::kTitleSize, color(scene.theme.ink)}, title,
            scene.article.title);

  if (controls.button("toolbar.links", {links_x, top, links_width, length::kControlSize}, links_name,
                      links)) {
    actions.push_back(OpenLinkList{});
  }
  if (controls.button("toolbar.paste", {paste_x, top, paste_width, length::kControlSize}, paste_name,
                      paste)) {
    actions.push_back(OpenPasteDialog{});
  }
  if (controls.button("toolbar.open", {open_x, top, open_width, length::kControlSize}, open_name, open)) {
    actions.push_back(AskForFile{});
  }
  if (scene.state.session.has_voices) {
    draw_read_button(scene, controls, actions, {read_x, top, length::kControlSize, length::kControlSize});
  }
  draw_search_button(scene, controls, actions, {search_x, top, length::kControlSize, length::kControlSize});
  if (controls.button("toolbar.print", {print_x, top, length::kControlSize, length::kControlSize}, print_name,
                      print)) {
    actions.push_back(OpenPrintDialog{});
  }
  draw_settings_button(scene, controls, actions, settings);
}

void draw_tabs(const Scene& scene, Controls& controls, Actions& actions) {
  const Rect& bar = scene.geometry.tabs;
  fill_bar(scene, controls.list(), bar);
  draw_edge(scene, controls.list(), bar);
  const float half = bar.width / 2;
  const Language language = scene.state.session.language;
  const Side shown = scene.state.view.tab;
  if (controls.tab("tab.interview", {bar.x, bar.y, half, bar.height},
                   std::string(phrase(language, "pane.interview")), Side::kInterview,
                   shown == Side::kInterview)) {
    actions.push_back(ShowTab{Side::kInterview});
  }
  if (controls.tab("tab.commentary", {bar.x + half, bar.y, half, bar.height},
                   std::string(phrase(language, "pane.commentary")), Side::kCommentary,
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
