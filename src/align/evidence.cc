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
      counters_(size_t{1} << bits_, 0) {
  count(source);
  count(commentary);
  total_log_ = log2_256(std::max(total_, kMinTotal));
  std::array<uint32_t, kSmallCount> small;
  for (uint32_t i = 0; i < kSmallCount; ++i) small[i] = log2_256(std::max(i, 1u));
  for (uint32_t& counter : counters_)
    counter = total_log_ - (counter < kSmallCount ? small[counter] : log2_256(counter));
}

void Frequencies::count(const WholeText& text) {
  for (uint32_t index = 0; index < text.size();) {
    const Token token = token_at(text, index);
    ++counters_[token.hash >> (32 - bits_)];
    ++total_;
    index = token.end;
  }
}

EvidenceTable::EvidenceTable(const WholeText& source, const WholeText& commentary,
                             const Frequencies& frequencies)
    : source_(source),
      commentary_(commentary),
      frequencies_(frequencies),
      length_before_(commentary.size() + 1, 0),
      bits_before_(commentary.size() + 1, 0) {
  uint32_t length_sum = 0, bits_sum = 0;
  for (uint32_t index = 0; index < commentary.size();) {
    const Token token = token_at(commentary, index);
    const uint32_t size = token.end - index;
    const uint32_t length = length_of(token, size), bits = frequencies_.surprisal(token.hash);
    // i / size of either by multiplying: exact, as no word's evidence times its size comes near 2^26.
    const uint64_t part = ((uint64_t{1} << 32) + size - 1) / size;
    for (uint32_t i = 1; i < size; ++i) {
      length_before_[index + i] = length_sum + static_cast<uint32_t>(length * i * part >> 32);
      bits_before_[index + i] = bits_sum + static_cast<uint32_t>(bits * i * part >> 32);
    }
    length_before_[token.end] = length_sum += length;
    bits_before_[token.end] = bits_sum += bits;
    index = token.end;
  }
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
