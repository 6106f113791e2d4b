// How much a stretch of text proves: a run of rare words is hardly said twice by chance, a stock phrase is. Counted
// in whole Han characters and words, and in bits of surprisal (x 256, integers: the same on every machine) of
// these under their frequency in both texts. Refers to the texts it was made of.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "align/quotations/parallel.h"
#include "align/text/whole_text.h"

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
  uint32_t surprisal(uint32_t token_hash) const {
    const uint32_t counter = token_hash >> (32 - bits_);
    return surprisals_[pages_[counter / kPage] * kPage + counter % kPage];
  }

 private:
  static constexpr uint32_t kPage = 8;  // counters side by side

  void count(const WholeText& text, std::vector<uint32_t>& counters);

  int bits_;
  uint32_t total_ = 0;
  std::vector<uint16_t> pages_;  // by counter / kPage; all that counted nothing are the first
  std::vector<uint16_t> surprisals_;
};

class EvidenceTable {
 public:
  // `commentary` may be a part of what the frequencies were counted in.
  EvidenceTable(const WholeText& source, const WholeText& commentary, const Frequencies& frequencies);

  // Of the commentary's folded code points [first, last); a part of a word counts in proportion.
  Evidence between(uint32_t first, uint32_t last) const {
    if (last - first > kMostCounted) last = first + kMostCounted;
    // Short stretches are added up from their own beginning.
    const bool is_short = last - first < 2 * kStride;
    Walk walk = is_short ? Walk{token_begin(first), {}} : walk_to(first);
    const Before low = before(walk, first);
    if (!is_short) walk = walk_to(last);
    const Before high = before(walk, last);
    return {high.length - low.length, high.bits - low.bits};
  }

  // No less than the length of between(first, last), in a moment.
  uint32_t most_length(uint32_t first, uint32_t last) const;

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
  static constexpr uint32_t kStride = 32;

  // Of so many indices in a row.
  struct Block {
    Before first;     // what stands before the token that holds the first index
    uint32_t begins;  // a bit for each index at which a token begins, or the text ends
  };
  // On the way through the tokens.
  struct Walk {
    uint32_t token;  // where it begins
    Before sum;      // what stands before it
  };
  Walk walk_to(uint32_t index) const {
    const Block& block = blocks_[index / kStride];
    return {index - index % kStride - token_back_[index / kStride], block.first};
  }
  // Where the token begins that holds the index.
  uint32_t token_begin(uint32_t index) const {
    const Block& block = blocks_[index / kStride];
    const uint32_t begins = block.begins << (kStride - 1 - index % kStride);
    return begins != 0 ? index - static_cast<uint32_t>(std::countl_zero(begins))
                       : index - index % kStride - token_back_[index / kStride];
  }
  // Goes on to the token that holds the index.
  Before before(Walk& walk, uint32_t index) const;
  uint32_t token_end(uint32_t token) const;

  Evidence in_source(uint32_t first, uint32_t last) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const Frequencies& frequencies_;
  std::vector<Block> blocks_;
  std::vector<uint8_t> token_back_;  // the token at a block's first index begins so far before it
};

}  // namespace duidu
