#include "text/code_points.h"

#include <algorithm>

namespace duidu {
namespace {

constexpr uint32_t kStride = 64;

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) : text_(text) {
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) counts_.push_back(count_);
    if (!begins_code_point(text[i])) continue;
    if (count_ % kStride == 0) marks_.push_back(i);
    ++count_;
  }
}

uint32_t CodePointOffsets::to_bytes(uint32_t index) const {
  if (index >= count_) return static_cast<uint32_t>(text_.size());
  uint32_t offset = marks_[index / kStride];
  for (uint32_t left = index % kStride; left > 0; --left) {
    do {
      ++offset;
    } while (!begins_code_point(text_[offset]));
  }
  return offset;
}

uint32_t CodePointOffsets::to_code_points(uint32_t offset) const {
  if (offset >= text_.size()) return count_;
  const uint32_t mark = offset / kStride;
  const auto begun = std::count_if(text_.begin() + mark * kStride, text_.begin() + offset, begins_code_point);
  return counts_[mark] + static_cast<uint32_t>(begun);
}

}  // namespace duidu
