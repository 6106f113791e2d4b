// What the page's script may call (web/program/program.js), and the one reader they act on. Strings come in as UTF-8
// with a length; pointers that go out stay valid until the next call of the same function.
#include <emscripten.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "app/selection/copy_text.h"
#include "export/escape.h"
#include "import/article_json/json.h"
#include "platform/web/dom_sink.h"
#include "platform/web/text_wire.h"
#include "platform/web/web_browser.h"
#include "platform/web/web_glyphs.h"
#include "platform/web/web_metrics.h"
#include "reader/reader.h"

namespace duidu {
namespace {

struct Page {
  WebBrowser browser;
  WebMetrics metrics;
  WebGlyphs glyphs;
  ClusterIds clusters;
  Type type;
  std::unique_ptr<Reader> reader;
  double last_frame_ms = 0;
  std::vector<float> numbers_out;
  std::string text_out;
  DomSink paper_out;
};

Page& page() {
  static Page the_page;
  return the_page;
}

Reader& reader() { return *page().reader; }

WindowPoint window_point(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

Side side_of(int side) { return side == 0 ? Side::kInterview : Side::kCommentary; }

TextPosition place_of(int side, int unit, int offset) {
  const UnitRef ref = reader().panes().layout(side_of(side)).units[static_cast<size_t>(unit)].ref;
  return {ref, utf16_to_bytes(reader().article().unit(ref).text, static_cast<uint32_t>(offset))};
}

const float* give(std::vector<float> numbers) {
  page().numbers_out = std::move(numbers);
  return page().numbers_out.data();
}

void set_up_imgui() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = 0;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
}

}  // namespace
}  // namespace duidu

using namespace duidu;

