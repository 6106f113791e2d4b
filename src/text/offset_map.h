// Maps each folded code point to bytes of the original, in about five bits per code point: two bits encode the common
// steps, other steps take a byte, and absolute offsets are stored at every 32nd code point. Appending takes constant
// time, a lookup at most 32 additions.
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

  // Appends a code point for `length` bytes (at least 1) that start `gap` bytes after those of the previous one.
  // "Joined": the gap does not separate two words.
  void append(uint32_t gap, uint32_t length, bool is_joined);

  // Encodes a short step as a byte for append_short().
  static bool is_short(uint32_t gap, uint32_t length) { return gap < kBlankGap && length < kLongLength; }
  // Encodes a short step over a single space, which most gaps between words are.
  static uint8_t packed_behind_blank(uint32_t length) {
    return static_cast<uint8_t>(kBlankGap << kLengthBits | length);
  }
  // Bytes of the original that a short step covers, including its gap.
  static uint32_t bytes_of(uint8_t step) { return gap_of(step & kLongStep) + (step & kLongLength); }
  static uint8_t packed(uint32_t gap, uint32_t length, bool is_joined) {
    return static_cast<uint8_t>(gap << kLengthBits | length | (is_joined ? kJoined : 0));
  }

  // How many short steps may be appended at once; and appending them, the last of which ends at `behind`.
  uint32_t room() const { return kStride - size_ % kStride; }
  void append_short(const uint8_t* steps, uint32_t count, uint32_t behind);

  // Removes the last code point, which append() or append_short() added.
  void pop_back();

  // Appends another code point for the same bytes.
  void append_same();

  // Bytes [start, end) of code point number `index`.
  uint32_t start(uint32_t index) const;
  uint32_t end(uint32_t index) const;

  // End of the bytes of the previous code point, 0 if there is none; and the number of bytes between the two.
  uint32_t end_before(uint32_t index) const { return index < size() ? behind_previous(index) : behind_; }
  uint32_t gap(uint32_t index) const { return step(index).gap; }

  // End of the last code point's bytes.
  uint32_t behind() const { return behind_; }

  // Index of the first code point that starts at or after byte `place`.
  uint32_t index_at(uint32_t place) const;

  // Whether the code point stands for the same bytes as the previous one.
  bool is_same(uint32_t index) const { return code(index) == kOdd && (odd_step(index) & kLongStep) == 0; }
  // Whether bytes of the original lie between the code point and the previous one.
  bool has_gap(uint32_t index) const {
    const uint32_t own = code(index);
    return own != kOdd ? own != kUsual : gap_bits(odd_step(index)) != 0;
  }
  // Whether the gap is more than a space that was appended as one.
  bool has_marks(uint32_t index) const {
    const uint32_t own = code(index);
    if (own != kOdd) return own == kMarks;
    const uint32_t bits = gap_bits(odd_step(index));
    return bits != 0 && bits != kBlankGap;
  }
  // Whether has_marks() may hold for any of these code points, at most 32 in a row.
  bool may_have_marks(uint32_t first, uint32_t last) const {
    const uint32_t before = first % kStride * 2;
    uint64_t codes = blocks_[first / kStride].codes >> before;
    if (last / kStride != first / kStride) codes |= blocks_[last / kStride].codes << 1 << (63 - before);
    return (codes & 0xAAAAAAAAAAAAAAAA) << (31 - (last - first)) * 2 != 0;
  }
  // Whether there is a gap that separates two words.
  bool has_parting_gap(uint32_t index) const {
    const uint32_t own = code(index);
    if (own != kOdd) return own != kUsual;
    const uint8_t step = odd_step(index);
    return gap_bits(step) != 0 && (step & kJoined) == 0;
  }
  // Index from `index` on of the first code point after a gap or otherwise unlike its neighbours; sometimes an
  // earlier one.
  uint32_t plain_until(uint32_t index) const { return first_set(codes_from(index), index); }
  // Index from `index` on of the first code point that may share the bytes of the previous one; sometimes an earlier
  // one.
  uint32_t apart_until(uint32_t index) const { return first_set(odd_ones(codes_from(index)), index); }
  bool is_joined(uint32_t index) const { return code(index) == kOdd && (odd_step(index) & kJoined) != 0; }

  size_t bytes() const;

  static constexpr uint32_t kStride = 32;

 private:
  static constexpr int kLengthBits = 3;
  static constexpr uint32_t kLongLength = 7;
  static constexpr uint32_t kBlankGap = 14;  // encodes a gap of one space
  static constexpr uint32_t kLongGap = 15;
  static constexpr uint8_t kLongStep = 0x7F;
  static constexpr uint8_t kJoined = 0x80;

  static constexpr uint64_t kLow = 0x5555555555555555;  // the lower bit of each pair

  // Codes, two bits per code point.
  static constexpr uint32_t kUsual = 0;  // the block's usual length, no gap
  static constexpr uint32_t kBlank = 1;  // the usual length after a space
  static constexpr uint32_t kOdd = 2;    // the step is in odd_steps_
  static constexpr uint32_t kMarks = 3;  // the usual length after the most common punctuation mark

  struct Block {
    uint64_t codes;
    uint32_t behind;          // end of the previous code point
    uint32_t odd_steps : 30;  // number of odd steps before this block
    uint32_t length : 2;      // usual length: that of the block's first code point
    // Bytes of the most common mark: as long as a Han character, or a one-byte mark and a space.
    uint32_t mark_gap() const { return length == 3 ? 3 : 2; }
  };

  // A gap and length that do not fit into a byte.
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
  // Selects codes, one bit per code.
  static uint64_t odd_ones(uint64_t codes) { return codes >> 1 & ~codes & kLow; }
  static bool is_before(const LongStep& step, uint32_t index) { return step.index < index; }

  uint32_t code(uint32_t index) const { return static_cast<uint32_t>(codes_from(index)) & 3; }
  // The codes from `index` to the end of its block.
  uint64_t codes_from(uint32_t index) const { return blocks_[index / kStride].codes >> index % kStride * 2; }
  // Index of the first of these codes, which start at `index`, with a bit set; the end of the block if there is none.
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
