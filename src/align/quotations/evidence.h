// How much a stretch of text proves: rare words are hardly written twice by chance, a stock phrase is.
// Evidence is counted in whole Han characters and words, and in bits of surprisal of these, given their
// frequency in both texts (x 256; integers, so that every machine has the same). Refers to the texts it was
// made from.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "align/quotations/parallel.h"
#include "align/text/whole_text.h"

namespace duidu {

struct Evidence {
  uint32_t length = 0;  // kHanLength for a Han character, up to kWordLength for a word (align/text/weights.h)
  uint64_t bits = 0;    // bits of surprisal x 256
};

// How often each Han character or word occurs in both texts. Tokens that share a counter look more frequent
// than they are, so that quotations may be missed but not invented. Owns its tables; refers to the texts. The
// pairs are a cache, so it is not thread-safe.
class Frequencies {
 public:
  Frequencies(const WholeText& source, const WholeText& commentary);
  uint32_t surprisal(uint32_t token_hash) const {
    const uint32_t counter = token_hash >> (32 - bits_);
    return surprisals_[pages_[counter / kPage] * kPage + counter % kPage];
  }

  // How often each side has a token right behind another one, up to kMostPairs.
  struct PairCount {
    uint8_t source = 0, commentary = 0;
  };
  static constexpr uint32_t kMostPairs = UINT8_MAX;
  PairCount count_of_pair(uint32_t before_hash, uint32_t token_hash) const;

  // The surprisal of a token behind another one that it follows `count` times elsewhere, count > 0.
  uint32_t surprisal_behind(uint32_t before_hash, uint32_t count) const;

 private:
  static constexpr uint32_t kPage = 8;  // adjacent counters that are stored together

  using Pairs = std::vector<uint8_t>;
  size_t pair_of(uint32_t before_hash, uint32_t token_hash) const {
    return (before_hash * 5 ^ token_hash) * 0x9E3779B1u >> (32 - pair_bits_);
  }
  void count(const WholeText& text, std::vector<uint32_t>& counters);
  Pairs pairs_of(const WholeText& text) const;

  int bits_, pair_bits_;
  uint32_t total_ = 0, total_log_ = 0;
  const WholeText &source_, &commentary_;
  mutable Pairs source_pairs_,
      commentary_pairs_;         // counted when a pair is first asked for, as most articles never do
  std::vector<uint16_t> pages_;  // index of each counter's page; page 0 is shared by all that counted nothing
  std::vector<uint16_t> surprisals_;
};

class EvidenceTable {
 public:
  // `commentary` may be a part of the one that the frequencies were counted in.
  EvidenceTable(const WholeText& source, const WholeText& commentary, const Frequencies& frequencies);

  // The evidence of the commentary's folded code points [first, last); a part of a word counts in proportion.
  Evidence between(uint32_t first, uint32_t last) const {
    if (last - first > kMostCounted) last = first + kMostCounted;
    // A short stretch is summed up from its own first token.
    const bool is_short = last - first < 2 * kStride;
    Walk walk = is_short ? Walk{token_begin(first), {}} : walk_to(first);
    const Before low = before(walk, first);
    if (!is_short) walk = walk_to(last);
    const Before high = before(walk, last);
    return {high.length - low.length, high.bits - low.bits};
  }

  // An upper bound for the length of between(first, last), which takes no walk through the tokens.
  uint32_t most_length(uint32_t first, uint32_t last) const;

  // The evidence of the parallel's equal runs, by the words of the source, less the cost of the edits.
  Evidence of(const Parallel& parallel) const;

  // What the parallel's equal words say beyond what the article says anyway, in bits x 256: the surprisal of
  // each word behind the one before it, where other places of either text have them together, too (a bigram
  // model without the words' own places; C. Manning & H. Schuetze, "Foundations of Statistical Natural
  // Language Processing", 1999, chapter 6). Names of several words, dates and web addresses say nothing: who
  // speaks of the same thing must say them. A part of a word counts in proportion.
  uint64_t information(const Parallel& parallel) const;

  uint64_t cost_of_edits(const Parallel& parallel) const;

  // The evidence lost by the edits between commentary [a, a_end) and source [b, b_end).
  uint64_t cost_of_edits(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const;

 private:
  // Code points beyond which evidence does not grow: their bits fit into 32 even if each were the rarest of
  // all.
  static constexpr uint32_t kMostCounted = 1 << 19;

  // The sum of the tokens before an index. The bits are modulo 2^32, so that a difference is right up to
  // kMostCounted.
  struct Before {
    uint32_t length = 0;
    uint32_t bits = 0;
  };
  static constexpr uint32_t kStride = 32;

  // The table's entry for kStride indices in a row.
  struct Block {
    Before first;     // the sum before the token that holds the first index
    uint32_t begins;  // a bit for each index at which a token begins or the text ends
  };
  // The state of a walk through the tokens.
  struct Walk {
    uint32_t token;  // the index at which the token begins
    Before sum;      // the sum of the tokens before it
  };
  Walk walk_to(uint32_t index) const {
    const Block& block = blocks_[index / kStride];
    return {index - index % kStride - token_back_[index / kStride], block.first};
  }
  // The index at which the token that holds `index` begins.
  uint32_t token_begin(uint32_t index) const {
    const Block& block = blocks_[index / kStride];
    const uint32_t begins = block.begins << (kStride - 1 - index % kStride);
    return begins != 0 ? index - static_cast<uint32_t>(std::countl_zero(begins))
                       : index - index % kStride - token_back_[index / kStride];
  }
  // Walks on to the token that holds `index`; returns the sum before `index`.
  Before before(Walk& walk, uint32_t index) const;
  uint32_t token_end(uint32_t token) const;

  Evidence in_source(uint32_t first, uint32_t last) const;

  // A word of the commentary that both sides have, as information() reads it.
  struct SharedWord {
    uint32_t hash = 0;
    uint32_t size = 0, shared = 0;  // in code points; all of it, and what both sides have of it
    bool is_joined = false;         // the word before it is shared, too
    bool is_empty = false;          // an address, part of a date or of a name
    bool is_capital = false;
    bool is_number = false;
  };
  SharedWord shared_word(uint32_t first, uint32_t last) const;
  std::vector<SharedWord> shared_words(const Parallel& parallel) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const Frequencies& frequencies_;
  std::vector<Block> blocks_;
  std::vector<uint8_t> token_back_;  // distance of a block's first index from the beginning of its token
};

}  // namespace duidu
