// Which bytes of the original each folded code point stands for, in some five bits for each: two tell the steps that nearly all
// are, the others have a byte of their own, and the place itself is kept at every 32nd. Appending costs a constant, asking at
// most 32 additions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidu {

class OffsetMap {
 public:
  uint32_t size() const { return size_; }
  void reserve(size_t count) { blocks_.reserve(count / kStride + 1); }
  void shrink_to_fit();

  // The next code point stands for `length` bytes (at least 1), `gap` bytes behind those of the one before. "Joined":
  // the gap does not part two words.
  void append(uint32_t gap, uint32_t length, bool is_joined);

  // A short step as a byte of `append_short`.
  static bool is_short(uint32_t gap, uint32_t length) { return gap < kBlankGap && length < kLongLength; }
  // A short step over nothing but a blank: told apart because most gaps between words are no more than that.
  static uint8_t packed_behind_blank(uint32_t length) {
    return static_cast<uint8_t>(kBlankGap << kLengthBits | length);
  }
  // Bytes that a short step takes up with its gap.
  static uint32_t bytes_of(uint8_t step) { return gap_of(step & kLongStep) + (step & kLongLength); }
  static uint8_t packed(uint32_t gap, uint32_t length, bool is_joined) {
    return static_cast<uint8_t>(gap << kLengthBits | length | (is_joined ? kJoined : 0));
  }

  // Short steps that may be appended at once, and doing so; the last one ends at `behind`.
  uint32_t room() const { return kStride - size_ % kStride; }
  void append_short(const uint8_t* steps, uint32_t count, uint32_t behind);

  // Takes back the last code point, which `append` or `append_short` added.
  void pop_back();

  // Another code point for the same bytes.
  void append_same();

  // Bytes [start, end) of code point number `index`.
  uint32_t start(uint32_t index) const;
  uint32_t end(uint32_t index) const;

  // Behind the bytes of the code point before this one; 0 if there is none. And the bytes between the two.
  uint32_t end_before(uint32_t index) const { return index < size() ? behind_previous(index) : behind_; }
  uint32_t gap(uint32_t index) const { return step(index).gap; }

  // Behind the last code point's bytes.
  uint32_t behind() const { return behind_; }

  // The first code point that begins at or behind `place`.
  uint32_t index_at(uint32_t place) const;

  // Of the code point and the one before it.
  bool is_same(uint32_t index) const { return code(index) == kOdd && (odd_step(index) & kLongStep) == 0; }
  bool has_gap(uint32_t index) const {
    const uint32_t own = code(index);
    return own != kOdd ? own != kUsual : gap_bits(odd_step(index)) != 0;
  }
  // A gap that is more than a blank appended as such.
  bool has_marks(uint32_t index) const {
    const uint32_t own = code(index);
    if (own != kOdd) return own == kMarks;
    const uint32_t bits = gap_bits(odd_step(index));
    return bits != 0 && bits != kBlankGap;
  }
  // Whether has_marks may hold of one of these, at most 32 in a row.
  bool may_have_marks(uint32_t first, uint32_t last) const {
    const uint32_t before = first % kStride * 2;
    uint64_t codes = blocks_[first / kStride].codes >> before;
    if (last / kStride != first / kStride) codes |= blocks_[last / kStride].codes << 1 << (63 - before);
    return (codes & 0xAAAAAAAAAAAAAAAA) << (31 - (last - first)) * 2 != 0;
  }
  // A gap that does not join.
  bool has_parting_gap(uint32_t index) const {
    const uint32_t own = code(index);
    if (own != kOdd) return own != kUsual;
    const uint8_t step = odd_step(index);
    return gap_bits(step) != 0 && (step & kJoined) == 0;
  }
  // The first of those from `index` on that stands behind a gap or is otherwise unlike its neighbours; sometimes one before it.
  uint32_t plain_until(uint32_t index) const { return first_set(codes_from(index), index); }
  // The first of those from `index` on that may stand for the bytes of the one before it; sometimes one before it.
  uint32_t apart_until(uint32_t index) const { return first_set(odd_ones(codes_from(index)), index); }
  bool is_joined(uint32_t index) const { return code(index) == kOdd && (odd_step(index) & kJoined) != 0; }

  size_t bytes() const;

  static constexpr uint32_t kStride = 32;

 private:
  static constexpr int kLengthBits = 3;
  static constexpr uint32_t kLongLength = 7;
  static constexpr uint32_t kBlankGap = 14;  // stands for a gap of 1
  static constexpr uint32_t kLongGap = 15;
  static constexpr uint8_t kLongStep = 0x7F;
  static constexpr uint8_t kJoined = 0x80;

  static constexpr uint64_t kLow = 0x5555555555555555;  // the lower bit of each pair

  // Two bits for each code point.
  static constexpr uint32_t kUsual = 0;  // of the block's usual length, no gap
  static constexpr uint32_t kBlank = 1;  // the same behind a blank
  static constexpr uint32_t kOdd = 2;    // its step is in odd_steps_
  static constexpr uint32_t kMarks = 3;  // the same behind the commonest mark

  struct Block {
    uint64_t codes;
    uint32_t behind;          // the code point before
    uint32_t odd_steps : 30;  // before those of this block
    uint32_t length : 2;      // the usual one: that of the first
    // A mark as long as a Han character, or one with a blank.
    uint32_t mark_gap() const { return length == 3 ? 3 : 2; }
  };

  // Gap and length that do not fit into a byte.
  struct LongStep {
    uint32_t index, gap, length;
  };
  struct Step {
    uint32_t gap, length;
  };
  static uint32_t gap_of(uint32_t packed) {
    const uint32_t gap = packed >> kLengthBits;
    return gap == kBlankGap ? 1 : gap;
  }
  static uint32_t gap_bits(uint8_t step) { return (step & kLongStep) >> kLengthBits; }
  // Of codes, one bit each.
  static uint64_t odd_ones(uint64_t codes) { return codes >> 1 & ~codes & kLow; }
  static bool is_before(const LongStep& step, uint32_t index) { return step.index < index; }

  uint32_t code(uint32_t index) const { return static_cast<uint32_t>(codes_from(index)) & 3; }
  // Those of the rest of its block.
  uint64_t codes_from(uint32_t index) const { return blocks_[index / kStride].codes >> index % kStride * 2; }
  // The first of these codes, which begin at `index`, that has a bit set; where the block ends if none has.
  static uint32_t first_set(uint64_t codes, uint32_t index) {
    return index +
           (codes == 0 ? kStride - index % kStride : static_cast<uint32_t>(std::countr_zero(codes)) / 2);
  }
  uint8_t odd_step(uint32_t index) const;
  Step step(uint32_t index) const;
  uint32_t owner(uint32_t index) const;
  uint32_t behind_previous(uint32_t index) const;

  std::vector<Block> blocks_;
  std::vector<uint8_t> odd_steps_;
  std::vector<LongStep> long_steps_;
  uint32_t size_ = 0;
  uint32_t behind_ = 0;
};

}  // namespace duidu
