// The terms by which two paragraphs are recognised as being about the same: words without their endings, Han
// characters, and pairs of these in a row. Works on folded text. Pure.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/text/whole_text.h"

namespace duidu {

enum class TermKind : uint8_t { kWord, kWordPair, kHan, kHanPair };

// A term and where it occurs.
struct Term {
  uint32_t hash = 0;   // the same in both texts
  uint32_t first = 0;  // folded code points [first, last)
  uint32_t last = 0;
};

// A set of Han characters of the block that has nearly all of them.
class HanSet {
 public:
  void add(char32_t c) { bits_.set(c - kFirst); }
  bool contains(char32_t c) const { return is_cell(c) && bits_[c - kFirst]; }
  static bool is_cell(char32_t c) { return c - kFirst < kCount; }

  static constexpr char32_t kFirst = 0x4E00, kCount = 0xA000 - kFirst;

 private:
  std::bitset<kCount> bits_;
};

// Han characters that every Chinese text has (的, 是, 之).
const HanSet& function_characters();

// function_characters() plus every character that occurs more than `most` times in `text`.
HanSet common_characters(const WholeText& text, uint32_t most);

// The key with its bits mixed, so that the high ones depend on all of them.
inline uint64_t scattered(uint64_t key) { return key * 0x9E3779B97F4A7C15u; }

// A term in 32 bits, with its kind in the lowest two.
inline uint32_t hash_of(uint64_t key, TermKind kind) {
  return (static_cast<uint32_t>(scattered(key) >> 32) & ~3u) | static_cast<uint32_t>(kind);
}
inline TermKind kind_of(uint32_t hash) { return static_cast<TermKind>(hash & 3); }

// An upper bound for the number of a paragraph's terms: at most one term and one pair end at each code point.
inline size_t most_terms(const WholeText& text, uint32_t paragraph) {
  return size_t{2} * (text.paragraph_end(paragraph) - text.paragraph_begin(paragraph));
}

// Appends the hashes of the paragraph's terms in the order of their ends. Words of function_words() are left
// out, and single characters of `common`.
void append_hashes(const WholeText& text, uint32_t paragraph, std::vector<uint32_t>& out,
                   const HanSet& common);

// The terms of some paragraphs, as a set of hashes. Keeps those read last, since successive commentary
// paragraphs are often about the same ones.
class TermSet {
 public:
  // Makes this the set of the terms of paragraphs [first, last]. Ranges read into one set must be equal or
  // not overlap.
  void read(const WholeText& text, uint32_t first, uint32_t last, const HanSet& common);
  // Appends the terms of a paragraph that are in this set, except single Han characters.
  void append_shared(const WholeText& text, uint32_t paragraph, std::vector<Term>& out) const;

 private:
  static constexpr uint32_t kEmpty = UINT32_MAX;

  size_t slot_of(uint32_t hash) const;  // its slot, or the free slot where it belongs

  uint32_t first_ = UINT32_MAX;  // the first paragraph read
  std::vector<uint32_t> hashes_;
  std::vector<uint32_t> slots_;  // open addressing
};

// A list of words for fast look-up; `words` are in lower case and separated by blanks.
class WordSet {
 public:
  explicit WordSet(std::u16string_view words);
  bool contains(std::u16string_view word) const { return contains(hash_of(word)); }

  // A word's hash, built letter by letter from kEmpty on, so that it can be looked up in several sets
  // (contains).
  static constexpr uint64_t kEmpty = 0xCBF29CE484222325u;  // offset basis of FNV-1a
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
  static constexpr size_t kSlots = 512;  // more than twice the number of words in the longest list

  std::array<uint64_t, kSlots> slots_{};  // open addressing by the lowest bits
};

// Words that every English text has ("the", "about", "would"), folded.
const WordSet& function_words();

}  // namespace duidu
