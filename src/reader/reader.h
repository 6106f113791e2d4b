// The reader itself: keeps article, view state and layouts, takes events, and draws a frame when something
// changed. Owns the ImGui context's page; everything it shows or asks for goes through Browser. Nothing
// happens between events: frame() says whether another one is wanted.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include "app/action.h"
#include "app/level.h"
#include "app/open_article.h"
#include "app/reading_aid.h"
#include "app/reading_place.h"
#include "app/text_marks.h"
#include "layout/gradual_layout.h"
#include "model/link_words.h"
#include "reader/browser.h"
#include "reader/tile.h"
#include "search/search.h"
#include "ui/kit/controls.h"
#include "ui/kit/geometry.h"
#include "ui/kit/type.h"
#include "ui/pane/glyph_prefetch.h"
#include "ui/scene.h"

namespace duidu {

struct ReaderCounts {
  uint32_t frames_drawn = 0;
  uint32_t tiles_drawn = 0;
};

class Reader {
 public:
  // All four must outlive the reader; an ImGui context must be current. The type's fonts may be set later,
  // before frame().
  Reader(Browser& browser, const FontMetrics& metrics, Type& type);

  void open(std::shared_ptr<const Article> article, Elements elements);

  // What the reader brought. On failure the article stays and a notice says why.
  void open_bytes(std::string_view bytes, std::string_view name);

  void set_window(const Window& window, float scrollbar_width);
  void set_scroll(Side side, float top);
  void dispatch(const Action& action);

  // A press on a link at a point of the window; `place` if one of several is known to be meant.
  void choose_link(uint32_t link, Side side, std::optional<uint32_t> place, float x, float y);
  // A link's note beside a point of the window, or none.
  void explain_link(std::optional<uint32_t> link, Side side, float x, float y);
  // What was to be said was said, or why not: kSaid, kNoVoice, kFailed. An old serial changes nothing.
  void spoken(uint32_t serial, Spoken how);
  // Opens the search, with a short selection as what is looked for.
  void open_search();
  // The reader reads on this side from now on: what begins "here" begins there.
  void read_on(Side side) { read_side_ = side; }
  // The eye is at this height of a side's pane, CSS px: where the ruler or the paragraph in focus belongs.
  void look_at(Side side, float y);

  Controls& controls() { return controls_; }

  // Something outside changed (fonts, the renderer): measure and paint everything anew.
  void invalidate();

  // An input that only ImGui knows of (the pointer moved).
  void wake();

  // Draws a frame if one is due. True while another one is wanted soon.
  bool frame(float seconds_since_last);

  // Between frames, when there is nothing else to do: sets some of the text that is not set yet, then makes some of the
  // glyphs the next screens need. Draws nothing, but a frame may be due: that all is set has to be seen.
  Ahead work_ahead();
  // Whether all of the text is set and in its place.
  bool is_all_set() const { return layouts_[0].is_complete() && layouts_[1].is_complete(); }
  // So that where a unit stands is known exactly: it and what is around it is set.
  void reach(UnitRef unit);

  const Article& article() const { return *article_; }
  // The same, or its copy in the other Chinese script; all offsets are the same.
  const Article& shown() const { return *shown_; }
  const LinkIndex& index() const { return *index_; }
  std::vector<TextMark> text_marks(UnitRef unit) const;
  const ViewState& state() const { return state_; }
  const PaneLayout& layout(Side side) const { return layouts_[static_cast<size_t>(side)].pane(); }
  float scroll(Side side) const { return scroll_[static_cast<size_t>(side)]; }
  const PageGeometry& geometry() const { return geometry_; }
  const ReaderCounts& counts() const { return counts_; }

 private:
  void read_article();
  void read_passages(const Passages& passages);
  void step_sentence(bool is_forwards);
  bool ask_to_read(const ViewState& before, const Action& action);
  void take_reading(const ViewState& before);
  bool is_in_sight(const Span& span) const;
  void bring(const Span& span);
  void open_pasted(std::string_view text);
  void copy_selected(Copied as);
  void take_links(const ViewState& before);
  void mark_links();
  void take_search(const ViewState& before, const Action& action);
  void look_for_query(bool is_shown);
  void close_search();
  void go_back_before_search();
  TextPlace read_place() const;
  void show_hit();
  PaneView view_of(Side side) const;
  PaneView free_view_of(Side side) const;
  void take_preferences(const ViewState& before, const Action& action);
  void show_script();
  void place_aids();
  void lay_out_if_needed();
  void forget_layouts();
  void begin_layouts();
  void set_what_is_seen(Side side, float further);
  bool set_around_place(Side side, float further);
  void hold_place(Side side);
  void show_layout(Side side);
  void reach(const std::vector<Span>& place);
  bool warm_glyphs();
  void level_other_side();
  void scroll_pane(Side side, float top);
  void place_panes();
  void paint(const Scene& scene);
  bool paint_tiles(const Scene& scene, bool (&is_painted)[2]);
  void paint_tile(const Scene& scene, Side side);
  void make_room_for_glyphs();
  void forget_glyphs();
  void invalidate_tiles();
  float text_width(Side side) const;
  Scene scene() const;

  Browser& browser_;
  const FontMetrics& metrics_;
  Type& type_;
  Controls controls_;
  Window window_;
  float scrollbar_width_ = 0;
  ViewState state_;
  std::shared_ptr<const Article> article_, shown_;
  std::optional<LinkIndex> index_;
  std::optional<LinkWords> words_;
  std::unique_ptr<Search> search_;  // while the search is open
  TextPlace search_from_;           // looked for from here on
  struct BeforeSearch {
    TextPlace from;
    Side tab;
    std::array<float, 2> scroll;
  };
  // Until a step is taken: where looking for what is nowhere leads back to.
  std::optional<BeforeSearch> before_search_;
  Side read_side_ = Side::kInterview;
  PageGeometry geometry_;
  std::array<GradualLayout, 2> layouts_;
  std::array<float, 2> scroll_{};
  // Where each side was read when its setting last changed, and the scroll position given for it: until the reader
  // scrolls, every further change starts from there, and nothing creeps.
  std::array<ReadingPlace, 2> places_;
  std::array<float, 2> placed_scroll_{};
  std::array<float, 2> gaze_;  // share of the pane's height
  std::array<AidBox, 2> aids_;
  ReadingAid placed_aid_ = ReadingAid::kNone;
  std::array<Tile, 2> tiles_;
  std::array<std::unique_ptr<ImDrawList>, 2> lists_;
  SemanticsTree published_;
  bool must_lay_out_ = true;
  bool must_place_panes_ = true;
  bool must_forget_glyphs_ = false;
  bool has_fresh_glyphs_ = false;  // all were forgotten before this frame
  WarmPlace warmed_;
  int frames_wanted_ = 0;
  ReaderCounts counts_;
};

}  // namespace duidu
