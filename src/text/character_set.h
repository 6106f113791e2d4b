// A small set of characters of the basic plane, known at compile time, for questions asked about every character of a
// text. A plain value; any character may be asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace duidu {

class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::u32string_view characters) {
    for (const char32_t c : characters) {
      size_t page = 0;
      while (page < page_count_ && pages_[page].number != c / 64) ++page;
      if (page == page_count_) pages_[page_count_++].number = static_cast<uint16_t>(c / 64);
      pages_[page].bits |= uint64_t{1} << c % 64;
    }
  }

  constexpr bool contains(char32_t c) const {
    for (size_t page = 0; page < page_count_; ++page) {
      if (pages_[page].number == c / 64) return (pages_[page].bits >> c % 64 & 1) != 0;
    }
    return false;
  }

 private:
  // A page of 64 characters: punctuation is clustered in few pages.
  struct Page {
    uint64_t bits = 0;
    uint16_t number = 0;
  };
  static constexpr size_t kMostPages = 8;  // a set that needs more does not compile

  size_t page_count_ = 0;
  Page pages_[kMostPages];
};

}  // namespace duidu
