// An index of short runs of the source, so that the occurrences of a run of the commentary are found at once.
// A seed is the shortest run that begins at a code point and weighs enough for the size of the source
// (SeedShape): in an interview two Han characters, five Latin letters or a mixture; in a library twice as
// much. In a large source seeds begin at Han characters, at words, and at a quarter of the indices inside
// words. The hash of the seed chooses these, so that all texts choose the same; scripts without blanks and
// words that were joined by mistake are found, too.
// Owns its tables; refers to the text only while it is built.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "align/quotations/parameters.h"
#include "align/text/whole_text.h"
#include "text/unicode.h"

namespace duidu {

struct SeedShape {
  uint32_t weight = kParameters.small_seed;
  bool begins_anywhere = true;  // also inside words
};

SeedShape seed_shape(uint32_t source_size);

struct Seed {
  uint32_t hash = 0;
  uint32_t length = 0;  // in code points; 0 = no seed begins here
};

// Reads the seed at each index of a text, from a given index on. A step takes constant time, since the hash
// is updated by removing its first code point (R. M. Karp, M. O. Rabin, 1987). Refers to the text.
class SeedReader {
 public:
  SeedReader(const WholeText& text, uint32_t index, const SeedShape& shape)
      : text_(text),
        folded_(text.folded().data()),
        shape_(shape),
        size_(text.size()),
        begin_(index),
        end_(index) {
    fill();
  }

  uint32_t index() const { return begin_; }
  bool is_at_end() const { return begin_ == size_; }

  // The seed that begins at index().
  Seed seed() const {
    if (weight_ < shape_.weight) return {};
    const uint32_t hash = mixed(hash_);
    if (!begins_here(hash)) return {};
    return {hash, end_ - begin_};
  }

  // Goes to the next index.
  void step() {
    const char16_t first = folded_[begin_++];
    weight_ -= weight_of(first);
    hash_ -= first * kPowers[end_ - begin_];
    fill();
  }

 private:
  static constexpr uint32_t kMultiplier = 0x9E3779B1;  // 2^32 / golden ratio (Knuth, multiplicative hashing)
  static constexpr uint32_t kLongest = kParameters.large_seed / kParameters.letter_weight + 1;
  static constexpr auto kPowers = [] {
    std::array<uint32_t, kLongest + 1> powers{1};
    for (uint32_t i = 1; i <= kLongest; ++i) powers[i] = powers[i - 1] * kMultiplier;
    return powers;
  }();

  static uint32_t weight_of(char32_t c) {
    return is_ideographic(c) ? kParameters.han_weight : kParameters.letter_weight;
  }
  // The final mix of MurmurHash3, which makes the high bits depend on all bits.
  static uint32_t mixed(uint32_t hash) {
    hash = (hash ^ hash >> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35;
    return hash ^ hash >> 16;
  }

  void fill() {
    uint32_t end = end_, weight = weight_, hash = hash_;
    for (; weight < shape_.weight && end < size_; ++end) {
      const char16_t c = folded_[end];
      weight += weight_of(c);
      hash = hash * kMultiplier + c;
    }
    end_ = end, weight_ = weight, hash_ = hash;
  }
  // Whether a seed with this hash may begin here; inside words one in four may.
  bool begins_here(uint32_t hash) const {
    return shape_.begins_anywhere || hash % 4 == 0 || is_ideographic(folded_[begin_]) ||
           text_.is_boundary(begin_);
  }

  const WholeText& text_;
  const char16_t* folded_;
  SeedShape shape_;
  uint32_t size_;
  uint32_t begin_, end_;  // the current seed
  uint32_t weight_ = 0, hash_ = 0;
};

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape);

class SeedIndex {
 public:
  explicit SeedIndex(const WholeText& source);

  const SeedShape& shape() const { return shape_; }

  // Calls `visit` with each source index at which a seed with this hash begins, ascending. A few may belong
  // to other seeds.
  template <typename Visit>
  void for_each_occurrence(uint32_t hash, Visit visit) const {
    for (const uint32_t entry : bucket(hash)) {
      if (is_of(entry, hash)) visit(entry & index_mask_);
    }
  }

