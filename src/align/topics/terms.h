// The terms by which two paragraphs are found to speak of the same: words without their endings, Han characters, and
// any two of these in a row. Works on folded text; pure.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/text/whole_text.h"

namespace duidu {

enum class TermKind : uint8_t { kWord, kWordPair, kHan, kHanPair };

// Where a term stands.
struct Term {
  uint32_t hash = 0;   // the same for the same term, in both texts
  uint32_t first = 0;  // folded code points [first, last)
  uint32_t last = 0;
};

// Han characters of the one block where nearly all are.
class HanSet {
 public:
  void add(char32_t c) { bits_.set(c - kFirst); }
  bool contains(char32_t c) const { return is_cell(c) && bits_[c - kFirst]; }
  static bool is_cell(char32_t c) { return c - kFirst < kCount; }

  static constexpr char32_t kFirst = 0x4E00, kCount = 0xA000 - kFirst;

 private:
  std::bitset<kCount> bits_;
};

// Han characters that stand in every Chinese text (的, 是, 之).
const HanSet& function_characters();

// These, and those that stand more than `most` times in this one.
HanSet common_characters(const WholeText& text, uint32_t most);

// A key whose bits all tell of it.
inline uint64_t scattered(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }

// A term in 32 bits, the lowest two its kind.
inline uint32_t hash_of(uint64_t key, TermKind kind) {
  return (static_cast<uint32_t>(scattered(key) >> 32) & ~3u) | static_cast<uint32_t>(kind);
}
inline TermKind kind_of(uint32_t hash) { return static_cast<TermKind>(hash & 3); }

// No paragraph has more terms: at a code point ends one at most, and the pair it closes.
inline size_t most_terms(const WholeText& text, uint32_t paragraph) {
  return size_t{2} * (text.paragraph_end(paragraph) - text.paragraph_begin(paragraph));
}

// Appends the terms of a paragraph in order of their ends, as hashes; words that are in every text are left out, and characters of
// `common` unless in a pair.
void append_hashes(const WholeText& text, uint32_t paragraph, std::vector<uint32_t>& out,
                   const HanSet& common);

// The terms of some paragraphs, by their hashes: of those asked for last, as one paragraph of a commentary often goes on where the
// one before it was.
class TermSet {
 public:
  // Makes it those of paragraphs [first, last], which must not overlap others asked for unless they are the same.
  void read(const WholeText& text, uint32_t first, uint32_t last, const HanSet& common);
  // Appends those terms of a paragraph that are among these, but for Han characters alone.
  void append_shared(const WholeText& text, uint32_t paragraph, std::vector<Term>& out) const;

 private:
  static constexpr uint32_t kEmpty = UINT32_MAX;

  size_t slot_of(uint32_t hash) const;  // where it is, or would be

  uint32_t first_ = UINT32_MAX;  // paragraph
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing
};

// Words of a text by their letters, for lists of words; `words` are lower-case and separated by blanks.
class WordSet {
 public:
  explicit WordSet(std::u16string_view words);
  bool contains(std::u16string_view word) const { return contains(hash_of(word)); }

  // The same of a word's hash, which is made letter by letter from kEmpty on: many ask several sets about a word.
  static constexpr uint64_t kEmpty = 0xCBF29CE484222325u;  // FNV-1a
  static uint64_t with(uint64_t hash, char32_t letter) { return (hash ^ letter) * 0x100000001B3u; }
  static uint64_t hash_of(std::u16string_view word) {
    uint64_t hash = kEmpty;
    for (const char16_t c : word) hash = with(hash, c);
    return hash;
  }
  bool contains(uint64_t hash) const {
    size_t slot = hash % kSlots;
    while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) % kSlots;
    return slots_[slot] == hash;
  }

 private:
  static constexpr size_t kSlots = 512;  // more than twice as many as the longest list has words

  std::array<uint64_t, kSlots> slots_{};  // open addressing by the lowest bits
};

// Words that stand in every English text ("the", "about", "would"), folded.
const WordSet& function_words();

}  // namespace duidu
