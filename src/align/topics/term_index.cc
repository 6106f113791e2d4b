#include "align/topics/term_index.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "align/text/steady_math.h"

namespace duidu {
namespace {

constexpr uint32_t kNoTerm = UINT32_MAX;
constexpr size_t kFewestBits = 1024;
constexpr size_t kFilterBits = 8;  // for each term of the source

// The table has at least twice as many slots as terms, so that most look-ups take one step. Where memory
// matters, it is shrunk to seven fifths once all terms are known.
constexpr size_t kFewestSlots = 512;

// Lists of all terms are kept while they have at most one term of four bytes for this many characters of the
// source. Longer lists are not stored; the text is read again.
constexpr size_t kKeptShare = 3;

// Counts one more occurrence in the same place.
void count(Posting& posting) {
  if (posting.count < Posting::kMaxCount) ++posting.count;
}

}  // namespace

// The terms of the source in text order: first their hashes, then their ids. Kept while they are few;
// otherwise the text is read again whenever they are asked for.
class TermIndex::SourceTerms {
 public:
  SourceTerms(const WholeText& source, const std::vector<uint32_t>& place_of, const HanSet& common,
              bool is_whole)
      : source_(source),
        place_of_(place_of),
        common_(common),
        most_kept_(is_whole ? SIZE_MAX : source.size() / kKeptShare) {
    terms_.reserve(std::min<size_t>(most_kept_, size_t{2} * source.size()));
  }

  // The number of terms that may be kept.
  size_t most_kept() const { return most_kept_; }

  // The hashes of the next paragraph; valid until the next call.
  std::span<const uint32_t> read_next() {
    const size_t most = most_terms(source_, read_);
    if (keeps_ && terms_.size() + most > most_kept_) {
      keeps_ = false;
      std::vector<uint32_t>().swap(terms_);
    }
    if (!keeps_) terms_.clear();
    const size_t before = terms_.size();
    append_hashes(source_, read_++, terms_, common_);
    return std::span(terms_).subspan(before);
  }

  // The ids of a place's terms that the index knows; valid until the next call. Only paragraphs that
  // read_next has read count. Places must be asked for in order from 0 on.
  std::span<const uint32_t> ids(const TermIndex& index, uint32_t place) {
    if (!keeps_) {
      if (place == 0) paragraph_ = 0;
      terms_.clear();
      for (; paragraph_ < read_ && place_of_[paragraph_] == place; ++paragraph_)
        append_hashes(source_, paragraph_, terms_, common_);
      terms_.resize(identify(index, 0, terms_.size(), 0));
      return terms_;
    }
    const size_t begin = place == 0 ? 0 : ends_[place - 1];
    if (place == ends_.size()) {  // the first pass
      const size_t behind = next_ + index.length(place);
      ends_.push_back(identify(index, std::exchange(next_, behind), behind, begin));
    }
    return std::span(terms_).subspan(begin, ends_[place] - begin);
  }

 private:
  // Replaces the hashes [begin, end) by the ids of those that the index knows, written from `to` on; returns
  // their end. `to` is at most `begin`. Without a branch, since it would be unpredictable.
  size_t identify(const TermIndex& index, size_t begin, size_t end, size_t to) {
    for (; begin < end; ++begin) {
      const uint32_t id = index.id_or_none(terms_[begin]);
      terms_[to] = id;
      to += id != kNoTerm;
    }
    return to;
  }

  const WholeText& source_;
  const std::vector<uint32_t>& place_of_;
  const HanSet& common_;
  size_t most_kept_;
  bool keeps_ = true;
  uint32_t read_ = 0;            // number of paragraphs read
  uint32_t paragraph_ = 0;       // the next paragraph to be read again
  std::vector<uint32_t> terms_;  // terms of all paragraphs, or of the current place
  size_t next_ = 0;              // where the remaining hashes begin
  std::vector<size_t> ends_;     // end of each place's ids
};

// A filter that recognises most terms that the source does not have.
class TermIndex::SourceFilter {
 public:
  explicit SourceFilter(size_t source_size)
      : blocks_(std::bit_ceil(std::max(kFewestBits, source_size * kFilterBits)) / 64, 0) {}

  void add(std::span<const uint32_t> hashes) {
    for (const uint32_t hash : hashes) blocks_[block_of(hash)] |= bit_of(hash);
  }

