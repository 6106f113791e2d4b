// The browser, as little of it as the reader needs. web/ is the real one, headless/ records what it was asked. The calls
// may come only from within Reader; strings and lists are valid during the call.
#pragma once

#include <optional>
#include <string>

#include "app/aloud/sentences.h"
#include "app/settings/reading_aid.h"
#include "app/view_state.h"
#include "imgui.h"
#include "layout/gradual_layout.h"
#include "model/link_words.h"
#include "ui/kit/geometry.h"
#include "ui/kit/semantics.h"

namespace duidu {

// What is to be done after a step of work between frames.
enum class Ahead : uint8_t { kDone, kMore, kFrameDue };

enum class Motion : uint8_t { kInstant, kSmooth };

// Whether the article's elements already stand in the page (it was delivered with them).
enum class Elements : uint8_t { kMissing, kPresent };

// A stretch of a pane's content on its way to the pane's tile. `list` has `top` at y = 0; sizes are CSS px.
struct TilePicture {
  Side side = Side::kInterview;
  float top = 0;
  float width = 0;
  float height = 0;
  uint32_t paper = 0;  // 0xRRGGBB behind it
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
  // The text is set in this family from now on; what was measured and drawn before is worth nothing.
  virtual void set_font(FontFamily family) = 0;
  // The page's own colours, those behind and beside the canvas.
  virtual void set_theme(ThemeKind theme) = 0;
  // Whether a screen reader is told where quotations begin and end.
  virtual void tell_quotations(bool is_told) = 0;
  // Where a side's ruler or paragraph in focus stands, and which of the two it is.
  virtual void place_aid(Side side, ReadingAid aid, const AidBox& box) = 0;
  // A line to be had again when the page is next opened, as far as the browser keeps it.
  virtual void keep_preferences(const std::string& line) = 0;
  virtual void place_panes(const PageGeometry& geometry, Side tab) = 0;
  virtual void mark_links(const std::optional<CurrentLink>& current, std::optional<uint32_t> hovered) = 0;
  // What is marked in the text has changed: where the text layer is seen, it asks anew.
  virtual void mark_text() = 0;
  // The focus goes to a field, as soon as it is there, with what stands in it selected.
  virtual void focus_field(const char* id) = 0;
  // The focus goes back to a side, to this place of it: number of its unit in the layout and UTF-16 offset. With unit -1 to
  // where it was before the field.
  virtual void return_focus(Side side, int unit, uint32_t offset) = 0;
  virtual void scroll_to(Side side, float top, Motion motion) = 0;
  virtual void publish(const SemanticsTree& tree) = 0;

  // Says this, at `rate` times a voice's usual speed, and tells Reader::spoken() when it is over. What was being said is
  // broken off.
  virtual void speak(const Utterance& utterance, float rate, uint32_t serial) = 0;
  virtual void stop_speaking() = 0;

  // Puts text on the clipboard, as HTML too.
  virtual void copy(const std::string& text, const std::string& html) = 0;
  // The address of a unit of the page, empty if the page has none others could use.
  virtual std::string page_address(const std::string& unit) = 0;

  virtual void ask_for_file() = 0;
  // Opens the browser's print window, once what was asked for before is seen.
  virtual void print() = 0;
  virtual void ask_for_font() = 0;
  // What stands in the field of the paste dialog.
  virtual std::string pasted_text() = 0;
};

}  // namespace duidu
