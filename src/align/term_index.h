// Which places of the source hold which terms, how much each term tells, and the terms of each commentary paragraph
// that are in the source at all. Terms are counted in whole-number ids; those that one side does not have get none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/budget.h"
#include "align/terms.h"
#include "align/topic_settings.h"

namespace duidu {

// `count` times in one place of the source, or in one commentary paragraph (`at` then names the term).
// No place and no term of a text within the limits has a greater number, and nothing depends on counts beyond that.
struct Posting {
  static constexpr uint32_t kMaxCount = 255;

  uint32_t at : 24;
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

  // The different terms of the commentary paragraph.
  std::span<const Posting> terms(uint32_t paragraph) const { return row(terms_, terms_begin_, paragraph); }

  // Nobody will ask for `terms` any more.
  void forget_terms() { std::vector<Posting>().swap(terms_); }

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

  // Open addressing; terms whose hashes are the same count as one.
  struct Slot {
    uint32_t hash;
    uint32_t id;
  };

  // What else is known of a term.
  struct Usage {
    uint32_t paragraphs : 30;  // of the commentary that hold it
    uint32_t kind : 2;
  };

  bool find(uint32_t hash, uint32_t& id) const;
  uint32_t id_of(uint32_t hash);
  void grow();
  std::vector<uint32_t> read_source(const WholeText& source, const std::vector<uint32_t>& place_of,
                                    Budget& budget);
  void read_commentary(const WholeText& commentary, const std::vector<uint32_t>& source_hashes,
                       Budget& budget);
  void file_places(std::vector<uint32_t> source_hashes);

  const TopicSettings& settings_;
  bool is_whole_;
  HanSet common_;            // not counted alone
  std::vector<Slot> slots_;  // a power of two
  std::vector<Usage> usage_;
  std::vector<double> logarithm_;  // of i + 1/2: those of small numbers are wanted again and again
  std::vector<Posting> places_, terms_;
  std::vector<uint32_t> places_begin_, terms_begin_;
  std::vector<uint32_t> length_;
  double mean_length_ = 1;
};

}  // namespace duidu
