// Which places of the source hold which terms, how much each term tells, and the terms of each commentary paragraph
// that are in the source at all. Terms are counted in whole-number ids; those that one side does not have get none. Texts too
// long to be compared whole are read again wherever their terms are wanted: a list of them all would take more memory than
// anything else here. Refers to the commentary, which must outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/text/budget.h"
#include "align/topics/settings.h"
#include "align/topics/terms.h"

namespace duidu {

// `count` times in one place of the source, or in one commentary paragraph (`at` then names the term).
// No place and no term of a text within the limits has a greater number, and nothing depends on counts beyond that.
struct Posting {
  static constexpr uint32_t kMaxCount = 255;

  uint32_t id : 24;
  uint32_t count : 8;
};

class TermIndex {
 public:
  // `place_of[j]` is the place that source paragraph j belongs to, ascending from 0.
  TermIndex(const WholeText& source, const std::vector<uint32_t>& place_of, const WholeText& commentary,
            const TopicSettings& settings, Budget& budget);

  uint32_t place_count() const { return static_cast<uint32_t>(length_.size()); }
  bool is_whole() const { return is_whole_; }  // so little that every paragraph is compared with every place

  const HanSet& common() const { return common_; }  // no terms when they stand alone

  // The places that hold the term, ascending.
  std::span<const Posting> places(uint32_t term) const { return row(places_, places_begin_, term); }

  // The different terms of the commentary paragraph, until the next call.
  std::span<const Posting> terms(uint32_t paragraph);

  // Nobody will ask for `terms` any more.
  void forget_terms();

  // Nor for `places`; how much terms tell is still known.
  void forget_places();

  // What one occurrence tells: the term's rarity on both sides, in nats; 0 for terms that are everywhere.
  double weight(uint32_t term) const;

  // The id of a term of the commentary; false if the source does not have it.
  bool find(const Term& term, uint32_t& id) const;

  uint32_t length(uint32_t place) const { return length_[place]; }  // in terms
  double mean_length() const { return mean_length_; }

 private:
  static std::span<const Posting> row(const std::vector<Posting>& all, const std::vector<uint32_t>& begin,
                                      uint32_t index) {
    return {all.data() + begin[index], all.data() + begin[index + 1]};
  }

  class SourceTerms;
  class SourceFilter;

  // Terms whose hashes are the same count as one.
  size_t slot_of(uint32_t hash) const;
  uint32_t id_or_none(uint32_t hash) const;
  uint32_t id_of(uint32_t hash);  // one is given if need be
  void resize(size_t slots);
  void read_source(SourceTerms& source, const std::vector<uint32_t>& place_of, SourceFilter& filter,
                   Budget& budget);
  void read_commentary(size_t most_kept, const SourceFilter& filter, Budget& budget);
  void append_terms_of(uint32_t paragraph, const SourceFilter* filter);
  void file_places(SourceTerms& source);

  const WholeText& commentary_;
  const TopicSettings& settings_;
  bool is_whole_;
  bool keeps_terms_ = true;       // of all paragraphs, not only of the one asked for last
  HanSet common_;                 // not counted alone
  std::vector<uint32_t> hashes_;  // of each term; open addressing, whose slots are the ids
  size_t term_count_ = 0;
  std::vector<uint16_t>
      paragraphs_;  // of the commentary that hold each term; more count as the most there can be
  std::vector<double> logarithm_;  // of i + 1/2: those of small numbers are wanted again and again
  std::vector<Posting> places_, terms_;
  std::vector<uint32_t> places_begin_, terms_begin_;
  std::vector<uint32_t> length_;
  double mean_length_ = 1;
  // Of the paragraph at hand; kept for their memory.
  std::vector<uint32_t> found_;  // hashes
  std::vector<uint32_t> seen_;   // open addressing by them: behind where its term stands in `terms_`
};

}  // namespace duidu
