#include "platform/web/web_browser.h"

#include <cmath>
#include <cstdlib>

#include "base/phrases.h"
#include "export/page.h"
#include "model/names.h"
#include "platform/web/bridge.h"
#include "platform/web/dom_sink.h"
#include "reader/text_wire.h"
#include "ui/chrome/paste_dialog.h"

namespace duidu {
namespace {

std::vector<wire::LinkHead> link_heads(const Article& article, const LinkWords& words) {
  std::vector<wire::LinkHead> heads;
  for (uint32_t i = 0; i < article.links.size(); ++i) {
    const Link& link = article.links[i];
    heads.push_back({link.id, std::string(name_of(rule_of(link))), std::string(words.begins(i)),
                     std::string(words.ends(i))});
  }
  return heads;
}

std::vector<uint8_t> side_elements(const Article& article, Side side, const LinkWords& words) {
  DomSink sink;
  paint_side(article, side, language_of(article.language()), sink, &words);
  return sink.bytes();
}

// Takes over a string that the script has allocated.
std::string taken(char* text, size_t length) {
  std::string copy(text, length);
  std::free(text);
  return copy;
}

}  // namespace

void WebBrowser::show_article(const Article& article, const LinkWords& words, Elements elements) {
  const Language language = language_of(article.language());
  const auto said = [&](const char* key) { return std::string(phrase(language, key)); };
  request::ShowArticle shown{.language = article.language(),
                             .title = phrase(language, "app.title", {article.title()}),
                             .interview_name = said("pane.interview"),
                             .commentary_name = said("pane.commentary"),
                             .sides_name = said("pane.sides"),
                             .links = link_heads(article, words),
                             .is_delivered = elements == Elements::kPresent};
  if (!shown.is_delivered) {
    shown.interview = side_elements(article, Side::kInterview, words);
    shown.commentary = side_elements(article, Side::kCommentary, words);
  }
  send(shown);
}

void WebBrowser::place_text(const GradualLayout& layout, std::optional<float> top) {
  send(placed_text(layout, top));
}

void WebBrowser::perform(const Request& request) {
  send(request);
  if (std::holds_alternative<request::PlacePanes>(request)) resize_chrome();
}

// A window may be a broken number of device pixels; a canvas must not, or the browser scales it.
void WebBrowser::resize_chrome() {
  const double density = window_.density;
  const auto pixels = [&](float length) { return static_cast<uint32_t>(std::lround(length * density)); };
  const uint32_t width = pixels(window_.width), height = pixels(window_.height);
  send(request::ResizeChrome{width / density, height / density, width, height});
}

void WebBrowser::open(const OpenFiles& open) {
  Jobs::Started started = jobs_.start(open.brought);
  send(request::RunJob{started.serial, std::move(started.job)});
}

void WebBrowser::edit(const EditArticle& edit) {
  if (std::optional<Jobs::Started> started = jobs_.start(edit))
    return send(request::RunJob{started->serial, std::move(started->job)});
  send(request::CancelJob{});
}

void WebBrowser::publish(const SemanticsTree& tree) { send(request::Publish{tree}); }

std::string WebBrowser::page_address(const std::string& unit) {
  size_t length = 0;
  char* address = host_page_address(unit.c_str(), &length);
  return taken(address, length);
}

std::string WebBrowser::pasted_text() {
  size_t length = 0;
  char* text = host_field_text(kPasteField, &length);
  return taken(text, length);
}

}  // namespace duidu
