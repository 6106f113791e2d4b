// An index of terms: the places of the source that have each term, the weight of each term, and those terms
// of each commentary paragraph that the source has. A term's id is a whole number; terms that one side does
// not have get none. Texts too long to be compared whole are read again whenever their terms are needed,
// since a list of all terms would take more memory than anything else here. Refers to the commentary and the
// settings, which must outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/text/budget.h"
#include "align/topics/settings.h"
#include "align/topics/terms.h"

namespace duidu {

// `count` occurrences of a term in a place of the source, where `id` is the place; or in a commentary
// paragraph, where `id` is the term. Ids fit into 24 bits for texts within the limits; counts end at
// kMaxCount, beyond which they make no difference.
struct Posting {
  static constexpr uint32_t kMaxCount = 255;

  uint32_t id : 24;
  uint32_t count : 8;
};

class TermIndex {
 public:
  // `place_of[j]` is the place of source paragraph j; it ascends from 0. A spent budget leaves out the rest.
  TermIndex(const WholeText& source, const std::vector<uint32_t>& place_of, const WholeText& commentary,
            const TopicSettings& settings, Budget& budget);

  uint32_t place_count() const { return static_cast<uint32_t>(length_.size()); }
  bool is_whole() const { return is_whole_; }  // few enough pairs to compare every paragraph with every place

  const HanSet& common() const { return common_; }  // single characters that are no terms

  // The places that have the term, ascending.
  std::span<const Posting> places(uint32_t term) const { return row(places_, places_begin_, term); }

  // The different terms of the commentary paragraph; valid until the next call.
  std::span<const Posting> terms(uint32_t paragraph);

  // Frees the memory of terms(), which must not be called again.
  void forget_terms();

  // Frees the memory of places(), which must not be called again; weight() still works.
  void forget_places();

  // The weight of one occurrence: the term's rarity on both sides, in nats; 0 for a term that is everywhere.
  double weight(uint32_t term) const;

  // Finds the id of a term of the commentary; false if the source does not have it.
  bool find(const Term& term, uint32_t& id) const;

  uint32_t length(uint32_t place) const { return length_[place]; }  // number of its terms
  double mean_length() const { return mean_length_; }

 private:
  static std::span<const Posting> row(const std::vector<Posting>& all, const std::vector<uint32_t>& begin,
                                      uint32_t index) {
    return {all.data() + begin[index], all.data() + begin[index + 1]};
  }

  class SourceTerms;
  class SourceFilter;

  // The slot of a hash, or the free slot where it belongs. Terms with equal hashes count as one.
  size_t slot_of(uint32_t hash) const;
  uint32_t id_or_none(uint32_t hash) const;
  uint32_t id_of(uint32_t hash);  // adds the term if it is new
  void resize(size_t slots);
  void read_source(SourceTerms& source, const std::vector<uint32_t>& place_of, SourceFilter& filter,
                   Budget& budget);
  void read_commentary(size_t most_kept, const SourceFilter& filter, Budget& budget);
  void append_terms_of(uint32_t paragraph, const SourceFilter* filter);
  void file_places(SourceTerms& source);

  const WholeText& commentary_;
  const TopicSettings& settings_;
  bool is_whole_;
  bool keeps_terms_ = true;       // false: `terms_` has only those of the paragraph asked for last
  HanSet common_;                 // single characters that are no terms
  std::vector<uint32_t> hashes_;  // a hash for each term; open addressing, and the slot is its id
  size_t term_count_ = 0;
  // For each term, the number of commentary paragraphs that have it, up to the greatest number.
  std::vector<uint16_t> paragraphs_;
  std::vector<double> logarithm_;  // logarithms of i + 1/2 for the numbers that are often needed
  std::vector<Posting> places_, terms_;
  std::vector<uint32_t> places_begin_, terms_begin_;
  std::vector<uint32_t> length_;
  double mean_length_ = 1;
  // Scratch lists of the current paragraph, kept to avoid allocation.
  std::vector<uint32_t> found_;  // hashes
  std::vector<uint32_t> seen_;   // open addressing by hash: an index into `terms_`, plus 1
};

}  // namespace duidu
