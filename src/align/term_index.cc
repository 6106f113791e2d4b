#include "align/term_index.h"

#include <algorithm>
#include <bit>

#include "align/growing.h"
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
    : settings_(settings),
      is_whole_(place_of.empty() ||
                uint64_t{place_of.back() + 1} * commentary.paragraphs().size() <= settings.max_cells),
      common_(is_whole_ ? function_characters() : common_characters(source, settings.common_han)),
      slots_(kFewestSlots, Slot{0, kNoTerm}) {
  length_.assign(place_of.empty() ? 0 : place_of.back() + 1, 0);
  std::vector<uint32_t> hashes = read_source(source, place_of, budget);
  read_commentary(commentary, hashes, budget);
  file_places(std::move(hashes));
  const size_t most = std::max(length_.size(), terms_begin_.size());
  logarithm_.reserve(most + 2);
  for (size_t i = 0; i < most + 2; ++i) logarithm_.push_back(steady_log(static_cast<double>(i) + 0.5));
}

bool TermIndex::find(const Term& term, uint32_t& id) const { return find(hash_of(term.key, term.kind), id); }

bool TermIndex::find(uint32_t hash, uint32_t& id) const {
  const size_t mask = slots_.size() - 1;
  for (size_t slot = hash / 4 & mask; slots_[slot].id != kNoTerm; slot = (slot + 1) & mask) {
    if (slots_[slot].hash != hash) continue;
    id = slots_[slot].id;
    return true;
  }
  return false;
}

uint32_t TermIndex::id_of(uint32_t hash) {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash / 4 & mask;
  for (; slots_[slot].id != kNoTerm; slot = (slot + 1) & mask) {
    if (slots_[slot].hash == hash) return slots_[slot].id;
  }
  const auto id = static_cast<uint32_t>(usage_.size());
  slots_[slot] = {hash, id};
  usage_.push_back({0, static_cast<uint32_t>(kind_of(hash))});
  if (usage_.size() * 4 > slots_.size() * 3) grow();
  return id;
}

void TermIndex::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, Slot{0, kNoTerm});
  const size_t mask = slots_.size() - 1;
  for (const Slot& moved : old) {
    if (moved.id == kNoTerm) continue;
    size_t slot = moved.hash / 4 & mask;
    while (slots_[slot].id != kNoTerm) slot = (slot + 1) & mask;
    slots_[slot] = moved;
  }
}

// Gives the hashes of the source's terms in reading order, and counts the terms of each place.
std::vector<uint32_t> TermIndex::read_source(const WholeText& source, const std::vector<uint32_t>& place_of,
                                             Budget& budget) {
  std::vector<uint32_t> hashes;
  for (uint32_t paragraph = 0; paragraph < place_of.size(); ++paragraph) {
    const uint32_t begin = source.paragraph_begin(paragraph), size = source.paragraph_end(paragraph) - begin;
    const size_t before = hashes.size();
    make_room(hashes, 2 * size_t{size}, begin, source.size());
    if (budget.spend(1)) append_hashes(source, paragraph, hashes, common_);
    length_[place_of[paragraph]] += static_cast<uint32_t>(hashes.size() - before);
    budget.spend(hashes.size() - before);
  }
  mean_length_ = std::max(1.0, static_cast<double>(hashes.size()) / std::max<size_t>(1, length_.size()));
  return hashes;
}

// Most terms that the source does not have are told by one look into a small table.
void TermIndex::read_commentary(const WholeText& commentary, const std::vector<uint32_t>& source_hashes,
                                Budget& budget) {
  const size_t bits = std::bit_ceil(std::max<size_t>(kFewestSlots, source_hashes.size() * 4));
  const size_t mask = bits / 64 - 1;  // no division: it would be most of the time
  std::vector<uint64_t> is_in_source(bits / 64, 0);
  for (const uint32_t hash : source_hashes) is_in_source[hash / 64 & mask] |= uint64_t{1} << hash % 64;
  std::vector<uint32_t> entry;  // of each term, behind its entry in the paragraph at hand
  std::vector<uint32_t> found;
  terms_begin_.reserve(commentary.paragraphs().size() + 1);
  terms_begin_.push_back(0);
  for (uint32_t paragraph = 0; paragraph < commentary.paragraphs().size(); ++paragraph) {
    found.clear();
    if (budget.spend(1)) append_hashes(commentary, paragraph, found, common_);
    make_room(terms_, found.size(), commentary.paragraph_begin(paragraph), commentary.size());
    for (const uint32_t hash : found) {
      if ((is_in_source[hash / 64 & mask] >> hash % 64 & 1) == 0) continue;
      const uint32_t id = id_of(hash);
      if (id == entry.size()) entry.push_back(0);
      if (entry[id] > terms_begin_.back()) {
        count(terms_[entry[id] - 1]);
        continue;
      }
      terms_.push_back({id, 1});
      entry[id] = static_cast<uint32_t>(terms_.size());
      ++usage_[id].paragraphs;
    }
    terms_begin_.push_back(static_cast<uint32_t>(terms_.size()));
    budget.spend(found.size());
  }
}

// Sorts the source's terms by counting into one row for each term.
void TermIndex::file_places(std::vector<uint32_t> source_hashes) {
  std::vector<uint32_t>& ids = source_hashes;
  std::vector<uint32_t> last_place(usage_.size(), kNoTerm);
  places_begin_.assign(usage_.size() + 1, 0);
  size_t next = 0;
  for (uint32_t place = 0; place < length_.size(); ++place) {
    for (const size_t end = next + length_[place]; next < end; ++next) {
      uint32_t id = kNoTerm;
      const bool is_common = find(source_hashes[next], id);
      ids[next] = id;
      if (!is_common || last_place[id] == place) continue;
      last_place[id] = place;
      ++places_begin_[id + 1];
    }
  }
  for (size_t id = 0; id < usage_.size(); ++id) places_begin_[id + 1] += places_begin_[id];
  places_.resize(places_begin_.back());
  std::vector<uint32_t>& behind = last_place;
  behind.assign(places_begin_.begin(), places_begin_.end() - 1);
  next = 0;
  for (uint32_t place = 0; place < length_.size(); ++place) {
    for (const size_t end = next + length_[place]; next < end; ++next) {
      if (ids[next] == kNoTerm) continue;
      uint32_t& row_end = behind[ids[next]];
      if (row_end > places_begin_[ids[next]] && places_[row_end - 1].at == place) {
        count(places_[row_end - 1]);
      } else {
        places_[row_end++] = {place, 1};
      }
    }
  }
}

double TermIndex::weight(uint32_t term) const {
  const double by_place = logarithm_[length_.size() + 1] - logarithm_[places(term).size()];
  const double by_paragraph = logarithm_[terms_begin_.size()] - logarithm_[usage_[term].paragraphs];
  double weight = (1 - settings_.commentary_share) * by_place + settings_.commentary_share * by_paragraph;
  const auto kind = static_cast<TermKind>(usage_[term].kind);
  if (kind == TermKind::kHan) weight *= settings_.han_weight;
  if (kind == TermKind::kWordPair) weight *= settings_.pair_weight;
  return std::max(weight, 0.0);
}

}  // namespace duidu
