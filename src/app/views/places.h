// What stands where in an arranged article: the way from its places to those of the article it was made of, and back. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/article.h"
#include "model/sides.h"

namespace duidu {

// A stretch of a unit, [start, end) in bytes, that stands in a unit of the arranged article from byte `at` on. Of words of the
// interface the stretch is empty: the place that they speak of.
struct PlacedPiece {
  UnitRef unit;
  uint32_t at = 0;
  UnitRef source;
  uint32_t start = 0;
  uint32_t end = 0;
  bool is_copy = false;

  bool holds(UnitRef ref, uint32_t offset) const { return source == ref && start <= offset && offset < end; }
  // Where what it has of these words of the article stands; nothing if it has none.
  std::optional<Span> part_of(const Span& words) const;
};

class ArrangedPlaces {
 public:
  // Pieces are added in the order of the arranged article.
  void add(const PlacedPiece& piece) { pieces_[piece.unit.side].push_back(piece); }
  // A side that stands in the arranged article as it is has no pieces.
  void keep(Side side) { is_kept_[side] = true; }
  // To be called behind the last one.
  void finish();

  // The place in the article that the user is at in the arranged one. The beginning of the side if it has no pieces.
  TextPosition original(TextPosition arranged) const;

  // Where the words stand, or a part of them: rather where they stand first than in a copy. Nothing if they are not shown.
  std::optional<Span> shown(const Span& words) const;

  // What a unit is made of.
  std::span<const PlacedPiece> pieces_of(UnitRef arranged) const;

  bool is_kept(Side side) const { return is_kept_[side]; }

  // Where the place stands; if it is not shown, the nearest before it, else the first that is.
  TextPosition arranged(TextPosition original) const;

 private:
  BySide<std::vector<PlacedPiece>> pieces_;
  BySide<std::vector<uint32_t>> by_source_;
  BySide<bool> is_kept_{};
};

}  // namespace duidu
