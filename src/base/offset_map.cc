#include "base/offset_map.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace duidu {
namespace {

constexpr uint64_t kEach = 0x0101010101010101;  // times a byte: eight of it

}  // namespace

void OffsetMap::reserve(size_t count) {
  steps_.reserve(count);
  anchors_.reserve(count / kStride + 1);
}

void OffsetMap::shrink_to_fit() {
  // shrink_to_fit of the standard library does nothing where there are no exceptions
  std::vector<uint8_t>(steps_).swap(steps_);
  std::vector<uint32_t>(anchors_).swap(anchors_);
}

OffsetMap::Step OffsetMap::step(uint32_t index) const {
  const uint32_t packed = steps_[index] & kLongStep;
  if (packed != kLongStep) return {gap_of(packed), packed & kLongLength};
  const auto at = std::lower_bound(long_steps_.begin(), long_steps_.end(), index, is_before);
  return {at->gap, at->length};
}

void OffsetMap::pop_back() {
  const Step last = step(size() - 1);
  behind_ -= last.gap + last.length;
  if (!long_steps_.empty() && long_steps_.back().index == size() - 1) long_steps_.pop_back();
  steps_.pop_back();
  if (steps_.size() % kStride == 0) anchors_.pop_back();
}

// The code point that has the bytes of this one for its own.
uint32_t OffsetMap::owner(uint32_t index) const {
  while (index > 0 && is_same(index)) --index;
  return index;
}

uint32_t OffsetMap::behind_previous(uint32_t index) const {
  const uint32_t begin = index - index % kStride;
  uint32_t place = anchors_[index / kStride];
  bool has_long = false;
  uint32_t i = begin;
  for (; i + 8 <= index; i += 8) {
    uint64_t eight;
    std::memcpy(&eight, steps_.data() + i, 8);
    const uint64_t lengths = eight & kEach * kLongLength, gaps = eight >> kLengthBits & kEach * kLongGap;
    // No sum comes near 256; a byte less than 16 is 0 where adding 0x7F does not reach 0x80.
    const uint64_t blanks = ~((gaps ^ kEach * kBlankGap) + kEach * 0x7F) & kEach * 0x80;
    const uint64_t longs = ~((lengths ^ kEach * kLongLength) + kEach * 0x7F) & kEach * 0x80;
    place += static_cast<uint32_t>(((lengths + gaps) * kEach >> 56) -
                                   uint64_t{kBlankGap - 1} * static_cast<uint64_t>(std::popcount(blanks)));
    has_long = has_long || longs != 0;
  }
  for (; i < index; ++i) {
    const uint32_t packed = steps_[i] & kLongStep;
    place += gap_of(packed) + (packed & kLongLength);
    has_long = has_long || packed == kLongStep;
  }
  if (!has_long) return place;
  const auto at = std::lower_bound(long_steps_.begin(), long_steps_.end(), begin, is_before);
  for (auto longer = at; longer != long_steps_.end() && longer->index < index; ++longer) {
    place += longer->gap + longer->length - kLongGap - kLongLength;
  }
  return place;
}

uint32_t OffsetMap::start(uint32_t index) const {
  const uint32_t own = owner(index);
  return behind_previous(own) + step(own).gap;
}

uint32_t OffsetMap::end(uint32_t index) const {
  const Step last = step(index);
  return behind_previous(index) + last.gap + last.length;
}

uint32_t OffsetMap::index_at(uint32_t place) const {
  // Blocks before the last one that begins at or before the place hold nothing behind it.
  const auto behind = std::upper_bound(anchors_.begin(), anchors_.end(), place);
  if (behind == anchors_.begin()) return 0;
  const auto block = static_cast<uint32_t>(behind - anchors_.begin()) - 1;
  uint32_t reached = anchors_[block];
  for (uint32_t index = block * kStride; index < size(); ++index) {
    const Step next = step(index);
    if (next.length > 0 && reached + next.gap >= place) return index;
    reached += next.gap + next.length;
  }
  return size();
}

size_t OffsetMap::bytes() const {
  return steps_.capacity() + anchors_.capacity() * sizeof(uint32_t) +
         long_steps_.capacity() * sizeof(LongStep);
}

}  // namespace duidu
