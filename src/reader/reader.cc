#include "reader/reader.h"

#include <algorithm>
#include <cmath>

#include "app/choose.h"
#include "app/level.h"
#include "app/shown_article.h"
#include "base/phrases.h"
#include "ui/chrome/view.h"
#include "ui/kit/glyph_loader.h"
#include "ui/kit/theme.h"
#include "ui/pane/pane_painter.h"

namespace duidu {
namespace {

constexpr Side kSides[] = {Side::kInterview, Side::kCommentary};

// ImGui needs a second frame to settle what is hovered, and a third to take it back.
constexpr int kFramesAfterEvent = 3;

// Where the eye is as long as nothing points: a little above the middle.
constexpr float kGaze = 0.4f;

constexpr size_t at(Side side) { return static_cast<size_t>(side); }

// An article without any text: what stands behind the page until one is opened.
std::shared_ptr<const Article> blank_article() {
  static const auto blank = std::make_shared<const Article>();
  return blank;
}

}  // namespace

Reader::Reader(Browser& browser, const FontMetrics& metrics, Type& type)
    : browser_(browser), metrics_(metrics), type_(type), article_(blank_article()), shown_(article_) {
  gaze_.fill(kGaze);
  read_article();
  for (auto& list : lists_) list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
}

void Reader::open(std::shared_ptr<const Article> article, Elements elements) {
  search_.reset();
  read_side_ = Side::kInterview;
  article_ = std::move(article);
  shown_ = shown_article(article_, state_.preferences.reading.script);
  read_article();
  dispatch(ArticleOpened{language_of(article_->language)});
  scroll_ = placed_scroll_ = {};
  places_ = {};
  browser_.show_article(*shown_, *words_, shown_ == article_ ? elements : Elements::kMissing);
  invalidate();
}

// The other script: other elements in the same places.
void Reader::show_script() {
  shown_ = shown_article(article_, state_.preferences.reading.script);
  browser_.show_article(*shown_, *words_, Elements::kMissing);
  mark_links();
  forget_layouts();
}

// What is known of an article before it is set.
void Reader::read_article() {
  index_.emplace(*article_);
  words_.emplace(*article_, *index_, language_of(article_->language));
  for (const Side side : kSides) layouts_[at(side)] = GradualLayout(*shown_, *index_, side);
}

void Reader::open_bytes(std::string_view bytes, std::string_view name) {
  Result<OpenedArticle> opened = open_article(bytes, name);
  if (!opened) {
    dispatch(ShowNotice{{NoticeKind::kError, sentence_of(state_.language, opened.error(), name)}});
    return;
  }
  open(opened.value().article, Elements::kMissing);
  for (const Side side : kSides) browser_.perform(request::ScrollTo{side, 0, Motion::kInstant});
  if (opened.value().notice) dispatch(ShowNotice{*opened.value().notice});
}

void Reader::open_pasted(std::string_view text) {
  const bool is_blank = text.find_first_not_of(" \t\r\n") == text.npos;
  if (!is_blank) return open_bytes(text, phrase(state_.language, "notice.pasted_name"));
  dispatch(ShowNotice{{NoticeKind::kError, std::string(phrase(state_.language, "error.nothing_pasted"))}});
}

void Reader::set_window(const Window& window, float scrollbar_width) {
  if (window.density != window_.density || window.least_font_size != window_.least_font_size) {
    must_forget_glyphs_ = true;
  }
  window_ = window;
  scrollbar_width_ = scrollbar_width;
  type_.density = window.density;
  must_place_panes_ = true;
  must_lay_out_ = true;
  wake();
}

void Reader::set_scroll(Side side, float top) {
  if (scroll_[at(side)] == top) return;
  scroll_[at(side)] = top;
  wake();
}

void Reader::dispatch(const Action& action) {
  const ViewState before = state_;
  state_ = apply(state_, action);
  if (std::holds_alternative<AskForFile>(action)) browser_.perform(request::AskForFile{});
  if (std::holds_alternative<PrintArticle>(action)) browser_.perform(request::Print{});
  if (ask_to_read(before, action)) return;
  if (const auto* copy = std::get_if<CopySelected>(&action)) copy_selected(copy->as);
  if (std::holds_alternative<AskForFont>(action)) browser_.perform(request::AskForFont{});
  if (std::holds_alternative<OpenPastedText>(action)) {
    return open_pasted(browser_.pasted_text());
  }
  if (state_ == before && !std::holds_alternative<OpenSearch>(action)) return;
  if (state_.divider != before.divider) must_place_panes_ = must_lay_out_ = true;
  take_preferences(before, action);
  if (state_.tab != before.tab) must_place_panes_ = true;
  take_links(before);
  take_search(before, action);
  take_reading(before);
  wake();
}

void Reader::copy_selected(Copied as) {
  if (!state_.selected) return;
  const auto [start, end, hand, copied] = *state_.selected;
  const std::string from = browser_.page_address(address(*article_, start.unit));
  if (as == Copied::kQuote) {
    browser_.perform(
        request::Copy{quote_text(*article_, start, end, from), quote_html(*article_, start, end, from)});
  } else {
    browser_.perform(request::Copy{copy_text(*article_, start, end), copy_html(*article_, start, end)});
  }
}

void Reader::take_preferences(const ViewState& before, const Action& action) {
  const ReadingSettings& reading = state_.preferences.reading;
  const ReadingSettings& last = before.preferences.reading;
  if (reading != last) must_lay_out_ = true;
  if (reading.font_size != last.font_size) must_forget_glyphs_ = true;
  if (reading.font != last.font) browser_.perform(request::SetFont{reading.font});
  if (reading.script != last.script && has_other_script(*article_)) show_script();
  if (state_.theme() != before.theme() || std::holds_alternative<SetSystem>(action)) {
    browser_.perform(request::SetTheme{state_.theme()});
    invalidate_tiles();
  }
  const bool is_quiet = state_.preferences.quiet_quotations;
  if (is_quiet != before.preferences.quiet_quotations) browser_.perform(request::TellQuotations{!is_quiet});
  const bool is_restored = std::holds_alternative<SetPreferences>(action);
  if (state_.preferences != before.preferences && !is_restored) {
    browser_.perform(request::KeepPreferences{print(state_.preferences)});
  }
}

void Reader::look_at(Side side, float y) {
  const float height = pane_of(geometry_, side).height;
  if (height <= 0) return;
  gaze_[at(side)] = std::clamp(y / height, 0.0f, 1.0f);
  wake();
}

// After layout: the aid stands at whole lines.
void Reader::place_aids() {
  const ReadingAid aid = state_.preferences.aid;
  for (const Side side : kSides) {
    const float height = pane_of(geometry_, side).height;
    const AidBox box = aid_box(layout(side), aid, scroll(side) + gaze_[at(side)] * height);
    if (box == aids_[at(side)] && aid == placed_aid_) continue;
    aids_[at(side)] = box;
    browser_.perform(request::PlaceAid{side, aid, box.y, box.height});
  }
  placed_aid_ = aid;
}

// Follows a change of the hovered or current link: highlights, and the jump that brings the other side level.
void Reader::take_links(const ViewState& before) {
  if (state_.hovered == before.hovered && state_.current == before.current) return;
  invalidate_tiles();
  mark_links();
  const uint32_t serial = before.current ? before.current->serial : 0;
  if (state_.current && state_.current->serial != serial) level_other_side();
}

void Reader::mark_links() {
  const auto& current = state_.current;
  browser_.perform(request::MarkLinks{current ? std::optional(current->link) : std::nullopt,
                                      current ? current->place : 0, state_.hovered});
}

void Reader::choose_link(uint32_t link, Side side, std::optional<uint32_t> place, float x, float y) {
  const Rect& pane = pane_of(geometry_, side);
  if (!place && side == Side::kInterview && link < article_->links.size()) {
    place = place_at(*article_, layout(side), article_->links[link], x - pane.x, y - pane.y + scroll(side));
  }
  dispatch(choice_of(*article_, state_, link, side, place));
}

void Reader::explain_link(std::optional<uint32_t> link, Side side, float x, float y) {
  const Rect& pane = pane_of(geometry_, side);
  if (!link) return dispatch(ExplainLink{});
  dispatch(ExplainLink{ExplainedLink{*link, side, x - pane.x, y - pane.y + scroll(side)}});
}

void Reader::level_other_side() {
  const CurrentLink& current = *state_.current;
  if (current.link >= article_->links.size()) return;
  const Link& link = article_->links[current.link];
  const Side target = other(current.side);
  const auto place = [&](Side side) { return spans_of_place(*article_, link, side, current.place); };
  for (const Side side : kSides) reach(place(side));
  const std::optional<LevelScrolls> tops =
      level_scrolls(view_of(current.side), place(current.side), view_of(target), place(target));
  if (tops) scroll_pane(target, tops->target);
  const std::optional<float> chosen =
      tops ? std::optional(tops->chosen) : bring_in_sight(view_of(current.side), place(current.side));
  if (chosen && *chosen != scroll(current.side)) scroll_pane(current.side, *chosen);
}

PaneView Reader::view_of(Side side) const {
  return {&layout(side), scroll(side), pane_of(geometry_, side).height};
}

void Reader::scroll_pane(Side side, float top) {
  // Where not all is set yet, what is passed is, and moves what follows.
  const bool is_instant = state_.has_no_motion() || !geometry_.has_two_panes || !is_all_set();
  browser_.perform(request::ScrollTo{side, top, is_instant ? Motion::kInstant : Motion::kSmooth});
}

void Reader::invalidate() {
  forget_layouts();
  must_place_panes_ = true;
  wake();
}

void Reader::wake() { frames_wanted_ = kFramesAfterEvent; }

void Reader::invalidate_tiles() {
  for (Tile& tile : tiles_) tile.invalidate();
}

void Reader::place_panes() {
  if (!must_place_panes_) return;
  must_place_panes_ = false;
  geometry_ = page_geometry(window_, state_);
  browser_.perform(request::PlacePanes{pane_of(geometry_, Side::kInterview),
                                       pane_of(geometry_, Side::kCommentary), geometry_.has_two_panes,
                                       state_.tab});
}

float Reader::text_width(Side side) const {
  return std::max(0.0f, std::floor(pane_of(geometry_, side).width - scrollbar_width_));
}

Scene Reader::scene() const {
  return {*shown_,
          *index_,
          *words_,
          state_,
          window_,
          geometry_,
          {&layout(Side::kInterview), &layout(Side::kCommentary)},
          {scroll_[0], scroll_[1]},
          theme_tokens(state_.theme()),
          type_,
          search_.get()};
}

// Only between frames: lists filled before would show other glyphs. Tiles are copies and stay as they are.
void Reader::make_room_for_glyphs() {
  has_fresh_glyphs_ = must_forget_glyphs_ || glyph_cache(type_).fill >= 1;
  must_forget_glyphs_ = false;
  if (has_fresh_glyphs_) discard_glyphs(type_);
  warmed_ = {};
}

void Reader::forget_glyphs() {
  must_forget_glyphs_ = true;
  wake();
}

bool Reader::frame(float seconds_since_last) {
  if (frames_wanted_ == 0 || window_.width <= 0) return false;
  --frames_wanted_;
  ++counts_.frames_drawn;
  make_room_for_glyphs();
  place_panes();
  lay_out_if_needed();
  place_aids();

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = ImVec2(window_.width, window_.height);
  io.DisplayFramebufferScale = ImVec2(window_.density, window_.density);
  io.DeltaTime = std::max(seconds_since_last, 0.001f);
  ImGui::NewFrame();
  const Scene now = scene();
  Actions actions;
  draw_chrome(now, controls_, actions);
  paint(now);

  if (controls_.tree() != published_) {
    published_ = controls_.tree();
    browser_.publish(published_);
  }
  for (const Action& action : actions) dispatch(action);
  if (controls_.is_waiting()) wake();
  return frames_wanted_ > 0;
}

// Tiles first: they pass through the same WebGL canvas as the chrome, which must be what remains on it.
void Reader::paint(const Scene& scene) {
  if (!browser_.can_paint()) {
    ImGui::Render();
    return;
  }
  bool is_painted[2] = {};
  if (!paint_tiles(scene, is_painted)) forget_glyphs();
  ImGui::Render();
  for (const Side side : kSides) {
    if (!is_painted[at(side)]) continue;
    const Tile& tile = tiles_[at(side)];
    browser_.paint_tile({side, tile.top(), pane_of(geometry_, side).width - scrollbar_width_, tile.height(),
                         scene.theme.paper, lists_[at(side)].get()});
    ++counts_.tiles_drawn;
  }
  browser_.paint_chrome(*ImGui::GetDrawData());
}

// False if glyphs found no room. A tile that lacks some is not shown but painted in the next frame, with the
// cache empty and before the other; only what is missing even then stays missing.
bool Reader::paint_tiles(const Scene& scene, bool (&is_painted)[2]) {
  bool is_first = true;
  for (const Side side : kSides) {
    if (!is_shown(geometry_, state_, side)) continue;
    Tile& tile = tiles_[at(side)];
    if (!tile.update(scroll(side), pane_of(geometry_, side).height, layout(side).height, window_.density))
      continue;
    paint_tile(scene, side);
    if (glyph_cache(type_).has_missed && !(has_fresh_glyphs_ && is_first)) {
      tile.invalidate();
      return false;
    }
    is_painted[at(side)] = true;
    is_first = false;
  }
  return has_fresh_glyphs_ || !glyph_cache(type_).has_missed;
}

void Reader::paint_tile(const Scene& scene, Side side) {
  const Tile& tile = tiles_[at(side)];
  ImDrawList& list = *lists_[at(side)];
  list._ResetForNewFrame();
  list.PushTexture(ImGui::GetIO().Fonts->TexRef);
  list.PushClipRect(ImVec2(0, 0), ImVec2(pane_of(geometry_, side).width, tile.height()));
  paint_pane(scene, side, tile.top(), tile.top() + tile.height(), list);
}

}  // namespace duidu
