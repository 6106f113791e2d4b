#include "app/search/hits.h"

#include <algorithm>

#include "app/views/arrange.h"
#include "base/sorting.h"

namespace duidu {

Hits::Hits(const Article& whole, std::shared_ptr<const Arranged> arranged)
    : arranged_(std::move(arranged)), search_(whole) {}

void Hits::find(std::string_view query, size_t most) {
  search_.find(query, most);
  placed_.clear();
  numbers_.clear();
  beyond_.clear();
  if (arranged_) place_all();
}

void Hits::place_all() {
  for (uint32_t i = 0; i < search_.count(); ++i) {
    const Span hit = search_.hit(i);
    if (const std::optional<Span> shown = arranged_->places.shown(hit)) {
      placed_.push_back({i, *shown, false});
    } else if (fold_at(*arranged_, hit.unit)) {
      const auto [unit, offset] = arranged_->places.arranged({hit.unit, hit.start});
      placed_.push_back({i, {unit, offset, offset}, true});
    } else {
      beyond_.push_back(i);
    }
  }
  sort_values(placed_, [](const Placed& a, const Placed& b) {
    if (a.span.unit != b.span.unit) return a.span.unit < b.span.unit;
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.in_whole < b.in_whole;
  });
  numbers_.assign(search_.count(), 0);
  for (uint32_t i = 0; i < placed_.size(); ++i) numbers_[placed_[i].in_whole] = i;
}

uint32_t Hits::count() const { return arranged_ ? static_cast<uint32_t>(placed_.size()) : search_.count(); }

std::optional<Span> Hits::first_beyond() const {
  if (beyond_.empty()) return std::nullopt;
  return search_.hit(beyond_.front());
}

Span Hits::hit(uint32_t number) const { return arranged_ ? placed_[number].span : search_.hit(number); }

Span Hits::in_whole(uint32_t number) const {
  return search_.hit(arranged_ ? placed_[number].in_whole : number);
}

bool Hits::is_folded(uint32_t number) const { return arranged_ && placed_[number].is_folded; }

uint32_t Hits::first_from(UnitRef unit, uint32_t offset) const {
  if (!arranged_) return search_.first_from(unit, offset);
  const auto first = std::partition_point(placed_.begin(), placed_.end(), [&](const Placed& each) {
    return each.span.unit < unit || (each.span.unit == unit && each.span.start < offset);
  });
  return static_cast<uint32_t>(first - placed_.begin());
}

uint32_t Hits::first_to_show(const TextPosition& from) const {
  const uint32_t all = count(), first = first_from(from.unit, from.offset);
  for (uint32_t i = 0; i < all; ++i) {
    const uint32_t number = (first + i) % all;
    if (!is_folded(number)) return number;
  }
  return first < all ? first : 0;
}

std::vector<SeenHit> Hits::hits_of(UnitRef unit) const {
  std::vector<SeenHit> seen;
  if (!arranged_ || arranged_->places.is_kept(unit.side)) {
    const auto [first, last] = search_.hits_of(unit);
    for (uint32_t i = first; i < last; ++i) seen.push_back({arranged_ ? numbers_[i] : i, search_.hit(i)});
    return seen;
  }
  for (const PlacedPiece& piece : arranged_->places.pieces_of(unit)) {
    if (piece.start == piece.end) continue;
    const auto [first, last] = search_.hits_of(piece.source);
    for (uint32_t i = first; i < last; ++i) {
      if (const std::optional<Span> part = piece.part_of(search_.hit(i)))
        seen.push_back({numbers_[i], *part});
    }
  }
  return seen;
}

}  // namespace duidu
