#include "search/search.h"

#include <algorithm>

#include "model/pressed_words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kBlanks = " \t\n";
constexpr char32_t kUnitEnd = 0;  // occurs in no text

// White space with a width: characters without one do not visibly separate words.
bool is_gap(char32_t c) { return is_space(c) && c != U'\u200B' && c != U'\uFEFF'; }

bool holds_blank(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    if (is_gap(next_code_point(text, offset))) return true;
  }
  return false;
}

// Whether the character belongs to a script that separates words by spaces.
bool is_spaced(char32_t c) {
  return c < 0x0E00 || (c >= 0x10A0 && c < 0x1780) || (c >= 0xAC00 && c < 0xD7A4);
}

std::string_view without_blanks(std::string_view text) {
  const size_t first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

}  // namespace

Search::Search(const Article& article) : article_(article) {
  size_t bytes = 0;
  uint32_t place = 0;
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(article, side)) {
      if (is_to_be_pressed(article.unit(ref))) continue;
      units_.push_back({ref, place});
      const auto size = static_cast<uint32_t>(article.unit(ref).text.size());
      place += size + 1;
      bytes += size;
    }
  }
  folded_.text.reserve(bytes / 2);
  folded_.offsets.reserve(bytes / 2);
  for (const UnitPlace& unit : units_) {
    const std::string& text = article.unit(unit.ref).text;
    fold_append(text, unit.begin, folded_);
    const uint32_t end = unit.begin + static_cast<uint32_t>(text.size());
    folded_.offsets.append(end - folded_.offsets.behind(), 1, false);
    folded_.text.push_back(kUnitEnd);
  }
}

void Search::find(std::string_view query, size_t most) {
  hits_.clear();
  has_more_ = false;
  literal_size_ = 0;
  const FoldedText wanted = fold(query);
  if (wanted.text.empty()) return find_literal(without_blanks(query), most);
  wanted_ = wanted.text;
  seams_.assign(wanted_.size(), Seam::kAny);
  for (uint32_t i = 1; i < wanted_.size(); ++i) {
    if (!is_spaced(wanted_[i - 1]) || !is_spaced(wanted_[i]) || wanted.offsets.is_same(i)) continue;
    const uint32_t end = wanted.end(i - 1);
    const bool has_gap = wanted.offsets.has_gap(i);
    if (!has_gap) seams_[i] = Seam::kWhole;
    if (has_gap && holds_blank(query.substr(end, wanted.start(i) - end))) seams_[i] = Seam::kParted;
  }
  const std::u32string_view text(folded_.text);
  for (size_t at = text.find(wanted_); at != text.npos;) {
    const bool is_hit = agrees(static_cast<uint32_t>(at));
    if (is_hit && !add(static_cast<uint32_t>(at), most)) return;
    at = text.find(wanted_, at + (is_hit ? wanted_.size() : 1));
  }
}

bool Search::agrees(uint32_t at) const {
  const OffsetMap& offsets = folded_.offsets;
  for (uint32_t i = 1; i < wanted_.size(); ++i) {
    if (seams_[i] == Seam::kAny) continue;
    const uint32_t index = at + i;
    const bool has_gap = offsets.has_gap(index);
    if (seams_[i] == Seam::kParted && !has_gap) return false;
    if (seams_[i] == Seam::kWhole && has_gap && !offsets.is_joined(index) &&
        has_blank(offsets.end(index - 1), offsets.start(index))) {
      return false;
    }
  }
  return true;
}

bool Search::has_blank(uint32_t begin, uint32_t end) const {
  const UnitPlace& unit = unit_at(begin);
  return holds_blank(std::string_view(article_.unit(unit.ref).text).substr(begin - unit.begin, end - begin));
}

void Search::find_literal(std::string_view query, size_t most) {
  literal_size_ = static_cast<uint32_t>(query.size());
  if (query.empty()) return;
  for (const UnitPlace& unit : units_) {
    const std::string_view text = article_.unit(unit.ref).text;
    for (size_t at = text.find(query); at != text.npos; at = text.find(query, at + query.size())) {
      if (!add(unit.begin + static_cast<uint32_t>(at), most)) return;
    }
  }
}

// Returns false if `most` hits are already there.
bool Search::add(uint32_t hit, size_t most) {
  has_more_ = hits_.size() == most;
  if (!has_more_) hits_.push_back(hit);
  return !has_more_;
}

const Search::UnitPlace& Search::unit_at(uint32_t place) const {
  return *(std::upper_bound(units_.begin(), units_.end(), place,
                            [](uint32_t wanted, const UnitPlace& unit) { return wanted < unit.begin; }) -
           1);
}

Span Search::hit(uint32_t number) const {
  const uint32_t at = hits_[number];
  const bool is_literal = literal_size_ > 0;
  const uint32_t start = is_literal ? at : folded_.start(at);
  const uint32_t end = is_literal ? at + literal_size_ : folded_.end(at + wanted_.size() - 1);
  const UnitPlace& unit = unit_at(start);
  return {unit.ref, start - unit.begin, end - unit.begin};
}

uint32_t Search::place_of(UnitRef wanted, uint32_t offset) const {
  const auto unit = std::lower_bound(units_.begin(), units_.end(), wanted,
                                     [](const UnitPlace& each, UnitRef ref) { return each.ref < ref; });
  return unit == units_.end() ? UINT32_MAX : unit->begin + (unit->ref == wanted ? offset : 0);
}

uint32_t Search::first_at_place(uint32_t place) const {
  const uint32_t least = literal_size_ > 0 ? place : folded_.offsets.index_at(place);
  return static_cast<uint32_t>(std::lower_bound(hits_.begin(), hits_.end(), least) - hits_.begin());
}

uint32_t Search::first_from(UnitRef unit, uint32_t offset) const {
  return first_at_place(place_of(unit, offset));
}

std::pair<uint32_t, uint32_t> Search::hits_of(UnitRef unit) const {
  const uint32_t begin = place_of(unit, 0);
  if (begin == UINT32_MAX) return {count(), count()};
  const auto size = static_cast<uint32_t>(article_.unit(unit).text.size());
  return {first_at_place(begin), first_at_place(begin + size)};
}

}  // namespace duidu
