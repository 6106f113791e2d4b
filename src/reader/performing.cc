#include "reader/performing.h"

#include <algorithm>

#include "app/links/lit_links.h"
#include "app/selection/copy_text.h"
#include "app/views/arrange.h"
#include "base/limits.h"
#include "base/phrases.h"
#include "reader/jumps.h"
#include "text/utf8.h"

namespace duidu {

void Performing::operator()(const ShowArticle& show) const {
  search_.reset();
  article_.show(show.article, reader_.state().session.preferences.reading.script);
  reader_.panes().open();
  if (reader_.state().view.views.arranged) return;  // ShowArranged follows
  browser_.show_article(article_.shown(), article_.words(),
                        article_.is_converted() ? Elements::kMissing : show.elements);
}

void Performing::operator()(const ShowEdited& show) const {
  search_.reset();
  article_.show(show.article, reader_.state().session.preferences.reading.script);
  reader_.panes().replace();
  if (reader_.state().view.views.arranged) return;
  browser_.show_article(article_.shown(), article_.words(), Elements::kMissing);
}

void Performing::operator()(const ShowArranged& show) const {
  search_.reset();
  article_.arrange(show.arranged ? show.arranged->article : nullptr,
                   reader_.state().session.preferences.reading.script);
  reader_.panes().arrange();
  browser_.show_article(article_.shown(), article_.words(), Elements::kMissing);
}

// Other elements in the same places.
void Performing::operator()(const ShowScript& show) const {
  const ViewState& state = reader_.state();
  article_.show_in(show.script);
  browser_.show_article(article_.shown(), article_.words(), Elements::kMissing);
  browser_.perform(lit_links(state.view));
  reader_.panes().forget();
}

void Performing::operator()(const BringLevel& bring) const {
  bring_level(article_.original(), bring.current, reader_.state(), reader_.panes());
}

void Performing::operator()(const BringInSight& bring) const {
  const ViewState& state = reader_.state();
  if (bring.after && !is_in_sight(*bring.after, state, reader_.panes())) return;
  reader_.dispatch(ShowTab{bring.span.unit.side});
  reader_.dispatch(OpenCard{bring.span.unit});
  bring_in_sight(bring.span, bring.leads, state, reader_.panes());
}

void Performing::operator()(const RestoreScrolls& restore) const {
  restore_scrolls(restore.scrolled, reader_.panes());
}

void Performing::operator()(const GoToUnit& go) const {
  reader_.dispatch(OpenCard{go.unit});
  go_to_unit(article_.original(), go, reader_.panes());
}

void Performing::operator()(const LookFor& look) const {
  if (!search_) {
    search_ = std::make_unique<Hits>(article_.whole(), reader_.state().view.views.arranged);
  }
  search_->find(look.query, kMaxHits);
  const TextPosition& from = reader_.state().view.search.from;
  reader_.dispatch(TakeHits{search_->count(), search_->has_more(), search_->first_to_show(from),
                            look.is_shown, search_->count_beyond()});
}

void Performing::operator()(const ReturnFocus& focus) const {
  request::ReturnFocus request{focus.side, std::nullopt};
  if (focus.position) {
    const auto& [unit, offset] = *focus.position;
    const std::string_view before = std::string_view(article_.original().unit(unit).text).substr(0, offset);
    const int found = find_unit_layout(reader_.panes().layout(focus.side), unit);
    request.place = wire::TextPoint{static_cast<uint32_t>(found), static_cast<uint32_t>(count_utf16(before))};
  }
  browser_.perform(request);
}

void Performing::operator()(const SelectAgain& select) const {
  const Article& article = article_.original();
  const auto point_of = [&](const TextPosition& place) {
    const std::vector<UnitRef> units = units_of(article, place.unit.side);
    const auto at = std::lower_bound(units.begin(), units.end(), place.unit);
    const std::string_view before = std::string_view(article.unit(place.unit).text).substr(0, place.offset);
    return wire::TextPoint{static_cast<uint32_t>(at - units.begin()),
                           static_cast<uint32_t>(count_utf16(before))};
  };
  browser_.perform(
      request::SelectAgain{select.start.unit.side, point_of(select.start), point_of(select.end)});
}

void Performing::operator()(const CopyText& copy) const {
  const Article& article = article_.original();
  const auto& [start, end, as] = copy;
  const std::string from = browser_.page_address(address(article, start.unit));
  if (as == Copied::kQuote) {
    browser_.perform(
        request::Copy{quote_text(article, start, end, from), quote_html(article, start, end, from)});
  } else {
    browser_.perform(request::Copy{copy_text(article, start, end), copy_html(article, start, end)});
  }
}

void Performing::operator()(const OpenPasted&) const {
  const std::string text = browser_.pasted_text();
  const Language language = reader_.state().session.language;
  const bool is_blank = text.find_first_not_of(" \t\r\n") == text.npos;
  if (!is_blank) {
    const BroughtFile pasted{std::make_shared<const std::string>(text),
                             std::string(phrase(language, "notice.pasted_name"))};
    return reader_.dispatch(BringFiles{{{pasted}, "utf-8", std::nullopt, true}});
  }
  reader_.dispatch(ShowNotice{{NoticeKind::kError, std::string(phrase(language, "error.nothing_pasted"))}});
}

}  // namespace duidu
