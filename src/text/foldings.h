// The fold of every single character (NFKC_Casefold, UAX #44; punctuation and white space to nothing; Han
// simplified), and the composition of letters and marks. Unpacked from the generated tables at first use, into about
// 200 KB that are kept; nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidu {

class Foldings {
 public:
  // Entries of plain(): the character is dropped; the table has no answer. Neither value occurs in a text.
  static constexpr char16_t kDropped = 0;
  static constexpr char16_t kNotPlain = 0xFFFF;

  static const Foldings& get();

  // Folds by character of the basic plane, for characters that fold to at most one code point and never join the
  // cluster of another character (unless a joining one follows): nearly all of an article.
  const char16_t* plain() const { return plain_.data(); }

  void append_fold(char32_t c, std::u32string& out) const;

  // Canonical decomposition (UAX #15) of the output of append_fold(); and the composite of two code points, or 0.
  void append_decomposed(char32_t c, std::u32string& out) const;
  char32_t composed(char32_t first, char32_t second) const;

  // Full case folding alone (CaseFolding.txt, C + F): at most 3 code points.
  std::u32string_view case_fold(const char32_t& c) const;

 private:
  struct Entry {
    char32_t from;
    uint16_t begin;  // in targets_
    uint8_t count;
    bool is_case;  // whether case folding alone gives the same result
  };
  struct Composite {
    char32_t first, second, composite;
  };

  Foldings();
  void fill_plain();
  void unpack_foldings();
  void unpack_composites();
  static const Entry* find(const std::vector<Entry>& entries, char32_t c);
  std::u32string_view targets(const Entry& entry) const {
    return std::u32string_view(targets_).substr(entry.begin, entry.count);
  }

  std::vector<char16_t> plain_;
  std::vector<Entry> entries_;       // sorted by `from`
  std::vector<Entry> case_entries_;  // only where case folding alone gives another result
  std::u32string targets_;
  std::vector<Composite> composites_;  // sorted by `composite`
  std::vector<Composite> by_parts_;
};

}  // namespace duidu