extern "C" {

// `use_canvas`: 0 shows the visible text layer only. Returns whether the canvas is in use.
EMSCRIPTEN_KEEPALIVE int duidu_start(int use_canvas) {
  Page& p = page();
  set_up_imgui();
  p.type.clusters = &p.clusters;
  add_fonts(p.type, p.glyphs);
  p.reader = std::make_unique<Reader>(p.browser, p.metrics, p.type);
  return use_canvas && p.browser.renderer().start();
}

// Article JSON whose elements stand in the page already. False if it cannot be read.
EMSCRIPTEN_KEEPALIVE int duidu_open_delivered(const char* json, size_t length) {
  Result<Article> article = read_article_json(std::string_view(json, length));
  if (!article) return 0;
  reader().open(std::make_shared<const Article>(std::move(article.value())), Elements::kPresent);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void duidu_open_file(const char* bytes, size_t length, const char* name) {
  reader().open_bytes(std::string_view(bytes, length), name);
}

EMSCRIPTEN_KEEPALIVE void duidu_set_window(double width, double height, double density,
                                           double least_font_size, double scrollbar_width) {
  const Window window{static_cast<float>(width), static_cast<float>(height), static_cast<float>(density),
                      static_cast<float>(least_font_size), static_cast<float>(scrollbar_width)};
  page().browser.set_window(window);
  reader().panes().set_window(window);
}

EMSCRIPTEN_KEEPALIVE void duidu_set_scroll(int side, double top) {
  reader().panes().set_scroll(side_of(side), static_cast<float>(top));
}

// kind: 0 moved, 1 primary button down, 2 up, 3 left the window.
EMSCRIPTEN_KEEPALIVE void duidu_pointer(int kind, double x, double y) {
  ImGuiIO& io = ImGui::GetIO();
  if (kind == 3) {
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  } else {
    io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
  }
  if (kind == 1 || kind == 2) io.AddMouseButtonEvent(ImGuiMouseButton_Left, kind == 1);
  reader().wake();
}

EMSCRIPTEN_KEEPALIVE void duidu_activate(const char* control) {
  reader().controls().activate(control);
  reader().wake();
}
EMSCRIPTEN_KEEPALIVE void duidu_adjust(const char* control, double steps) {
  reader().controls().adjust(control, static_cast<float>(steps));
  reader().wake();
}
EMSCRIPTEN_KEEPALIVE void duidu_set_focus(const char* control) {
  reader().controls().set_focus(control);
  reader().wake();
}

EMSCRIPTEN_KEEPALIVE void duidu_scroll_list(const char* control, double top) {
  reader().controls().scroll(control, static_cast<float>(top));
  reader().wake();
}

// `place`: which of several is meant, or -1: the one at this point of the window, if any.
EMSCRIPTEN_KEEPALIVE void duidu_choose_link(int link, int side, int place, double x, double y) {
  const auto known = place < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(place));
  reader().dispatch(ChooseLink{static_cast<uint32_t>(link), side_of(side), known, window_point(x, y)});
}
// Shows a link's note beside this point of the window; -1 takes it away.
EMSCRIPTEN_KEEPALIVE void duidu_explain_link(int link, int side, double x, double y) {
  reader().dispatch(ExplainLink{link < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(link)),
                                side_of(side), window_point(x, y)});
}
EMSCRIPTEN_KEEPALIVE void duidu_hover_link(int link) {
  reader().dispatch(HoverLink{link < 0 ? std::nullopt : std::optional(static_cast<uint32_t>(link))});
}
// What begins "here" begins on this side.
EMSCRIPTEN_KEEPALIVE void duidu_read_on(int side) { reader().panes().read_on(side_of(side)); }
EMSCRIPTEN_KEEPALIVE void duidu_open_search() { reader().dispatch(SearchForSelection{}); }
EMSCRIPTEN_KEEPALIVE void duidu_set_query(const char* query) { reader().dispatch(SetQuery{query}); }
EMSCRIPTEN_KEEPALIVE void duidu_step_back() { reader().dispatch(StepBack{}); }
EMSCRIPTEN_KEEPALIVE void duidu_set_system(int is_dark, int wants_contrast, int wants_no_motion) {
  reader().dispatch(SetSystem{{is_dark != 0, wants_contrast != 0, wants_no_motion != 0}});
}
// The line that was kept.
EMSCRIPTEN_KEEPALIVE void duidu_restore(const char* line) {
  reader().dispatch(SetPreferences{parse_preferences(line)});
}
EMSCRIPTEN_KEEPALIVE void duidu_take_font(const char* name) { reader().dispatch(TakeOwnFont{name}); }
EMSCRIPTEN_KEEPALIVE void duidu_refuse_font(const char* name) {
  reader().dispatch(
      ShowNotice{{NoticeKind::kError, phrase(reader().state().session.language, "error.font", {name})}});
}
EMSCRIPTEN_KEEPALIVE void duidu_look_at(int side, double y) {
  reader().panes()[side_of(side)].look_at(static_cast<float>(y));
  reader().wake();
}
EMSCRIPTEN_KEEPALIVE void duidu_set_dropping(int on) { reader().dispatch(SetDropping{on != 0}); }
EMSCRIPTEN_KEEPALIVE void duidu_set_scrolling(int on) { reader().dispatch(SetScrolling{on != 0}); }

// Fonts or language changed: everything is measured and drawn anew.
EMSCRIPTEN_KEEPALIVE void duidu_fonts_changed() {
  page().metrics.forget();
  discard_glyphs(page().type);
  reader().panes().forget();
}

EMSCRIPTEN_KEEPALIVE void duidu_lose_canvas() { page().browser.renderer().lose(); }
EMSCRIPTEN_KEEPALIVE int duidu_restore_canvas() {
  discard_glyphs(page().type);
  page().browser.renderer().restore();
  reader().panes().forget();
  return page().browser.can_paint();
}

// 1 while another frame is wanted.
EMSCRIPTEN_KEEPALIVE int duidu_frame(double now_ms) {
  Page& p = page();
  const double elapsed = p.last_frame_ms > 0 ? now_ms - p.last_frame_ms : 16;
  p.last_frame_ms = now_ms;
  return reader().frame(static_cast<float>(elapsed / 1000));
}

// Between frames: Ahead.
EMSCRIPTEN_KEEPALIVE int duidu_work_ahead() { return static_cast<int>(reader().work_ahead()); }

// The unit's place is exact from now on.
EMSCRIPTEN_KEEPALIVE void duidu_reach(int side, int unit) {
  reader().panes().lay_out_around(place_of(side, unit, 0).unit);
}

EMSCRIPTEN_KEEPALIVE const float* duidu_unit_runs(int side, int unit) {
  const PaneLayout& layout = reader().panes().layout(side_of(side));
  return give(pack_runs(reader().shown(), reader().index(), layout, static_cast<uint32_t>(unit)));
}

