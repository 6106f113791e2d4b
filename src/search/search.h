// Looking for words on both sides of an article. Marks, width, case and Chinese script do not matter, nor do line ends;
// a blank between two words does. A query that is nothing but marks is looked for as it stands. Hits stay within
// a paragraph and do not overlap. Owns the folded text, two to five bytes for each byte of the article, which must
// outlive it; pure, nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/article.h"
#include "text/fold.h"

namespace duidu {

class Search {
 public:
  explicit Search(const Article& article);

  // Takes the place of the hits before; at most `most` of them are looked for.
  void find(std::string_view query, size_t most);

  uint32_t count() const { return static_cast<uint32_t>(hits_.size()); }
  bool has_more() const { return has_more_; }  // than were looked for

  // Hits are numbered in reading order, the interview's first.
  Span hit(uint32_t number) const;

  // The first hit that begins at or behind a place; count() if there is none.
  uint32_t first_from(UnitRef unit, uint32_t offset) const;

  // Numbers [first, last) of a unit's hits.
  std::pair<uint32_t, uint32_t> hits_of(UnitRef unit) const;

 private:
  struct UnitPlace {
    UnitRef ref;
    uint32_t begin;  // of its text among the bytes of all, one byte between two units
  };

  // Whether the query and the text are parted into words at the same places.
  bool agrees(uint32_t at) const;
  bool has_blank(uint32_t begin, uint32_t end) const;
  void find_literal(std::string_view query, size_t most);
  bool add(uint32_t hit, size_t most);
  const UnitPlace& unit_at(uint32_t place) const;
  uint32_t place_of(UnitRef unit, uint32_t offset) const;
  uint32_t first_at_place(uint32_t place) const;

  const Article& article_;
  std::vector<UnitPlace> units_;
  FoldedText folded_;
  std::u32string wanted_;
  enum class Seam : uint8_t { kAny, kParted, kWhole };
  std::vector<Seam> seams_;  // before each code point of wanted_
  // Indices in the folded text; of a literal query, places.
  std::vector<uint32_t> hits_;
  uint32_t literal_size_ = 0;  // bytes; 0 = folded
  bool has_more_ = false;
};

}  // namespace duidu
