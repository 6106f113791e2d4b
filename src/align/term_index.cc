#include "align/term_index.h"

#include <algorithm>
#include <bit>

#include "align/steady_math.h"

namespace duidu {
namespace {

constexpr uint32_t kNoTerm = UINT32_MAX;
constexpr size_t kFewestSlots = 1024;

// Once more at the same place.
void count(Posting& posting) {
  if (posting.count < Posting::kMaxCount) ++posting.count;
}

}  // namespace

TermIndex::TermIndex(const WholeText& source, const std::vector<uint32_t>& place_of,
                     const WholeText& commentary, const TopicSettings& settings, Budget& budget)
    : slots_(std::bit_ceil(std::max(kFewestSlots, size_t{source.size()} / 8)), Slot{0, kNoTerm}) {
  length_.assign(place_of.empty() ? 0 : place_of.back() + 1, 0);
  read_source(source, place_of, budget);
  read_commentary(commentary, budget);
  weigh(settings);
}

bool TermIndex::find(const Term& term, uint32_t& id) const {
  const uint32_t hash = hash_of(term);
  const size_t mask = slots_.size() - 1;
  for (size_t slot = hash & mask; slots_[slot].id != kNoTerm; slot = (slot + 1) & mask) {
    if (slots_[slot].hash != hash) continue;
    id = slots_[slot].id;
    return true;
  }
  return false;
}

uint32_t TermIndex::id_of(const Term& term) {
  const uint32_t hash = hash_of(term);
  size_t mask = slots_.size() - 1, slot = hash & mask;
  for (; slots_[slot].id != kNoTerm; slot = (slot + 1) & mask) {
    if (slots_[slot].hash == hash) return slots_[slot].id;
  }
  const auto id = static_cast<uint32_t>(kind_.size());
  slots_[slot] = {hash, id};
  kind_.push_back(term.kind);
  if (kind_.size() * 2 > slots_.size()) grow();
  return id;
}

void TermIndex::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, Slot{0, kNoTerm});
  const size_t mask = slots_.size() - 1;
  for (const Slot& moved : old) {
    if (moved.id == kNoTerm) continue;
    size_t slot = moved.hash & mask;
    while (slots_[slot].id != kNoTerm) slot = (slot + 1) & mask;
    slots_[slot] = moved;
  }
}

// The ids in reading order first, then sorted by counting into one row for each term.
void TermIndex::read_source(const WholeText& source, const std::vector<uint32_t>& place_of, Budget& budget) {
  std::vector<Term> found;
  std::vector<uint32_t> ids, last_place;
  for (uint32_t paragraph = 0; paragraph < place_of.size(); ++paragraph) {
    found.clear();
    if (budget.spend(1)) append_terms(source, paragraph, found);
    length_[place_of[paragraph]] += static_cast<uint32_t>(found.size());
    for (const Term& term : found) {
      const uint32_t id = id_of(term);
      ids.push_back(id);
      if (id == last_place.size()) {
        last_place.push_back(kNoTerm);
        place_total_.push_back(0);
      }
      if (last_place[id] == place_of[paragraph]) continue;
      last_place[id] = place_of[paragraph];
      ++place_total_[id];
    }
    budget.spend(found.size());
  }
  mean_length_ = std::max(1.0, static_cast<double>(ids.size()) / std::max<size_t>(1, length_.size()));

  places_begin_.assign(kind_.size() + 1, 0);
  for (size_t id = 0; id < kind_.size(); ++id) places_begin_[id + 1] = places_begin_[id] + place_total_[id];
  places_.resize(places_begin_.back());
  std::vector<uint32_t> behind(places_begin_.begin(), places_begin_.end() - 1);
  size_t next = 0;
  for (uint32_t place = 0; place < length_.size(); ++place) {
    for (const size_t end = next + length_[place]; next < end; ++next) {
      uint32_t& row_end = behind[ids[next]];
      if (row_end > places_begin_[ids[next]] && places_[row_end - 1].at == place) {
        count(places_[row_end - 1]);
      } else {
        places_[row_end++] = {place, 1};
      }
    }
  }
}

void TermIndex::read_commentary(const WholeText& commentary, Budget& budget) {
  paragraph_total_.assign(kind_.size(), 0);
  std::vector<uint32_t> entry(kind_.size(), 0);  // behind the term's entry in the paragraph at hand
  std::vector<Term> found;
  terms_begin_.push_back(0);
  for (uint32_t paragraph = 0; paragraph < commentary.paragraphs().size(); ++paragraph) {
    found.clear();
    if (budget.spend(1)) append_terms(commentary, paragraph, found);
    for (const Term& term : found) {
      uint32_t id = 0;
      if (!find(term, id)) continue;
      if (entry[id] > terms_begin_.back()) {
        count(terms_[entry[id] - 1]);
        continue;
      }
      terms_.push_back({id, 1});
      entry[id] = static_cast<uint32_t>(terms_.size());
      ++paragraph_total_[id];
    }
    terms_begin_.push_back(static_cast<uint32_t>(terms_.size()));
    budget.spend(found.size());
  }
}

void TermIndex::weigh(const TopicSettings& settings) {
  // The logarithms of small numbers are wanted again and again.
  const size_t most = std::max(length_.size(), terms_begin_.size());
  std::vector<double> logarithm(most + 2);
  for (size_t i = 0; i < logarithm.size(); ++i) logarithm[i] = steady_log(static_cast<double>(i) + 0.5);
  const double all_places = logarithm[length_.size() + 1], all_paragraphs = logarithm[terms_begin_.size()];
  weight_.resize(kind_.size());
  for (size_t id = 0; id < kind_.size(); ++id) {
    const double by_place = all_places - logarithm[place_total_[id]];
    const double by_paragraph = all_paragraphs - logarithm[paragraph_total_[id]];
    double weight = (1 - settings.commentary_share) * by_place + settings.commentary_share * by_paragraph;
    if (kind_[id] == TermKind::kHan) weight *= settings.han_weight;
    if (kind_[id] == TermKind::kWordPair) weight *= settings.pair_weight;
    weight_[id] = std::max(weight, 0.0);
  }
}

}  // namespace duidu