// The first number is the count of clusters.
EMSCRIPTEN_KEEPALIVE const float* duidu_unit_clusters(int side, int unit) {
  const PaneLayout& layout = reader().panes().layout(side_of(side));
  std::vector<float> clusters = pack_clusters(reader().shown(), layout, static_cast<uint32_t>(unit));
  clusters.insert(clusters.begin(), static_cast<float>(clusters.size() / 7));
  return give(std::move(clusters));
}

// The first number is the count of marks.
EMSCRIPTEN_KEEPALIVE const float* duidu_unit_marks(int side, int unit) {
  const UnitRef ref = reader().panes().layout(side_of(side)).units[static_cast<size_t>(unit)].ref;
  std::vector<float> marks = pack_text_marks(reader().article().unit(ref).text, reader().highlights(ref));
  marks.insert(marks.begin(), static_cast<float>(marks.size() / 3));
  return give(std::move(marks));
}

// The target of a unit's inline link if it is a safe one, else "".
EMSCRIPTEN_KEEPALIVE const char* duidu_unit_href(int side, int unit, int which) {
  const UnitLayout& laid_out = reader().panes().layout(side_of(side)).units[static_cast<size_t>(unit)];
  const Unit& source = reader().article().unit(laid_out.ref);
  page().text_out = safe_href(source.inlines[static_cast<size_t>(which)].href);
  return page().text_out.c_str();
}

// The exact text between two places of a side, given as unit and UTF-16 offset; the same as HTML.
EMSCRIPTEN_KEEPALIVE const char* duidu_copy_text(int side, int first, int start, int last, int end) {
  page().text_out = copy_text(reader().article(), place_of(side, first, start), place_of(side, last, end));
  return page().text_out.c_str();
}
EMSCRIPTEN_KEEPALIVE const char* duidu_copy_html(int side, int first, int start, int last, int end) {
  page().text_out = copy_html(reader().article(), place_of(side, first, start), place_of(side, last, end));
  return page().text_out.c_str();
}
// What the user has selected, by which Hand (app/selection/state.h).
EMSCRIPTEN_KEEPALIVE void duidu_select(int side, int first, int start, int last, int end, int hand) {
  reader().dispatch(SelectText{Selected{place_of(side, first, start), place_of(side, last, end),
                                        static_cast<Hand>(hand), Copied::kNothing}});
}
EMSCRIPTEN_KEEPALIVE void duidu_take_voices(int has_voices) {
  reader().dispatch(TakeVoices{has_voices != 0});
}
// `how`: Spoken::How.
EMSCRIPTEN_KEEPALIVE void duidu_spoken(int serial, int how) {
  reader().dispatch(Spoken{static_cast<uint32_t>(serial), static_cast<Spoken::How>(how)});
}
EMSCRIPTEN_KEEPALIVE void duidu_stop_reading() { reader().dispatch(StopReading{}); }
EMSCRIPTEN_KEEPALIVE void duidu_select_nothing() { reader().dispatch(SelectText{}); }

// The elements to be printed, as DomSink operations; duidu_paper_length() says how many bytes.
EMSCRIPTEN_KEEPALIVE const uint8_t* duidu_paper() {
  const ViewState& state = reader().state();
  page().paper_out = {};
  paint_print(reader().article(), state.session.print_form, state.session.language, page().paper_out);
  return page().paper_out.bytes().data();
}
EMSCRIPTEN_KEEPALIVE size_t duidu_paper_length() { return page().paper_out.bytes().size(); }

// framesDrawn, tilesDrawn, atlas bytes, glyphs, whether all text is set.
EMSCRIPTEN_KEEPALIVE const float* duidu_stats() {
  const ImTextureData* atlas = ImGui::GetIO().Fonts->TexData;
  const auto atlas_bytes =
      atlas ? static_cast<float>(atlas->Width) * static_cast<float>(atlas->Height) * 4 : 0;
  const auto glyphs = static_cast<float>(glyph_cache(page().type).glyphs);
  const ReaderCounts& counts = reader().counts();
  return give({static_cast<float>(counts.frames_drawn), static_cast<float>(counts.tiles_drawn), atlas_bytes,
               glyphs, static_cast<float>(reader().panes().is_all_set())});
}

}  // extern "C"
