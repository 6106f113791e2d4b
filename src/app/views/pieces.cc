#include "app/views/pieces.h"

#include <algorithm>

#include "model/sides.h"

namespace duidu {
namespace {

// The inlines of [start, end), counted from there.
std::vector<Inline> clipped(const std::vector<Inline>& inlines, uint32_t start, uint32_t end) {
  std::vector<Inline> kept;
  for (const Inline& each : inlines) {
    if (each.start >= end || each.end <= start) continue;
    kept.push_back(each);
    kept.back().start = std::max(each.start, start) - start;
    kept.back().end = std::min(each.end, end) - start;
  }
  return kept;
}

}  // namespace

// Links keep their number and what they are; their words come with the rows.
ArrangedPieces::ArrangedPieces(const Article& whole) : whole_(whole) {
  const Texts& from = whole.texts();
  Texts& texts = out_.own_texts();
  texts.id = from.id;
  texts.title = from.title;
  texts.language = from.language;
  texts.author = from.author;
  texts.date = from.date;
  texts.source_url = from.source_url;
  texts.interview.title = from.interview.title;
  texts.interview.author = from.interview.author;
  out_.revision = whole.revision;
  out_.links = whole.links;
  ties_.resize(out_.links.size());
  for (size_t i = 0; i < out_.links.size(); ++i) {
    Link& link = out_.links[i];
    for (const Side side : kSides)
      ties_[i].is_tied[static_cast<size_t>(side)].resize(link.spans(side).size());
    link.commentary.clear();
    link.interview.clear();
  }
}

void ArrangedPieces::begin_row() {
  Texts& texts = out_.own_texts();
  texts.rows.push_back({static_cast<uint32_t>(texts.interview.turns.size()),
                        static_cast<uint32_t>(texts.commentaries.size())});
  row_.clear();
}

void ArrangedPieces::keep_interview() {
  out_.own_texts().interview = whole_.interview();
  places_.keep(Side::kInterview);
  keeps_interview_ = true;
}

void ArrangedPieces::begin_card(uint32_t commentary, const std::optional<CardTie>& tie) {
  begin_commentary(commentary);
  out_.own_texts().cards.push_back(tie);
  row_.clear();
}

void ArrangedPieces::begin_turn(uint32_t turn, Role role, const std::string& speaker) {
  const Turn& from = whole_.interview().turns[turn];
  out_.own_texts().interview.turns.push_back({from.id, speaker, role, {}, from.said_at});
  side_ = Side::kInterview;
}

void ArrangedPieces::begin_commentary(uint32_t commentary) {
  const Commentary& from = whole_.commentaries()[commentary];
  out_.own_texts().commentaries.push_back({from.id, from.title, from.author, from.date, from.source_url, {}});
  side_ = Side::kCommentary;
}

std::vector<Unit>& ArrangedPieces::group(Side side) {
  Texts& texts = out_.own_texts();
  return side == Side::kInterview ? texts.interview.turns.back().units : texts.commentaries.back().blocks;
}

// The unit added last holds this piece.
void ArrangedPieces::place(UnitRef source, uint32_t start, uint32_t end, uint32_t at, bool is_copy) {
  Texts& texts = out_.own_texts();
  const size_t groups = side_ == Side::kInterview ? texts.interview.turns.size() : texts.commentaries.size();
  const UnitRef unit{side_, static_cast<uint32_t>(groups - 1),
                     static_cast<uint32_t>(group(side_).size() - 1)};
  const PlacedPiece piece{unit, at, source, start, end, is_copy};
  places_.add(piece);
  row_.push_back(piece);
}

void ArrangedPieces::add(const Span& words) {
  const Unit& from = whole_.unit(words.unit);
  Unit unit = from;
  unit.text = from.text.substr(words.start, words.end - words.start);
  unit.inlines = clipped(from.inlines, words.start, words.end);
  if (words.start > 0) unit.ordinal.clear(), unit.speaker.clear();
  std::vector<Span>& shown = shown_[words.unit];
  const bool is_copy = std::any_of(shown.begin(), shown.end(), [&](const Span& other) {
    return other.start < words.end && words.start < other.end;
  });
  shown.push_back(words);
  const uint32_t taken = addresses_[address(whole_, words.unit)]++;
  if (taken > 0) unit.id += "~" + std::to_string(taken + 1);
  group(side_).push_back(std::move(unit));
  place(words.unit, words.start, words.end, 0, is_copy);
  if (is_copy) out_.own_texts().copies.push_back(row_.back().unit);
  first_.try_emplace(words.unit, row_.back().unit);
}

void ArrangedPieces::add_caption(std::string text, int level, std::string href, TextPosition about,
                                 uint32_t at, uint32_t shows) {
  Unit unit;
  unit.id = "v" + std::to_string(++captions_);
  unit.kind = UnitKind::kCaption;
  unit.level = level;
  if (!href.empty()) {
    unit.inlines.push_back({0, static_cast<uint32_t>(text.size()), InlineStyle::kLink, std::move(href)});
  }
  unit.text = std::move(text);
  group(side_).push_back(std::move(unit));
  place(about.unit, about.offset, about.offset + shows, at, true);
}

std::optional<Span> ArrangedPieces::tied(const Span& span) const {
  if (keeps_interview_ && span.unit.side == Side::kInterview) return span;
  for (const PlacedPiece& piece : row_) {
    const bool is_point = span.start == span.end;
    const bool fits = piece.source == span.unit && piece.start < piece.end && piece.at == 0 &&
                      (is_point ? piece.start <= span.start && span.end <= piece.end
                                : piece.start < span.end && span.start < piece.end);
    if (!fits) continue;
    return Span{piece.unit, std::max(span.start, piece.start) - piece.start,
                std::min(span.end, piece.end) - piece.start};
  }
  return std::nullopt;
}

void ArrangedPieces::tie(uint32_t link) {
  const Link& from = whole_.links[link];
  Tie& tie = ties_[link];
  for (const Side side : kSides) {
    const auto s = static_cast<size_t>(side);
    for (size_t i = 0; i < from.spans(side).size(); ++i) {
      const std::optional<Span> span = tie.is_tied[s][i] ? std::nullopt : tied(from.spans(side)[i]);
      if (!span) continue;
      tie.is_tied[s][i] = true;
      tie.spans[s].push_back(*span);
    }
  }
  Link& to = out_.links[link];
  if (!tie.has_verdict && to.verdict) tie_verdict(*to.verdict);
  tie.has_verdict = true;
}

// Words that do not stand in this row are left out: what is said of them is said in the whole article.
void ArrangedPieces::tie_verdict(Verdict& verdict) const {
  const auto keep = [&](auto& list, auto&&... places) {
    std::erase_if(list, [&](auto& item) {
      return !(... && [&](Span& span) {
        const std::optional<Span> here = tied(span);
        if (here) span = *here;
        return here.has_value();
      }(item.*places));
    });
  };
  keep(verdict.changes, &WordChange::commentary, &WordChange::interview);
  keep(verdict.cut, &CutWord::interview);
  keep(verdict.edits, &EditorialChange::commentary, &EditorialChange::interview);
  std::erase_if(verdict.uncovered, [&](Span& span) {
    const std::optional<Span> here = tied(span);
    if (here) span = *here;
    return !here;
  });
}

std::string ArrangedPieces::address_of(UnitRef source) const {
  const auto found = first_.find(source);
  return found == first_.end() ? std::string() : address(out_, found->second);
}

Arranged ArrangedPieces::finish() {
  for (size_t i = 0; i < out_.links.size(); ++i) {
    Link& link = out_.links[i];
    link.interview = std::move(ties_[i].spans[0]);
    link.commentary = std::move(ties_[i].spans[1]);
    if (ties_[i].has_verdict || !link.verdict) continue;
    link.verdict->changes.clear();
    link.verdict->uncovered.clear();
    link.verdict->cut.clear();
    link.verdict->edits.clear();
  }
  std::sort(out_.own_texts().copies.begin(), out_.own_texts().copies.end());
  places_.finish();
  for (std::optional<CardTie>& card : out_.own_texts().cards) {
    if (card) card->words = places_.arranged(card->words);
  }
  return {std::make_shared<const Article>(std::move(out_)), std::move(places_), {}};
}

}  // namespace duidu
