// The browser, as little of it as the reader needs. web/ is the real one, headless/ records what it was asked. What it is asked to do
// is a value (wire.txt, "Requests"); it does so before perform() returns, and what comes of it is posted as an event. The calls may
// come only from within Reader; what they are given is valid during the call.
#pragma once

#include <optional>
#include <string>

#include "app/page/effects.h"
#include "app/split/effects.h"
#include "imgui.h"
#include "layout/gradual_layout.h"
#include "model/link_words.h"
#include "ui/kit/semantics.h"
#include "wire/messages.h"

namespace duidu {

// A stretch of a pane's content on its way to the pane's tile. `list` has `top` at y = 0; sizes are CSS px.
struct TilePicture {
  Side side = Side::kInterview;
  float top = 0;
  float width = 0;
  float height = 0;
  std::optional<uint32_t> paper;  // 0xRRGGBB behind it; none: what lies behind the tile is seen
  ImDrawList* list = nullptr;
};

class Browser {
 public:
  virtual ~Browser() = default;

  // Whether pictures can be seen; while not, nothing is painted and the text layer is visible instead.
  virtual bool can_paint() const = 0;
  virtual void paint_tile(const TilePicture& tile) = 0;
  virtual void paint_chrome(ImDrawData& data) = 0;

  // Another article: its elements replace those in the page, unless they are there already.
  virtual void show_article(const Article& article, const LinkWords& words, Elements elements) = 0;
  // The article's elements take the places of a layout, as far as it has changed; `top`: and the side is scrolled there at once.
  virtual void place_text(const GradualLayout& layout, std::optional<float> top) = 0;
  virtual void perform(const Request& request) = 0;
  // Opens files, in whatever program and time it takes. What becomes of them comes to the reader as an action, ArticleOpened,
  // OpeningFailed or InterviewUnclear, later: not before open() returns, nor while anything of the reader is running.
  virtual void open(const OpenFiles& files) = 0;
  // The same with an article whose texts are put together anew and linked: it comes as ArticleEdited.
  virtual void edit(const EditArticle& edit) = 0;
  virtual void publish(const SemanticsTree& tree) = 0;

  // The address of a unit of the page, empty if the page has none others could use.
  virtual std::string page_address(const std::string& unit) = 0;

  // What stands in the field of the paste dialog.
  virtual std::string pasted_text() = 0;
};

}  // namespace duidu
