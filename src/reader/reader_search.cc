// The search in the reader's course of events: what is typed is looked for at once, every step brings its hit in sight.
#include "base/limits.h"
#include "reader/reader.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Bytes of a selection that may well be what is looked for.
constexpr uint32_t kMostSelected = 200;

}  // namespace

// The first line that is seen of the side being read.
TextPlace Reader::read_place() const {
  const Side side = geometry_.has_two_panes ? read_side_ : state_.tab;
  const ReadingPlace place = reading_place(layout(side), scroll(side));
  return place.is_set ? TextPlace{place.unit, place.offset} : TextPlace{{side, 0, 0}, 0};
}

void Reader::open_search() {
  const auto& selected = state_.selected;
  const bool is_query = selected && selected->start.unit == selected->end.unit &&
                        selected->end.offset - selected->start.offset <= kMostSelected;
  if (!is_query) return dispatch(OpenSearch{});
  dispatch(OpenSearch{copy_text(*article_, selected->start, selected->end), selected->start});
}

void Reader::take_search(const ViewState& before, const Action& action) {
  const SearchState& now = state_.search;
  if (const auto* open = std::get_if<OpenSearch>(&action)) {
    if (open->from || !before.search.is_open) search_from_ = open->from.value_or(read_place());
    if (!before.search.is_open) before_search_ = {search_from_, state_.tab, scroll_};
    browser_.perform(request::FocusField{"search.field"});
  }
  if (std::holds_alternative<StepHit>(action)) before_search_.reset();
  if (now == before.search) return;
  if (before.search.is_open && !now.is_open) close_search();
  if (now.is_open && !search_) search_ = std::make_unique<Search>(*article_);
  const bool is_new = now.query != before.search.query;
  if (now.is_open && (is_new || !before.search.is_open)) return look_for_query(is_new);
  if (now.is_open && now.serial != before.search.serial) show_hit();
  invalidate_tiles();
  browser_.perform(request::MarkText{});
}

void Reader::close_search() {
  if (!search_) return;
  const bool has_hit = search_->count() > 0;
  const Span hit = has_hit ? search_->hit(state_.search.current) : Span{};
  search_.reset();
  if (!has_hit) return browser_.perform(request::ReturnFocus{search_from_.unit.side, std::nullopt});
  const std::string_view before = std::string_view(article_->unit(hit.unit).text).substr(0, hit.start);
  const auto unit = static_cast<uint32_t>(find_unit_layout(layout(hit.unit.side), hit.unit));
  const auto offset = static_cast<uint32_t>(count_utf16(before));
  browser_.perform(request::ReturnFocus{hit.unit.side, wire::TextPoint{unit, offset}});
}

// The first letters may have led far away.
void Reader::go_back_before_search() {
  if (!before_search_) return;
  search_from_ = before_search_->from;
  dispatch(ShowTab{before_search_->tab});
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    const float top = before_search_->scroll[static_cast<size_t>(side)];
    if (top != scroll(side)) scroll_pane(side, top);
  }
}

// What was looked for before is marked again when the search opens, and leads nowhere until it is asked to.
void Reader::look_for_query(bool is_shown) {
  search_->find(state_.search.query, kMaxHits);
  if (search_->count() == 0) go_back_before_search();
  const uint32_t count = search_->count(), next = search_->first_from(search_from_.unit, search_from_.offset);
  dispatch(TakeHits{count, search_->has_more(), next < count ? next : 0, is_shown});
}

// The next search, and what is typed from now on, begins here. The other pane stays: a hit is read where it stands.
void Reader::show_hit() {
  if (search_->count() == 0) return;
  const Span hit = search_->hit(state_.search.current);
  search_from_ = {hit.unit, hit.start};
  bring(hit);
}

std::vector<TextMark> Reader::text_marks(UnitRef unit) const {
  return duidu::text_marks(search_.get(), state_.search.current,
                           state_.reading ? &state_.reading->sentence.span : nullptr, unit);
}

}  // namespace duidu
