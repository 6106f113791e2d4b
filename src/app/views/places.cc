#include "app/views/places.h"

#include <algorithm>
#include <numeric>

#include "base/sorting.h"

namespace duidu {

// Of pieces that begin at the same character the first that has words comes last, so that it is found.
void ArrangedPlaces::finish() {
  for (const Side side : kSides) {
    const std::vector<PlacedPiece>& pieces = pieces_[side];
    std::vector<uint32_t>& order = by_source_[side];
    order.resize(pieces.size());
    std::iota(order.begin(), order.end(), 0u);
    sort_values(order, [&](uint32_t a, uint32_t b) {
      const PlacedPiece &one = pieces[a], &other = pieces[b];
      if (one.source != other.source) return one.source < other.source;
      if (one.start != other.start) return one.start < other.start;
      const bool has_words = one.start < one.end, other_has = other.start < other.end;
      if (has_words != other_has) return other_has;
      return a > b;
    });
  }
}

std::optional<Span> PlacedPiece::part_of(const Span& words) const {
  if (words.unit != source || words.start >= end || words.end <= start) return std::nullopt;
  return Span{unit, at + std::max(words.start, start) - start, at + std::min(words.end, end) - start};
}

std::optional<Span> ArrangedPlaces::shown(const Span& words) const {
  if (is_kept_[words.unit.side]) return words;
  const std::vector<PlacedPiece>& pieces = pieces_[words.unit.side];
  const std::vector<uint32_t>& order = by_source_[words.unit.side];
  auto at = std::lower_bound(order.begin(), order.end(), words.unit,
                             [&](uint32_t i, UnitRef wanted) { return pieces[i].source < wanted; });
  std::optional<Span> copy;
  for (; at != order.end() && pieces[*at].source == words.unit && pieces[*at].start < words.end; ++at) {
    const std::optional<Span> part = pieces[*at].part_of(words);
    if (part && !pieces[*at].is_copy) return part;
    if (part && !copy) copy = part;
  }
  return copy;
}

std::span<const PlacedPiece> ArrangedPlaces::pieces_of(UnitRef arranged) const {
  const std::vector<PlacedPiece>& pieces = pieces_[arranged.side];
  const auto first = std::partition_point(pieces.begin(), pieces.end(),
                                          [&](const PlacedPiece& each) { return each.unit < arranged; });
  const auto last =
      std::find_if(first, pieces.end(), [&](const auto& each) { return each.unit != arranged; });
  return {pieces.data() + (first - pieces.begin()), static_cast<size_t>(last - first)};
}

TextPosition ArrangedPlaces::original(TextPosition arranged) const {
  if (is_kept_[arranged.unit.side]) return arranged;
  const std::vector<PlacedPiece>& pieces = pieces_[arranged.unit.side];
  if (pieces.empty()) return {{arranged.unit.side, 0, 0}, 0};
  auto behind = std::upper_bound(
      pieces.begin(), pieces.end(), arranged, [](const TextPosition& wanted, const PlacedPiece& piece) {
        return wanted.unit != piece.unit ? wanted.unit < piece.unit : wanted.offset < piece.at;
      });
  const PlacedPiece& piece = behind == pieces.begin() ? *behind : *(behind - 1);
  if (piece.unit != arranged.unit || arranged.offset < piece.at) return {piece.source, piece.start};
  return {piece.source, std::min(piece.start + arranged.offset - piece.at, piece.end)};
}

TextPosition ArrangedPlaces::arranged(TextPosition original) const {
  if (is_kept_[original.unit.side]) return original;
  const std::vector<PlacedPiece>& pieces = pieces_[original.unit.side];
  const std::vector<uint32_t>& order = by_source_[original.unit.side];
  if (order.empty()) return {{original.unit.side, 0, 0}, 0};
  auto behind =
      std::upper_bound(order.begin(), order.end(), original, [&](const TextPosition& wanted, uint32_t i) {
        return wanted.unit != pieces[i].source ? wanted.unit < pieces[i].source
                                               : wanted.offset < pieces[i].start;
      });
  if (behind == order.begin()) return {pieces[*behind].unit, pieces[*behind].at};
  // A piece that begins later may be shorter than one that holds the place, too: a sentence of a paragraph that is whole elsewhere.
  for (auto at = behind; at != order.begin() && pieces[*(at - 1)].source == original.unit; --at) {
    const PlacedPiece& piece = pieces[*(at - 1)];
    if (!piece.is_copy && piece.holds(original.unit, original.offset))
      return {piece.unit, piece.at + original.offset - piece.start};
  }
  const PlacedPiece& piece = pieces[*(behind - 1)];
  const uint32_t last = piece.end > piece.start ? piece.end - 1 : piece.start;
  const uint32_t offset = piece.source == original.unit ? std::min(original.offset, last) : piece.start;
  return {piece.unit, piece.at + offset - piece.start};
}

}  // namespace duidu
