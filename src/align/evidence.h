// How much a stretch of text proves: a run of rare words is hardly said twice by chance, a stock phrase is. Counted
// in whole Han characters and words, and in bits of surprisal (x 256, integers: the same on every machine) of
// these under their frequency in both texts. Refers to the texts it was made of.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/parallel.h"
#include "align/whole_text.h"

namespace duidu {

struct Evidence {
  uint32_t length = 0;  // Parameters::han_length for a character, word_length for a word
  uint64_t bits = 0;    // of surprisal, x 256
};

// How often each Han character or word stands in the texts. Tokens that share a counter look more frequent than
// they are, which errs on the side of silence. Refers to nothing.
class Frequencies {
 public:
  Frequencies(const WholeText& source, const WholeText& commentary);
  uint32_t surprisal(uint32_t token_hash) const { return surprisals_[token_hash >> (32 - bits_)]; }

 private:
  void count(const WholeText& text, std::vector<uint32_t>& counters);

  int bits_;
  uint32_t total_ = 0;
  std::vector<uint16_t> surprisals_;
};

class EvidenceTable {
 public:
  // `commentary` may be a part of what the frequencies were counted in.
  EvidenceTable(const WholeText& source, const WholeText& commentary, const Frequencies& frequencies);

  // Of the commentary's folded code points [first, last); a part of a word counts in proportion.
  Evidence between(uint32_t first, uint32_t last) const {
    if (last - first > kMostCounted) last = first + kMostCounted;
    const Before low = before(first), high = before(last);
    return {high.length - low.length, high.bits - low.bits};
  }

  // Of what is equal, by the words of the source, less what the edits take away.
  Evidence of(const Parallel& parallel) const;

  uint64_t cost_of_edits(const Parallel& parallel) const;

  // What the edits between commentary [a, a_end) and source [b, b_end) take away.
  uint64_t cost_of_edits(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const;

 private:
  // Code points beyond which no more is proven: their bits fit into 32 even if each were the rarest of all.
  static constexpr uint32_t kMostCounted = 1 << 19;

  // What stands before an index; the bits modulo 2^32: a difference is right up to kMostCounted.
  struct Before {
    uint32_t length = 0;
    uint32_t bits = 0;
  };
  // The same of eight indices in a row, as so much more than of the first: a token's bits are less than 2^13.
  struct Block {
    Before first;
    std::array<uint16_t, 8> bits;
    std::array<uint8_t, 8> length;
  };
  Before before(uint32_t index) const {
    const Block& block = blocks_[index / 8];
    return {block.first.length + block.length[index % 8], block.first.bits + block.bits[index % 8]};
  }
  void set_before(uint32_t index, const Before& before);

  Evidence in_source(uint32_t first, uint32_t last) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const Frequencies& frequencies_;
  std::vector<Block> blocks_;
};

}  // namespace duidu
