// Converts offsets of one text between bytes and Unicode code points, for files that count code points. Built in
// linear time; lookups take constant time. Keeps a view: the text must outlive it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);

  uint32_t count() const { return count_; }

  // Byte offset of code point `index`; the text's size for count() and above.
  uint32_t to_bytes(uint32_t index) const;

  // Number of code points that start before byte `offset`.
  uint32_t to_code_points(uint32_t offset) const;

 private:
  std::string_view text_;
  uint32_t count_ = 0;
  std::vector<uint32_t> marks_;   // byte offset of every kStride-th code point
  std::vector<uint32_t> counts_;  // number of code points that start before every kStride-th byte
};

}  // namespace duidu
