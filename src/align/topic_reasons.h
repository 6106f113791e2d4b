// Says why a commentary paragraph is taken to be about a place of the source: the words both have, the number both
// begin with, the quotation it stands beside, the paragraphs around it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/align.h"
#include "align/term_index.h"

namespace duidu {

// Paragraphs [first, last] of the source.
struct SourcePlace {
  const WholeText& text;
  uint32_t first;
  uint32_t last;
};

// The terms of one place of the source, by their hashes: those asked for last, as one paragraph often goes on where the one
// before it was.
class TermSet {
 public:
  // Makes it those of this place.
  void read(const SourcePlace& place, const HanSet& common);
  bool contains(const Term& term) const {
    const uint32_t hash = hash_of(term.key, term.kind);
    return slots_[slot_of(hash)] == hash;
  }

 private:
  static constexpr uint32_t kEmpty = UINT32_MAX;

  // Where the hash is, or would be.
  size_t slot_of(uint32_t hash) const {
    const size_t mask = slots_.size() - 1;
    size_t slot = hash / 4 & mask;
    while (slots_[slot] != kEmpty && slots_[slot] != hash) slot = (slot + 1) & mask;
    return slot;
  }

  uint32_t first_ = UINT32_MAX;  // paragraph of the place
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing
};

// The words of the commentary paragraph that stand in the place as well, as they are written in the commentary, the
// most telling first; at most `most`. `of_place` is whatever was asked about last.
std::vector<std::string> shared_words(const WholeText& commentary, uint32_t paragraph, const TermIndex& index,
                                      const SourcePlace& place, TermSet& of_place, size_t most);

}  // namespace duidu
