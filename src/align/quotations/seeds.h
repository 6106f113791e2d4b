// Where short runs of the source stand, so that a run of the commentary finds its places at once. A seed is
// the shortest run from its first code point on that weighs enough for the size of the source (SeedShape): two
// Han characters, five Latin letters or a mixture in an interview, twice as much in a library. In a large source
// seeds begin at Han characters, at words, and at a fixed quarter of the places inside words (told by the letters that
// follow, the same in every text: scripts without word gaps and words grown together are found too).
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
  bool begins_anywhere = true;  // inside words, too
};

SeedShape seed_shape(uint32_t source_size);

struct Seed {
  uint32_t hash = 0;
  uint32_t length = 0;  // code points; 0 = no seed begins here
};

// Reads the seeds of a text from an index on, one for each index; a step costs the same however long they are: what the
// hash holds of the first code point is taken out of it again (R. M. Karp, M. O. Rabin, 1987). Refers to the text.
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

  // The seed that begins here.
  Seed seed() const {
    if (weight_ < shape_.weight) return {};
    const uint32_t hash = mixed(hash_);
    if (!begins_here(hash)) return {};
    return {hash, end_ - begin_};
  }

  // To the next index.
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
  static uint32_t mixed(
      uint32_t hash) {  // the last rounds of MurmurHash3, so that the high bits are good ones
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
  // Inside words one place in four, told by the seed itself.
  bool begins_here(uint32_t hash) const {
    return shape_.begins_anywhere || hash % 4 == 0 || is_ideographic(folded_[begin_]) ||
           text_.is_boundary(begin_);
  }

  const WholeText& text_;
  const char16_t* folded_;
  SeedShape shape_;
  uint32_t size_;
  uint32_t begin_, end_;  // of the seed here
  uint32_t weight_ = 0, hash_ = 0;
};

Seed seed_at(const WholeText& text, uint32_t index, const SeedShape& shape);

class SeedIndex {
 public:
  explicit SeedIndex(const WholeText& source);

  const SeedShape& shape() const { return shape_; }

  // Calls `visit` with each source index where a seed with this hash begins, ascending; a few may be those of other seeds.
  template <typename Visit>
  void for_each_occurrence(uint32_t hash, Visit visit) const {
    for (const uint32_t entry : bucket(hash)) {
      if (is_of(entry, hash)) visit(entry & index_mask_);
    }
  }

  // How many such places there are, or some number above `most`: a text of one word repeated has them all in one bucket.
  uint32_t count_occurrences(uint32_t hash, uint32_t most) const {
    return may_hold(hash) ? count_in(bucket(hash), hash, most) : 0;
  }

  // A seed of another text on its way through the index.
  struct Probe {
    Seed seed;
    uint32_t index = 0;  // where it begins there
    std::span<const uint32_t> bucket = {};
    uint32_t first_entry = 0;  // read ahead, so that the bucket is at hand
  };
  // A source place of probe number `probe`, and how many it has.
  struct Found {
    uint32_t probe = 0;
    uint32_t index = 0;
    uint32_t occurrence_count = 0;
  };

  // The same as count_occurrences and for_each_occurrence for many seeds at once: every step of a look-up waits for the memory, and
  // those of several seeds wait together. Gives the places of all seeds that have `most` at most, in their order, written over
  // what `found` held; it has room for one more of each probe.
  std::span<Found> find_occurrences(std::span<Probe> probes, uint32_t most, std::span<Found> found) const {
    size_t count = 0;
    for (const Probe& probe : probes) {
      const bool may_be_here = may_hold(probe.seed.hash);
      probes[count] = probe;
      count += may_be_here;
    }
    probes = probes.first(count);
    for (Probe& probe : probes) probe.bucket = bucket(probe.seed.hash);
    // One that is none stands behind the last.
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
  // Most seeds of the commentary are none of the source: one look into a small table tells.
  bool may_hold(uint32_t hash) const {
    const uint32_t bit = hash >> filter_shift_;
    return (filter_[bit / 64] >> bit % 64 & 1) != 0;
  }
  uint32_t bucket_of(uint32_t hash) const { return hash >> (32 - bucket_bits_); }
  // What the bits of an entry that no place needs keep of the hash beside the bucket, so that few other seeds' places are
  // looked at.
  uint32_t tag_of(uint32_t hash) const { return (hash | kUsed) << bucket_bits_ & ~index_mask_; }

  static constexpr uint32_t kUsed = 1;  // set in every hash that is one

  SeedShape shape_;
  int bucket_bits_ = 0, filter_shift_ = 0;
  uint32_t index_mask_ = 0;
  std::vector<uint64_t> filter_;      // a bit for each value of some more bits of a hash than name its bucket
  std::vector<uint32_t> bucket_end_;  // of bucket b at b + 1, where b + 1 begins
  std::vector<uint32_t> entries_;     // a tag and a place
};

}  // namespace duidu
