#include "align/quotations/approximate.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace duidu {
namespace {

// The rows of the distance matrix, of which only the cells within `limit` of the diagonal are stored.
class Band {
 public:
  Band(std::u32string_view pattern, std::u32string_view text, uint32_t limit)
      : limit_(limit), cells_(2 * size_t{limit} + 1, limit + 1) {
    for (uint32_t j = 0; j <= std::min<size_t>(limit, text.size()); ++j) at(0, j) = j;
    for (uint32_t i = 1; i <= pattern.size(); ++i) {
      const uint32_t first = i > limit ? i - limit : 0;
      const auto last = static_cast<uint32_t>(std::min<size_t>(text.size(), size_t{i} + limit));
      uint32_t left = limit + 1;
      for (uint32_t j = first; j <= last; ++j) {
        // The cell still holds the value of the row above, one column to the left.
        const uint32_t diagonal = j > 0 ? at(i, j) : limit + 1;
        const uint32_t above = j + 1 <= i + limit && j < i + limit ? at(i, j + 1) : limit + 1;
        uint32_t best = std::min(left, above) + 1;
        if (j > 0) best = std::min(best, diagonal + (pattern[i - 1] != text[j - 1]));
        left = at(i, j) = std::min(best, limit + 1);
      }
      for (uint32_t j = std::max(first, last + 1); j <= i + limit; ++j) at(i, j) = limit + 1;
    }
  }

  uint32_t at_end(uint32_t i, uint32_t j) { return j + limit_ < i || j > i + limit_ ? limit_ + 1 : at(i, j); }

 private:
  uint32_t& at(uint32_t i, uint32_t j) { return cells_[j + limit_ - i]; }

  uint32_t limit_;
  std::vector<uint32_t> cells_;
};

uint32_t size_of(std::u32string_view text) { return static_cast<uint32_t>(text.size()); }

// The columns of the distance matrix, one at a time, as bit vectors of differences with 64 rows to a word.
class Columns {
 public:
  explicit Columns(std::u32string_view pattern)
      : size_(size_of(pattern)),
        blocks_((pattern.size() + 63) / 64),
        rises_(blocks_, ~uint64_t{0}),
        falls_(blocks_, 0),
        distance_(size_) {
    for (uint32_t i = 0; i < size_; ++i) {
      const auto [entry, is_new] =
          row_of_.try_emplace(pattern[i], static_cast<uint32_t>(matches_.size() / blocks_));
      if (is_new) matches_.resize(matches_.size() + blocks_);
      matches_[entry->second * blocks_ + i / 64] |= uint64_t{1} << i % 64;
    }
    none_ = matches_.size();
    matches_.resize(matches_.size() + blocks_);
  }

  // Goes to the next column; returns the distance of the nearest stretch that ends behind `c`.
  uint32_t step(char32_t c) {
    const auto row = row_of_.find(c);
    const uint64_t* matches = &matches_[row == row_of_.end() ? none_ : row->second * blocks_];
    int carry = 0;
    for (size_t block = 0; block < blocks_; ++block) carry = step(block, matches[block], carry);
    return distance_;
  }

 private:
  int step(size_t block, uint64_t match, int carry_in) {
    const uint64_t rise = rises_[block], fall = falls_[block];
    const uint64_t vertical = match | fall;
    if (carry_in < 0) match |= 1;
    const uint64_t diagonal = (((match & rise) + rise) ^ rise) | match;
    uint64_t up = fall | ~(diagonal | rise), down = rise & diagonal;
    const uint64_t top = uint64_t{1} << (block + 1 == blocks_ ? (size_ - 1) % 64 : 63);
    const int carry = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
    if (block + 1 == blocks_) distance_ += static_cast<uint32_t>(carry);
    up = up << 1 | (carry_in > 0 ? 1 : 0);
    down = down << 1 | (carry_in < 0 ? 1 : 0);
    rises_[block] = down | ~(vertical | up);
    falls_[block] = up & vertical;
    return carry;
  }

  uint32_t size_;
  size_t blocks_, none_ = 0;
  std::vector<uint64_t> rises_, falls_, matches_;
  std::unordered_map<char32_t, uint32_t> row_of_;
  uint32_t distance_;
};

}  // namespace

PrefixMatch nearest_prefix(std::u32string_view pattern, std::u32string_view text, uint32_t limit) {
  const uint32_t size = size_of(pattern);
  Band band(pattern, text, limit);
  PrefixMatch best{limit + 1, 0};
  const auto away = [&](uint32_t length) { return length > size ? length - size : size - length; };
  for (uint32_t j = 0; j <= std::min<size_t>(text.size(), size_t{size} + limit); ++j) {
    const uint32_t distance = band.at_end(size, j);
    if (distance < best.distance || (distance == best.distance && away(j) < away(best.length)))
      best = {distance, j};
  }
  return best;
}

uint32_t distance_between(std::u32string_view a, std::u32string_view b, uint32_t limit) {
  const size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  return difference > limit ? limit + 1 : Band(a, b, limit).at_end(size_of(a), size_of(b));
}

std::vector<Approximate> find_approximate(std::u32string_view pattern, std::u32string_view text,
                                          uint32_t limit) {
  if (pattern.empty()) return {};
  struct End {
    uint32_t last, distance, seen;
  };
  std::vector<End> ends;
  Columns columns(pattern);
  for (uint32_t j = 0; j < text.size(); ++j) {
    const uint32_t distance = columns.step(text[j]);
    if (distance > limit) continue;
    if (ends.empty() || j > ends.back().seen + limit + 1) {
      ends.push_back({j + 1, distance, j});
    } else {
      ends.back().seen = j;
      if (distance < ends.back().distance) ends.back() = {j + 1, distance, j};
    }
  }
  const std::u32string backwards(pattern.rbegin(), pattern.rend());
  std::vector<Approximate> found;
  for (const End& end : ends) {
    const uint32_t reach = std::min(end.last, size_of(pattern) + limit);
    const std::u32string_view behind = text.substr(end.last - reach, reach);
    const std::u32string reversed(behind.rbegin(), behind.rend());
    const PrefixMatch match = nearest_prefix(backwards, reversed, end.distance);
    found.push_back({end.last - match.length, end.last, match.distance});
  }
  return found;
}

}  // namespace duidu