  // The number of these indices; some number above `most` if there are more than `most`, as a text of one
  // repeated word has all of them in one bucket.
  uint32_t count_occurrences(uint32_t hash, uint32_t most) const {
    return may_hold(hash) ? count_in(bucket(hash), hash, most) : 0;
  }

  // A seed of another text while it is looked up.
  struct Probe {
    Seed seed;
    uint32_t index = 0;  // where it begins in that text
    std::span<const uint32_t> bucket = {};
    uint32_t first_entry = 0;  // read in advance, so that the bucket is in the cache
  };
  // An occurrence of the seed of probe number `probe` in the source, and the number of its occurrences.
  struct Found {
    uint32_t probe = 0;
    uint32_t index = 0;
    uint32_t occurrence_count = 0;
  };

  // Does what for_each_occurrence does for many seeds at once, so that the memory accesses of their look-ups
  // overlap. Gives the occurrences of all seeds that have at most `most`, in the order of the probes, written
  // to `found`, which must have room for `most` + 1 for each probe. Moves the
  // probes that pass the filter to the front of `probes`; Found::probe counts these.
  std::span<Found> find_occurrences(std::span<Probe> probes, uint32_t most, std::span<Found> found) const {
    size_t count = 0;
    for (const Probe& probe : probes) {
      const bool may_be_here = may_hold(probe.seed.hash);
      probes[count] = probe;
      count += may_be_here;
    }
    probes = probes.first(count);
    for (Probe& probe : probes) probe.bucket = bucket(probe.seed.hash);
    // For an empty last bucket this reads the sentinel behind the last entry.
    for (Probe& probe : probes) probe.first_entry = *probe.bucket.data();
    const uint32_t index_mask = index_mask_;
    Found* behind = found.data();
    for (uint32_t i = 0; i < probes.size(); ++i) {
      const Probe& probe = probes[i];
      const uint32_t tag = tag_of(probe.seed.hash);
      uint32_t occurrences = 0;
      for (const uint32_t entry : probe.bucket) {
        const uint32_t index = entry ^ tag;
        if (index > index_mask) continue;
        behind[occurrences] = {i, index};
        if (++occurrences > most) break;
      }
      if (occurrences > most) continue;
      for (Found* const end = behind + occurrences; behind < end; ++behind)
        behind->occurrence_count = occurrences;
    }
    return found.first(static_cast<size_t>(behind - found.data()));
  }

 private:
  std::span<const uint32_t> bucket(uint32_t hash) const {
    const uint32_t* end = bucket_end_.data() + bucket_of(hash);
    return {entries_.data() + end[0], entries_.data() + end[1]};
  }
  bool is_of(uint32_t entry, uint32_t hash) const { return ((entry ^ tag_of(hash)) & ~index_mask_) == 0; }
  uint32_t count_in(std::span<const uint32_t> bucket, uint32_t hash, uint32_t most) const {
    uint32_t count = 0;
    for (const uint32_t entry : bucket) {
      count += is_of(entry, hash);
      if (count > most) break;
    }
    return count;
  }
  // A filter: most seeds of the commentary are not in the source, and one access to a small table shows it.
  bool may_hold(uint32_t hash) const {
    const uint32_t bit = hash >> filter_shift_;
    return (filter_[bit / 64] >> bit % 64 & 1) != 0;
  }
  uint32_t bucket_of(uint32_t hash) const { return hash >> (32 - bucket_bits_); }
  // The bits of a hash that an entry keeps where its index needs none; they tell apart most seeds that share
  // a bucket.
  uint32_t tag_of(uint32_t hash) const { return (hash | kUsed) << bucket_bits_ & ~index_mask_; }

  static constexpr uint32_t kUsed = 1;  // set in every hash that is filed

  SeedShape shape_;
  int bucket_bits_ = 0, filter_shift_ = 0;
  uint32_t index_mask_ = 0;
  // One bit for each value of a hash's first bits, some more than name its bucket.
  std::vector<uint64_t> filter_;
  std::vector<uint32_t> bucket_end_;  // the end of bucket b at b + 1, which is where b + 1 begins
  std::vector<uint32_t> entries_;     // a tag and an index each
};

}  // namespace duidu
