// Offsets both ways between bytes and Unicode code points of one text, for files that count code points. Made
// once per text in linear time; each lookup costs a constant. Keeps a view: the text must outlive it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace duidu {

class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);

  uint32_t count() const { return count_; }

  // Start of code point number `index`; the text's size for `count()` and everything above.
  uint32_t to_bytes(uint32_t index) const;

  // Code points that begin before byte `offset`.
  uint32_t to_code_points(uint32_t offset) const;

 private:
  std::string_view text_;
  uint32_t count_ = 0;
  std::vector<uint32_t> marks_;   // bytes at every kStride-th code point
  std::vector<uint32_t> counts_;  // code points begun before every kStride-th byte
};

}  // namespace duidu
