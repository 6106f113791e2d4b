#include "platform/web/web_browser.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "base/phrases.h"
#include "export/page.h"
#include "model/names.h"
#include "platform/web/bridge.h"
#include "platform/web/dom_sink.h"
#include "platform/web/text_wire.h"

namespace duidu {
namespace {

std::string_view role_tag(ControlRole role) {
  switch (role) {
    case ControlRole::kHeading:
      return "heading";
    case ControlRole::kButton:
      return "button";
    case ControlRole::kTab:
      return "tab";
    case ControlRole::kSeparator:
      return "separator";
    case ControlRole::kDialog:
      return "dialog";
    case ControlRole::kTextArea:
      return "textarea";
    case ControlRole::kSearchField:
      return "search";
    case ControlRole::kText:
      return "text";
    case ControlRole::kToggle:
      return "toggle";
    case ControlRole::kListBox:
      return "listbox";
    case ControlRole::kOption:
      return "option";
    case ControlRole::kPanel:
      return "panel";
    case ControlRole::kScroller:
      return "scroller";
    case ControlRole::kToolbar:
      return "toolbar";
    case ControlRole::kGroup:
      return "group";
    case ControlRole::kRadio:
      return "radio";
    case ControlRole::kSlider:
      return "slider";
    case ControlRole::kSwitch:
      return "switch";
    case ControlRole::kTooltip:
      return "tooltip";
    case ControlRole::kAnnouncement:
      return "announcement";
    case ControlRole::kStatus:
      return "status";
    case ControlRole::kAlert:
      return "alert";
  }
  return "text";
}

// To a thousandth, by whole numbers: printf's floats would be the only ones in the program.
std::string px_text(float px) {
  const long thousandths = std::lround(px * 1000);
  const std::string digits = std::to_string(1000 + std::labs(thousandths) % 1000).substr(1);
  return (thousandths < 0 ? "-" : "") + std::to_string(std::labs(thousandths) / 1000) + "." + digits;
}

std::string rect_text(const Rect& rect) {
  return px_text(rect.x) + " " + px_text(rect.y) + " " + px_text(rect.width) + " " + px_text(rect.height);
}

// What the page must know of an article beside its elements.
void write_head(const Article& article, const LinkWords& words, Elements elements, MarkupSink& sink) {
  const Language language = language_of(article.language);
  sink.open("article", {{"language", article.language},
                        {"title", phrase(language, "app.title", {article.title})},
                        {"interview", phrase(language, "pane.interview")},
                        {"commentary", phrase(language, "pane.commentary")},
                        {"sides", phrase(language, "pane.sides")},
                        {"elements", elements == Elements::kPresent ? "present" : "missing"}});
  for (uint32_t i = 0; i < article.links.size(); ++i) {
    const Link& link = article.links[i];
    sink.open("link", {{"id", link.id},
                       {"rule", name_of(rule_of(link))},
                       {"begins", words.begins(i)},
                       {"ends", words.ends(i)}});
  }
}

DomSink side_elements(const Article& article, Side side, Elements elements) {
  DomSink sink;
  if (elements == Elements::kMissing) paint_side(article, side, language_of(article.language), sink);
  return sink;
}

}  // namespace

void WebBrowser::show_article(const Article& article, const LinkWords& words, Elements elements) {
  DomSink head;
  write_head(article, words, elements, head);
  const DomSink interview = side_elements(article, Side::kInterview, elements);
  const DomSink commentary = side_elements(article, Side::kCommentary, elements);
  host_show_article(head.bytes().data(), head.bytes().size(), interview.bytes().data(),
                    interview.bytes().size(), commentary.bytes().data(), commentary.bytes().size());
}

void WebBrowser::place_text(const GradualLayout& layout, std::optional<float> top) {
  const PaneLayout& pane = layout.pane();
  const std::vector<float> units = pack_units(layout), sections = pack_sections(layout),
                           marks = pack_marks(pane);
  host_place_text(static_cast<int>(pane.side), pane.height, top.value_or(-1), units.data(), units.size(),
                  sections.data(), sections.size(), marks.data(), marks.size());
}

void WebBrowser::place_panes(const PageGeometry& geometry, Side tab) {
  float rects[8];
  for (int side = 0; side < 2; ++side) {
    const Rect& pane = geometry.panes[side];
    const float values[] = {pane.x, pane.y, pane.width, pane.height};
    std::copy(std::begin(values), std::end(values), rects + side * 4);
  }
  host_place_panes(rects, geometry.has_two_panes, static_cast<int>(tab));
  // A window may be a broken number of device pixels; a canvas must not, or the browser scales it.
  const double density = window_.density;
  const auto pixels = [&](float length) { return static_cast<int>(std::lround(length * density)); };
  const int width = pixels(window_.width), height = pixels(window_.height);
  host_resize_chrome(width / density, height / density, width, height);
}

void WebBrowser::mark_links(const std::optional<CurrentLink>& current, std::optional<uint32_t> hovered) {
  host_mark_links(current ? static_cast<int>(current->link) : -1,
                  current ? static_cast<int>(current->occurrence) : 0,
                  hovered ? static_cast<int>(*hovered) : -1);
}

void WebBrowser::mark_text() { host_mark_text(); }

void WebBrowser::focus_field(const char* id) { host_focus_field(id); }

void WebBrowser::return_focus(Side side, int unit, uint32_t offset) {
  host_return_focus(static_cast<int>(side), unit, static_cast<int>(offset));
}

void WebBrowser::scroll_to(Side side, float top, Motion motion) {
  host_scroll_to(static_cast<int>(side), top, motion == Motion::kSmooth);
}

void WebBrowser::publish(const SemanticsTree& tree) {
  DomSink sink;
  for (const ControlNode& node : tree) {
    sink.open(role_tag(node.role), {{"id", node.id},
                                    {"name", node.name},
                                    {"icon", node.icon},
                                    {"detail", node.detail},
                                    {"shortcut", node.shortcut},
                                    {"rect", rect_text(node.rect)},
                                    {"selected", node.is_selected ? "true" : "false"},
                                    {"stop", node.is_tab_stop ? "true" : "false"},
                                    {"value", std::to_string(node.value)},
                                    {"extent", std::to_string(node.extent)}});
  }
  host_publish(sink.bytes().data(), sink.bytes().size());
}

void WebBrowser::set_font(FontFamily family) { host_set_font(static_cast<int>(family)); }

void WebBrowser::set_theme(ThemeKind theme) { host_set_theme(static_cast<int>(theme)); }

void WebBrowser::tell_quotations(bool is_told) { host_tell_quotations(is_told); }

void WebBrowser::place_aid(Side side, ReadingAid aid, const AidBox& box) {
  host_place_aid(static_cast<int>(side), static_cast<int>(aid), box.y, box.height);
}

void WebBrowser::keep_preferences(const std::string& line) { host_keep(line.data(), line.size()); }

void WebBrowser::speak(const Utterance& utterance, float rate, uint32_t serial) {
  host_speak(utterance.text.c_str(), utterance.language.c_str(), static_cast<int>(utterance.speaker), rate,
             static_cast<int>(serial));
}

void WebBrowser::stop_speaking() { host_stop_speaking(); }

void WebBrowser::copy(const std::string& text, const std::string& html) {
  host_copy(text.c_str(), html.c_str());
}

std::string WebBrowser::page_address(const std::string& unit) {
  char* address = host_page_address(unit.c_str());
  std::string copy(address);
  std::free(address);
  return copy;
}

void WebBrowser::ask_for_file() { host_ask_for_file(); }

void WebBrowser::print() { host_print(); }
void WebBrowser::ask_for_font() { host_ask_for_font(); }

std::string WebBrowser::pasted_text() {
  size_t length = 0;
  char* text = host_pasted_text(&length);
  std::string copy(text, length);
  std::free(text);
  return copy;
}

}  // namespace duidu
