#include "text/offset_map.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace duidu {
namespace {

// Counts the lower bits of pairs. (A population count instruction is not available everywhere.)
uint32_t count(uint64_t bits) {
  bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
  return static_cast<uint32_t>(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
}

// Masks the codes before `index` of a block.
uint64_t before(uint64_t codes, uint32_t index) { return codes & ((uint64_t{1} << index * 2) - 1); }

// Packs the lowest two bits of each of eight bytes.
uint64_t packed_pairs(const uint8_t* bytes) {
  uint64_t pairs;
  std::memcpy(&pairs, bytes, 8);
  pairs = (pairs | pairs >> 6) & 0x000F000F000F000F;
  pairs = (pairs | pairs >> 12) & 0x000000FF000000FF;
  return (pairs | pairs >> 24) & 0xFFFF;
}

}  // namespace

void OffsetMap::shrink_to_fit() {
  // The standard library's shrink_to_fit does nothing where there are no exceptions.
  std::vector<Block>(blocks_).swap(blocks_);
  std::vector<uint8_t>(odd_steps_).swap(odd_steps_);
}

void OffsetMap::append(uint32_t gap, uint32_t length, bool is_joined) {
  uint8_t step = packed(gap, length, is_joined);
  if (!is_short(gap, length)) {
    long_steps_.push_back({size_, gap, length});
    step = is_joined ? kLongStep | kJoined : kLongStep;
  }
  append_short(&step, 1, behind_ + gap + length);
}

void OffsetMap::append_short(const uint8_t* steps, uint32_t count, uint32_t behind) {
  if (size_ % kStride == 0) {
    const uint32_t length = steps[0] & kLongLength;
    blocks_.push_back(
        {0, behind_, static_cast<uint32_t>(odd_steps_.size()), length == 0 ? 3 : std::min(length, 3u)});
  }
  Block& block = blocks_.back();
  const auto usual = static_cast<uint8_t>(block.length), blank = packed_behind_blank(usual),
             marks = packed(block.mark_gap(), usual, false);
  uint8_t each[kStride] = {};
  for (uint32_t i = 0; i < count; ++i) {
    const uint8_t step = steps[i];
    uint8_t own = kOdd;
    own = step == marks ? uint8_t{kMarks} : own;
    own = step == blank ? uint8_t{kBlank} : own;
    each[i] = step == usual ? uint8_t{kUsual} : own;
  }
  const uint64_t codes = packed_pairs(each) | packed_pairs(each + 8) << 16 | packed_pairs(each + 16) << 32 |
                         packed_pairs(each + 24) << 48;
  for (uint64_t odd = odd_ones(codes); odd != 0; odd &= odd - 1)
    odd_steps_.push_back(steps[std::countr_zero(odd) / 2]);
  block.codes |= codes << size_ % kStride * 2;
  size_ += count;
  behind_ = behind;
}

void OffsetMap::append_same() {
  const uint8_t step = 0;
  append_short(&step, 1, behind_);
}

void OffsetMap::pop_back() {
  const Step last = step(--size_);
  behind_ -= last.gap + last.length;
  if (!long_steps_.empty() && long_steps_.back().index == size_) long_steps_.pop_back();
  if (code(size_) == kOdd) odd_steps_.pop_back();
  blocks_.back().codes = before(blocks_.back().codes, size_ % kStride);
  if (size_ % kStride == 0) blocks_.pop_back();
}

uint8_t OffsetMap::odd_step(uint32_t index) const {
  const Block& block = blocks_[index / kStride];
  return odd_steps_[block.odd_steps + count(odd_ones(before(block.codes, index % kStride)))];
}

OffsetMap::Step OffsetMap::step(uint32_t index) const {
  const uint32_t own = code(index);
  if (own != kOdd) {
    const Block& block = blocks_[index / kStride];
    return {own == kUsual ? 0 : own == kBlank ? 1 : block.mark_gap(), block.length};
  }
  const uint32_t packed = odd_step(index) & kLongStep;
  if (packed != kLongStep) return {gap_of(packed), packed & kLongLength};
  const auto at = std::lower_bound(long_steps_.begin(), long_steps_.end(), index, is_before);
  return {at->gap, at->length};
}

// The first code point that stands for the same bytes.
uint32_t OffsetMap::owner(uint32_t index) const {
  while (index > 0 && is_same(index)) --index;
  return index;
}

uint32_t OffsetMap::behind_previous(uint32_t index) const {
  const Block& block = blocks_[index / kStride];
  const uint64_t codes = before(block.codes, index % kStride);
  const uint32_t highs = count(codes >> 1 & kLow), odd = count(odd_ones(codes)), lows = count(codes & kLow);
  const uint32_t marks = highs - odd, blanks = lows - marks;
  uint32_t place = block.behind + (index % kStride - odd) * block.length + blanks + marks * block.mark_gap();
  bool has_long = false;
  const uint8_t* steps = odd_steps_.data() + block.odd_steps;
  for (const uint8_t* end = steps + odd; steps != end; ++steps) {
    const uint32_t packed = *steps & kLongStep;
    place += gap_of(packed) + (packed & kLongLength);
    has_long = has_long || packed == kLongStep;
  }
  if (!has_long) return place;
  const auto at =
      std::lower_bound(long_steps_.begin(), long_steps_.end(), index - index % kStride, is_before);
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
  // Blocks before the last one that starts at or before `place` contain nothing after it.
  const auto behind =
      std::upper_bound(blocks_.begin(), blocks_.end(), place,
                       [](uint32_t wanted, const Block& block) { return wanted < block.behind; });
  if (behind == blocks_.begin()) return 0;
  const auto block = static_cast<uint32_t>(behind - blocks_.begin()) - 1;
  uint32_t reached = blocks_[block].behind;
  for (uint32_t index = block * kStride; index < size_; ++index) {
    const Step next = step(index);
    if (next.length > 0 && reached + next.gap >= place) return index;
    reached += next.gap + next.length;
  }
  return size_;
}

size_t OffsetMap::bytes() const {
  return blocks_.capacity() * sizeof(Block) + odd_steps_.capacity() +
         long_steps_.capacity() * sizeof(LongStep);
}

}  // namespace duidu
