#include "align/quotations/evidence.h"

#include <algorithm>
#include <array>
#include <bit>

#include "align/text/weights.h"
#include "text/unicode.h"

namespace duidu {
namespace {

// The binary logarithm x 256 of a positive number, rounded down, by repeated squaring (Knuth, TAOCP vol. 1,
// 1.2.2, ex. 25).
uint32_t log2_256(uint32_t value) {
  const int whole = std::bit_width(value) - 1;
  uint64_t mantissa = (uint64_t{value} << 32) >> whole;  // fixed point: 1.0 = 2^32
  uint32_t fraction = 0;
  for (int bit = 7; bit >= 0; --bit) {
    const uint64_t half = mantissa >> 16;
    mantissa = half * half;
    if (mantissa < uint64_t{2} << 32) continue;
    mantissa >>= 1;
    fraction |= 1u << bit;
  }
  return static_cast<uint32_t>(whole) * 256 + fraction;
}

struct Token {
  uint32_t end = 0;
  uint32_t hash = 0;
  bool is_word = false;
};

// A longer run of letters is counted as several words.
constexpr uint32_t kMaxWord = 40;

inline uint32_t hashed(uint32_t hash, char16_t c) { return (hash ^ c) * 0x9E3779B1u; }

inline uint32_t hash_of(const char16_t* text, uint32_t size) {
  uint32_t hash = 0;
  for (uint32_t i = 0; i < size; ++i) hash = hashed(hash, text[i]);
  return hash;
}

// The token at `index`: a Han character or a word.
inline Token token_at(const WholeText& text, uint32_t index) {
  const std::u16string& folded = text.folded();
  Token token{index, 0, !is_ideographic(folded[index])};
  do {
    token.hash = hashed(token.hash, folded[token.end]);
    ++token.end;
  } while (token.end - index < kMaxWord && !text.is_boundary(token.end));
  return token;
}

// A short text says little about how rare its words are, so at least this many tokens are assumed.
constexpr uint32_t kMinTotal = 1024;

// Counts below this, as nearly all tokens have, take their logarithm from a table.
constexpr uint32_t kSmallCount = 64;

uint32_t length_of(const Token& token, uint32_t letters) {
  return token.is_word ? std::min(kWordLength, kLetterLength * letters) : kHanLength;
}

// Calls `visit` with the hash of each token of the text, in order.
template <typename Visit>
void for_each_hash(const WholeText& text, Visit visit) {
  const char16_t* folded = text.folded().data();
  for (uint32_t index = 0; index < text.size();) {
    for (const uint32_t end = text.lone_han_end(index); index < end; ++index) visit(hashed(0, folded[index]));
    const Token token = token_at(text, index);
    visit(token.hash);
    index = token.end;
  }
}

}  // namespace

Frequencies::Frequencies(const WholeText& source, const WholeText& commentary)
    : bits_(std::clamp(static_cast<int>(std::bit_width(size_t{source.size()} + commentary.size())), 12, 18)),
      pair_bits_(std::min(bits_ + 2, 20)),
      source_(source),
      commentary_(commentary),
      pages_((size_t{1} << bits_) / kPage, 0) {
  std::vector<uint32_t> counters(size_t{1} << bits_, 0);
  count(source, counters);
  count(commentary, counters);
  const uint32_t total_log = total_log_ = log2_256(std::max(total_, kMinTotal));
  std::array<uint32_t, kSmallCount> small;
  for (uint32_t i = 0; i < kSmallCount; ++i) small[i] = log2_256(std::max(i, 1u));
  const auto is_used = [&](size_t page) {
    uint32_t all = 0;
    for (size_t k = 0; k < kPage; ++k) all |= counters[page + k];
    return all != 0;
  };
  size_t used = 1;
  for (size_t page = 0; page < counters.size(); page += kPage) used += is_used(page);
  surprisals_.assign(used * kPage, static_cast<uint16_t>(total_log));
  uint16_t page = 0;
  for (size_t i = 0; i < counters.size(); i += kPage) {
    if (!is_used(i)) continue;
    pages_[i / kPage] = ++page;
    for (size_t k = 0; k < kPage; ++k) {
      const uint32_t count = counters[i + k], log = count < kSmallCount ? small[count] : log2_256(count);
      surprisals_[page * kPage + k] = static_cast<uint16_t>(total_log - log);
    }
  }
}

uint32_t Frequencies::surprisal_behind(uint32_t before_hash, uint32_t count) const {
  const uint32_t log = total_log_ - surprisal(before_hash), log_of_both = log2_256(count);
  return log > log_of_both ? log - log_of_both : 0;
}

void Frequencies::count(const WholeText& text, std::vector<uint32_t>& counters) {
  for_each_hash(text, [&, shift = 32 - bits_](uint32_t hash) {
    ++counters[hash >> shift];
    ++total_;
  });
}

Frequencies::Pairs Frequencies::pairs_of(const WholeText& text) const {
  Pairs pairs(size_t{1} << pair_bits_, 0);
  for_each_hash(text, [&, before = uint32_t{0}](uint32_t hash) mutable {
    uint8_t& pair = pairs[pair_of(before, hash)];
    pair = static_cast<uint8_t>(pair + (pair != kMostPairs));
    before = hash;
  });
  return pairs;
}

Frequencies::PairCount Frequencies::count_of_pair(uint32_t before_hash, uint32_t token_hash) const {
  if (source_pairs_.empty()) {
    source_pairs_ = pairs_of(source_);
    commentary_pairs_ = pairs_of(commentary_);
  }
  const size_t pair = pair_of(before_hash, token_hash);
  return {source_pairs_[pair], commentary_pairs_[pair]};
}

EvidenceTable::EvidenceTable(const WholeText& source, const WholeText& commentary,
                             const Frequencies& frequencies)
    : source_(source),
      commentary_(commentary),
      frequencies_(frequencies),
      blocks_(commentary.size() / kStride + 1),
      token_back_(blocks_.size()) {
  Before sum;
  const uint32_t size = commentary.size();
  const char16_t* folded = commentary.folded().data();
  uint32_t block = 0;
  const auto add = [&](uint32_t index, uint32_t end, uint32_t length, uint32_t bits) {
    for (; block < blocks_.size() && block * kStride < end; ++block) {
      blocks_[block] = {sum, 0};
      token_back_[block] = static_cast<uint8_t>(block * kStride - index);
    }
    blocks_[index / kStride].begins |= 1u << index % kStride;
    sum = {sum.length + length, sum.bits + bits};
  };
  for (uint32_t index = 0; index < size;) {
    for (const uint32_t end = commentary.lone_han_end(index); index < end; ++index)
      add(index, index + 1, kHanLength, frequencies.surprisal(hashed(0, folded[index])));
    const Token token = token_at(commentary, index);
    add(index, token.end, length_of(token, token.end - index), frequencies.surprisal(token.hash));
    index = token.end;
  }
  add(size, size + 1, 0, 0);  // a token after the last, which ends the text
}

uint32_t EvidenceTable::most_length(uint32_t first, uint32_t last) const {
  if (last - first >= kStride) return UINT32_MAX;
  uint64_t begins = blocks_[first / kStride].begins;
  if (last / kStride != first / kStride) begins |= uint64_t{blocks_[last / kStride].begins} << kStride;
  uint32_t tokens = 1;
  for (begins = begins >> first % kStride >> 1 << (64 - (last - first)) << 1; begins != 0;
       begins &= begins - 1)
    ++tokens;
  return std::min(tokens * std::max(kWordLength, kHanLength),
                  (last - first) * std::max(kLetterLength, kHanLength));
}

uint32_t EvidenceTable::token_end(uint32_t token) const {
  uint32_t index = token + 1;
  uint32_t bits = blocks_[index / kStride].begins >> index % kStride;
  for (; bits == 0; bits = blocks_[index / kStride].begins) index += kStride - index % kStride;
  return index + static_cast<uint32_t>(std::countr_zero(bits));
}

EvidenceTable::Before EvidenceTable::before(Walk& walk, uint32_t index) const {
  const char16_t* folded = commentary_.folded().data();
  while (walk.token < index) {
    const uint32_t begins = blocks_[walk.token / kStride].begins >> walk.token % kStride;
    if ((begins & 2) != 0) {  // a single code point, most often a Han character
      const char16_t c = folded[walk.token];
      const uint32_t length = is_ideographic(c) ? kHanLength : kLetterLength;
      walk = {walk.token + 1,
              {walk.sum.length + length, walk.sum.bits + frequencies_.surprisal(hashed(0, c))}};
      continue;
    }
    const uint32_t end = token_end(walk.token), size = end - walk.token;
    const Token token{end, hash_of(folded + walk.token, size), !is_ideographic(folded[walk.token])};
    const uint32_t length = length_of(token, size), bits = frequencies_.surprisal(token.hash);
    if (end > index) {
      const uint32_t part = index - walk.token;
      return {walk.sum.length + length * part / size, walk.sum.bits + bits * part / size};
    }
    walk = {end, {walk.sum.length + length, walk.sum.bits + bits}};
  }
  return walk.sum;
}

// The evidence of source code points [first, last); a word cut by an end counts in proportion.
Evidence EvidenceTable::in_source(uint32_t first, uint32_t last) const {
  Evidence sum;
  uint32_t index = first;
  while (index > 0 && first - index < kMaxWord && !source_.is_boundary(index)) --index;
  while (index < last) {
    const Token token = token_at(source_, index);
    const uint32_t size = token.end - index;
    const uint32_t inside = std::min(token.end, last) - std::max(index, first);
    sum.length += length_of(token, size) * inside / size;
    sum.bits += uint64_t{frequencies_.surprisal(token.hash)} * inside / size;
    index = token.end;
  }
  return sum;
}

EvidenceTable::SharedWord EvidenceTable::shared_word(uint32_t first, uint32_t last) const {
  const char16_t* folded = commentary_.folded().data();
  SharedWord word{hash_of(folded + first, last - first), last - first, last - first};
  if (folded[first] >= 0x80) {
    constexpr std::u16string_view kOfDates = u"年月日号";
    word.is_number = last - first == 1 && kOfDates.find(folded[first]) != kOfDates.npos;
    return word;
  }
  word.is_number =
      std::all_of(folded + first, folded + last, [](char16_t c) { return c >= u'0' && c <= u'9'; });
  const Range at = commentary_.range(first, last);
  const std::string_view text = commentary_.paragraphs()[at.first].text;
  const size_t blank = text.substr(0, at.start).find_last_of(" \t\n(") + 1;
  const std::string_view run = text.substr(blank, text.find_first_of(" \t\n)", at.start) - blank);
  word.is_empty = run.starts_with("www.") || std::count(run.begin(), run.end(), '/') >= 2;
  const std::string_view own = text.substr(at.start, at.end - at.start);
  const bool is_pronoun = own.size() == 1 || own.starts_with("I'") || own.starts_with("I’");
  word.is_capital = own[0] >= 'A' && own[0] <= 'Z' && !is_pronoun;
  return word;
}

std::vector<EvidenceTable::SharedWord> EvidenceTable::shared_words(const Parallel& parallel) const {
  std::vector<SharedWord> words;
  uint32_t behind = UINT32_MAX;  // the end of the word before
  for (const Match& run : parallel.runs) {
    for (uint32_t index = token_begin(run.commentary); index < run.commentary_end();) {
      const uint32_t end = token_at(commentary_, index).end;
      const uint32_t shared = std::min(end, run.commentary_end()) - std::max(index, run.commentary);
      if (behind == end && !words.empty()) {  // the word goes on behind an edit
        words.back().shared += shared;
      } else {
        words.push_back(shared_word(index, end));
        words.back().shared = shared;
        words.back().is_joined = index >= run.commentary && behind == index && behind > run.commentary;
      }
      behind = index = end;
    }
  }
  // Several capital words in a row are a name, several numbers a date.
  for (size_t i = 1; i < words.size(); ++i) {
    SharedWord &before = words[i - 1], &word = words[i];
    word.is_joined &= before.shared == before.size && word.shared == word.size;
    if (word.is_joined && ((word.is_capital && before.is_capital) || (word.is_number && before.is_number)))
      before.is_empty = word.is_empty = true;
  }
  return words;
}

uint64_t EvidenceTable::information(const Parallel& parallel) const {
  const std::vector<SharedWord> words = shared_words(parallel);
  const auto pair_behind = [&](size_t i) {
    return frequencies_.count_of_pair(words[i - 1].hash, words[i].hash);
  };
  // The words' own places: no more on either side than the rarest of their pairs has.
  uint32_t own_source = Frequencies::kMostPairs, own_commentary = Frequencies::kMostPairs;
  for (size_t i = 1; i < words.size(); ++i) {
    if (!words[i].is_joined) continue;
    own_source = std::min<uint32_t>(own_source, pair_behind(i).source);
    own_commentary = std::min<uint32_t>(own_commentary, pair_behind(i).commentary);
  }
  uint64_t bits = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].is_empty) continue;
    uint32_t surprisal = frequencies_.surprisal(words[i].hash);
    if (words[i].is_joined) {
      const Frequencies::PairCount pair = pair_behind(i);
      const uint32_t elsewhere = pair.source - own_source + pair.commentary - own_commentary;
      if (elsewhere > 0)
        surprisal = std::min(surprisal, frequencies_.surprisal_behind(words[i - 1].hash, elsewhere));
    }
    bits += uint64_t{surprisal} * words[i].shared / words[i].size;
  }
  return bits;
}

uint64_t EvidenceTable::cost_of_edits(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const {
  const bool is_han =
      a < a_end ? is_ideographic(commentary_.folded()[a]) : is_ideographic(source_.folded()[b]);
  const uint32_t edits = std::max(a_end - a, b_end - b);
  return uint64_t{edits} * (is_han ? kParameters.han_edit : kParameters.letter_edit);
}

uint64_t EvidenceTable::cost_of_edits(const Parallel& parallel) const {
  uint64_t cost = 0;
  for_each_gap(parallel, [&](uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) {
    cost += cost_of_edits(a, a_end, b, b_end);
  });
  return cost;
}

Evidence EvidenceTable::of(const Parallel& parallel) const {
  if (parallel.is_exact()) return between(parallel.commentary, parallel.commentary_end);
  Evidence sum;
  for (const Match& run : parallel.runs) {
    const Evidence found = in_source(run.source, run.source_end());
    sum.length += found.length;
    sum.bits += found.bits;
  }
  sum.bits -= std::min(sum.bits, cost_of_edits(parallel));
  return sum;
}

}  // namespace duidu