  // Ends the filling, when the source is known to have `count` terms. Halves a filter that is larger than
  // needed by combining its two halves.
  void finish(size_t count) {
    size_t blocks = blocks_.size();
    for (; blocks * 64 / 2 >= std::max(kFewestBits, count * kFilterBits); blocks /= 2) {
      for (size_t i = 0; i < blocks / 2; ++i) blocks_[i] |= blocks_[i + blocks / 2];
    }
    blocks_.resize(blocks);
  }

  // Moves the hashes that the source may have to the front; returns their number. Without a branch, since it
  // would be unpredictable.
  size_t keep(std::span<uint32_t> hashes) const {
    size_t kept = 0;
    for (const uint32_t hash : hashes) {
      hashes[kept] = hash;
      kept += (blocks_[block_of(hash)] & bit_of(hash)) != 0;
    }
    return kept;
  }

 private:
  // The lowest two bits are a term's kind and are not used, since nearly all terms of a text are of two
  // kinds.
  static uint64_t bit_of(uint32_t hash) { return uint64_t{1} << hash / 4 % 64; }
  size_t block_of(uint32_t hash) const { return hash / 256 & (blocks_.size() - 1); }

  std::vector<uint64_t> blocks_;  // one bit for each value of some bits of a hash; the size is a power of two
};

TermIndex::TermIndex(const WholeText& source, const std::vector<uint32_t>& place_of,
                     const WholeText& commentary, const TopicSettings& settings, Budget& budget)
    : commentary_(commentary),
      settings_(settings),
      is_whole_(place_of.empty() ||
                uint64_t{place_of.back() + 1} * commentary.paragraphs().size() <= settings.max_cells),
      common_(is_whole_ ? function_characters() : common_characters(source, settings.common_han)) {
  length_.assign(place_of.empty() ? 0 : place_of.back() + 1, 0);
  SourceTerms terms(source, place_of, common_, is_whole_);
  {
    SourceFilter filter(source.size());
    read_source(terms, place_of, filter, budget);
    read_commentary(terms.most_kept(), filter, budget);
  }
  if (!is_whole_) resize(term_count_ * 7 / 5 + 1);
  file_places(terms);
  const size_t most = std::max(length_.size(), terms_begin_.size());
  logarithm_.resize(most + 2);
  for (size_t i = 0; i < logarithm_.size(); ++i) logarithm_[i] = steady_log(static_cast<double>(i) + 0.5);
}

bool TermIndex::find(const Term& term, uint32_t& id) const {
  id = id_or_none(term.hash);
  return id != kNoTerm;
}

size_t TermIndex::slot_of(uint32_t hash) const {
  size_t slot = uint64_t{hash} * hashes_.size() >> 32;
  while (hashes_[slot] != hash && hashes_[slot] != kNoTerm) {
    if (++slot == hashes_.size()) slot = 0;
  }
  return slot;
}

uint32_t TermIndex::id_or_none(uint32_t hash) const {
  const size_t slot = slot_of(hash);
  return hashes_[slot] == hash ? static_cast<uint32_t>(slot) : kNoTerm;
}

uint32_t TermIndex::id_of(uint32_t hash) {
  size_t slot = slot_of(hash);
  if (hashes_[slot] != hash) {
    if (++term_count_ * 2 > hashes_.size()) {
      resize(hashes_.size() * 2);
      slot = slot_of(hash);
    }
    hashes_[slot] = hash;
  }
  return static_cast<uint32_t>(slot);
}

// Moves the terms to a table of another size, which changes their ids.
void TermIndex::resize(size_t slots) {
  const std::vector<uint32_t> old_hashes = std::exchange(hashes_, std::vector<uint32_t>(slots, kNoTerm));
  const std::vector<uint16_t> old_paragraphs = std::exchange(paragraphs_, std::vector<uint16_t>(slots, 0));
  for (size_t i = 0; i < old_hashes.size(); ++i) {
    if (old_hashes[i] == kNoTerm) continue;
    const size_t slot = slot_of(old_hashes[i]);
    hashes_[slot] = old_hashes[i];
    paragraphs_[slot] = old_paragraphs[i];
  }
  for (Posting& term : terms_) term.id = static_cast<uint32_t>(slot_of(old_hashes[term.id]));
}

// Counts the terms of each place and fills the filter.
void TermIndex::read_source(SourceTerms& source, const std::vector<uint32_t>& place_of, SourceFilter& filter,
                            Budget& budget) {
  size_t count = 0;
  for (uint32_t paragraph = 0; paragraph < place_of.size() && budget.spend(1); ++paragraph) {
    const std::span<const uint32_t> hashes = source.read_next();
    filter.add(hashes);
    length_[place_of[paragraph]] += static_cast<uint32_t>(hashes.size());
    count += hashes.size();
    budget.spend(hashes.size());
  }
  filter.finish(count);
  resize(std::max(kFewestSlots, count / 4));
  mean_length_ = std::max(1.0, static_cast<double>(count) / std::max<size_t>(1, length_.size()));
}

// Appends the paragraph's terms to `terms_`, each once. With a filter, terms that pass it get an id and count
// the paragraph; without one, terms that have no id are left out.
void TermIndex::append_terms_of(uint32_t paragraph, const SourceFilter* filter) {
  found_.clear();
  append_hashes(commentary_, paragraph, found_, common_);
  std::span<uint32_t> hashes = found_;
  if (filter) hashes = hashes.first(filter->keep(hashes));
  seen_.assign(std::bit_ceil(hashes.size() * 2 + 1), 0);
  const size_t mask = seen_.size() - 1;
  for (const uint32_t hash : hashes) {
    const uint32_t id = filter ? id_of(hash) : id_or_none(hash);
    if (id == kNoTerm) continue;
    size_t slot = hash / 4 & mask;
    while (seen_[slot] != 0 && terms_[seen_[slot] - 1].id != id) slot = (slot + 1) & mask;
    if (seen_[slot] != 0) {
      count(terms_[seen_[slot] - 1]);
    } else {
      terms_.push_back({id, 1});
      seen_[slot] = static_cast<uint32_t>(terms_.size());
      paragraphs_[id] += filter && paragraphs_[id] < UINT16_MAX;
    }
  }
}

void TermIndex::read_commentary(size_t most_kept, const SourceFilter& filter, Budget& budget) {
  const auto count = static_cast<uint32_t>(commentary_.paragraphs().size());
  if (!is_whole_) terms_.reserve(most_kept);
  terms_begin_.reserve(count + 1);
  terms_begin_.push_back(0);
  for (uint32_t paragraph = 0; paragraph < count; ++paragraph) {
    if (keeps_terms_ && terms_.size() + most_terms(commentary_, paragraph) > most_kept) {
      keeps_terms_ = false;
      forget_terms();
    }
    if (!keeps_terms_) terms_.clear();
    if (budget.spend(1)) append_terms_of(paragraph, &filter);
    terms_begin_.push_back(static_cast<uint32_t>(terms_.size()));
    budget.spend(found_.size());
  }
}

std::span<const Posting> TermIndex::terms(uint32_t paragraph) {
  if (keeps_terms_) return row(terms_, terms_begin_, paragraph);
  terms_.clear();
  append_terms_of(paragraph, nullptr);
  return terms_;
}

void TermIndex::forget_terms() { std::vector<Posting>().swap(terms_); }

void TermIndex::forget_places() { std::vector<Posting>().swap(places_); }

// Builds a row of places for each term by counting sort: the first pass counts, the second fills.
void TermIndex::file_places(SourceTerms& source) {
  // The last place of each term; in the second pass, the end of its row.
  std::vector<uint32_t> last(hashes_.size(), kNoTerm);
  places_begin_.assign(hashes_.size() + 1, 0);
  for (uint32_t place = 0; place < place_count(); ++place) {
    for (const uint32_t id : source.ids(*this, place))
      places_begin_[id + 1] += std::exchange(last[id], place) != place;
  }
  for (size_t id = 0; id < hashes_.size(); ++id) places_begin_[id + 1] += places_begin_[id];
  places_.resize(places_begin_.back());
  std::copy(places_begin_.begin(), places_begin_.end() - 1, last.begin());
  for (uint32_t place = 0; place < place_count(); ++place) {
    for (const uint32_t id : source.ids(*this, place)) {
      if (last[id] > places_begin_[id] && places_[last[id] - 1].id == place) {
        count(places_[last[id] - 1]);
      } else {
        places_[last[id]++] = {place, 1};
      }
    }
  }
}

double TermIndex::weight(uint32_t term) const {
  const double by_place =
      logarithm_[length_.size() + 1] - logarithm_[places_begin_[term + 1] - places_begin_[term]];
  const double by_paragraph = logarithm_[terms_begin_.size()] - logarithm_[paragraphs_[term]];
  double weight = (1 - settings_.commentary_share) * by_place + settings_.commentary_share * by_paragraph;
  const TermKind kind = kind_of(hashes_[term]);
  if (kind == TermKind::kHan) weight *= settings_.han_weight;
  if (kind == TermKind::kWordPair) weight *= settings_.pair_weight;
  return std::max(weight, 0.0);
}

}  // namespace duidu
