#include "align/evidence.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/unicode.h"

namespace duidu {
namespace {

// Binary logarithm x 256 of a positive number, rounded down; by repeated squaring (Knuth, TAOCP vol.
// 1, 1.2.2, ex. 25).
uint32_t log2_256(uint32_t value) {
  const int whole = std::bit_width(value) - 1;
  uint64_t mantissa = (uint64_t{value} << 32) >> whole;  // 1.0 = 2^32
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

// Nobody's word is longer; what is, is taken in pieces.
constexpr uint32_t kMaxWord = 40;

// The Han character or the word at `index`.
inline Token token_at(const WholeText& text, uint32_t index) {
  const std::u32string& folded = text.folded();
  Token token{index, 0, !is_ideographic(folded[index])};
  do {
    token.hash = (token.hash ^ folded[token.end]) * 0x9E3779B1u;
    ++token.end;
  } while (token.end - index < kMaxWord && !text.is_boundary(token.end));
  return token;
}

// A short text says little about how rare its words are: they are counted as part of a text of at least this
// many.
constexpr uint32_t kMinTotal = 1024;

// Logarithms of the counts that nearly all tokens have.
constexpr uint32_t kSmallCount = 64;

uint32_t length_of(const Token& token, uint32_t letters) {
  return token.is_word ? std::min(kParameters.word_length, kParameters.letter_length * letters)
                       : kParameters.han_length;
}

}  // namespace

Frequencies::Frequencies(const WholeText& source, const WholeText& commentary)
    : bits_(std::clamp(static_cast<int>(std::bit_width(size_t{source.size()} + commentary.size())), 12, 18)),
      surprisals_(size_t{1} << bits_) {
  std::vector<uint32_t> counters(surprisals_.size(), 0);
  count(source, counters);
  count(commentary, counters);
  const uint32_t total_log = log2_256(std::max(total_, kMinTotal));
  std::array<uint32_t, kSmallCount> small;
  for (uint32_t i = 0; i < kSmallCount; ++i) small[i] = log2_256(std::max(i, 1u));
  for (size_t i = 0; i < counters.size(); ++i) {
    const uint32_t log = counters[i] < kSmallCount ? small[counters[i]] : log2_256(counters[i]);
    surprisals_[i] = static_cast<uint16_t>(total_log - log);
  }
}

void Frequencies::count(const WholeText& text, std::vector<uint32_t>& counters) {
  for (uint32_t index = 0; index < text.size();) {
    const Token token = token_at(text, index);
    ++counters[token.hash >> (32 - bits_)];
    ++total_;
    index = token.end;
  }
}

EvidenceTable::EvidenceTable(const WholeText& source, const WholeText& commentary,
                             const Frequencies& frequencies)
    : source_(source),
      commentary_(commentary),
      frequencies_(frequencies),
      blocks_(commentary.size() / 8 + 1) {
  // 2^32 / i, rounded up.
  std::array<uint64_t, kMaxWord + 1> parts{};
  for (uint32_t i = 1; i <= kMaxWord; ++i) parts[i] = ((uint64_t{1} << 32) + i - 1) / i;
  Before sum;
  for (uint32_t index = 0; index < commentary.size();) {
    const Token token = token_at(commentary, index);
    const uint32_t size = token.end - index;
    const uint32_t length = length_of(token, size), bits = frequencies_.surprisal(token.hash);
    // i / size of either by multiplying: exact, as no word's evidence times its size comes near 2^26.
    const uint64_t part = parts[size];
    uint64_t length_part = 0, bits_part = 0;
    for (uint32_t i = index + 1; i < token.end; ++i) {
      length_part += length * part;
      bits_part += bits * part;
      set_before(i, {sum.length + static_cast<uint32_t>(length_part >> 32),
                     sum.bits + static_cast<uint32_t>(bits_part >> 32)});
    }
    sum = {sum.length + length, sum.bits + bits};
    set_before(token.end, sum);
    index = token.end;
  }
}

// Called for one index after the other.
void EvidenceTable::set_before(uint32_t index, const Before& before) {
  Block& block = blocks_[index / 8];
  if (index % 8 == 0) block.first = before;
  block.bits[index % 8] = static_cast<uint16_t>(before.bits - block.first.bits);
  block.length[index % 8] = static_cast<uint8_t>(before.length - block.first.length);
}

// Words cut by an end count in proportion.
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
