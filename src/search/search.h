// Finds words on both sides of an article. Punctuation, width, case, Chinese script and line ends are ignored; a
// space between two words is not. A query of punctuation alone is matched literally. Hits stay within a paragraph and
// do not overlap. Owns the folded text, two to five bytes per byte of the article, which must outlive the search.
// Nothing fails.
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

  // Replaces the hits of the previous query; finds at most `most` hits.
  void find(std::string_view query, size_t most);

  uint32_t count() const { return static_cast<uint32_t>(hits_.size()); }
  // Whether there are more hits than `most`.
  bool has_more() const { return has_more_; }

  // Hits are numbered in reading order, the interview's first.
  Span hit(uint32_t number) const;

  // Number of the first hit that starts at or after this position; count() if there is none.
  uint32_t first_from(UnitRef unit, uint32_t offset) const;

  // The hits of a unit: numbers [first, last).
  std::pair<uint32_t, uint32_t> hits_of(UnitRef unit) const;

 private:
  struct UnitPlace {
    UnitRef ref;
    uint32_t begin;  // offset of its text in the concatenation of all texts, with one byte between two units
  };

  // Whether the query and the text have word boundaries at the same places.
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
  // Indices in the folded text; for a literal query, byte offsets.
  std::vector<uint32_t> hits_;
  uint32_t literal_size_ = 0;  // bytes; 0 = folded
  bool has_more_ = false;
};

}  // namespace duidu
