// Which bytes of the original each folded code point stands for, in little more than a byte for each: gap before it and
// length, and the place itself at every 32nd. Appending costs a constant, asking at most 32 additions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidu {

class OffsetMap {
 public:
  uint32_t size() const { return static_cast<uint32_t>(steps_.size()); }
  void reserve(size_t count);
  void shrink_to_fit();

  // The next code point stands for `length` bytes (at least 1), `gap` bytes behind those of the one before. "Joined":
  // the gap does not part two words.
  void append(uint32_t gap, uint32_t length, bool is_joined) {
    begin_block();
    if (!is_short(gap, length)) long_steps_.push_back({size(), gap, length});
    const uint8_t long_step = is_joined ? kLongStep | kJoined : kLongStep;
    steps_.push_back(is_short(gap, length) ? packed(gap, length, is_joined) : long_step);
    behind_ += gap + length;
  }

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
  uint32_t room() const { return kStride - size() % kStride; }
  void append_short(const uint8_t* steps, uint32_t count, uint32_t behind) {
    begin_block();
    steps_.insert(steps_.end(), steps, steps + count);
    behind_ = behind;
  }

  // Takes back the last code point, which `append` or `append_short` added.
  void pop_back();

  // Another code point for the same bytes.
  void append_same() {
    begin_block();
    steps_.push_back(0);
  }

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
  bool is_same(uint32_t index) const { return (steps_[index] & kLongStep) == 0; }
  bool has_gap(uint32_t index) const { return (steps_[index] & kLongStep) > kLongLength; }
  // The gap is a blank appended as such.
  bool has_blank(uint32_t index) const { return (steps_[index] & kLongStep) >> kLengthBits == kBlankGap; }
  bool is_joined(uint32_t index) const { return (steps_[index] & kJoined) != 0; }

  size_t bytes() const;

  static constexpr uint32_t kStride = 32;

 private:
  static constexpr int kLengthBits = 3;
  static constexpr uint32_t kLongLength = 7;
  static constexpr uint32_t kBlankGap = 14;  // stands for a gap of 1
  static constexpr uint32_t kLongGap = 15;
  static constexpr uint8_t kLongStep = 0x7F;
  static constexpr uint8_t kJoined = 0x80;

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
  static bool is_before(const LongStep& step, uint32_t index) { return step.index < index; }

  void begin_block() {
    if (steps_.size() % kStride == 0) anchors_.push_back(behind_);
  }
  Step step(uint32_t index) const;
  uint32_t owner(uint32_t index) const;
  uint32_t behind_previous(uint32_t index) const;

  std::vector<uint8_t> steps_;
  std::vector<uint32_t> anchors_;  // behind the code point before each block of kStride
  std::vector<LongStep> long_steps_;
  uint32_t behind_ = 0;
};

}  // namespace duidu
