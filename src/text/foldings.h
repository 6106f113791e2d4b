// What every character folds to when it stands alone (NFKC_Casefold, UAX #44; punctuation and white space to nothing;
// Han simplified), and how letters and marks compose. Unpacked from the generated tables at first use, into some
// 200 KB that stay; nothing fails.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidu {

class Foldings {
 public:
  // In `plain`: dropped, and not to be answered here. Neither is a character that text holds.
  static constexpr char16_t kDropped = 0;
  static constexpr char16_t kNotPlain = 0xFFFF;

  static const Foldings& get();

  // By character of the basic plane: what those fold to whose fold is one code point or nothing and that belong to no
  // other character's cluster (unless one follows that does): nearly all of an article.
  const char16_t* plain() const { return plain_.data(); }

  void append_fold(char32_t c, std::u32string& out) const;

  // Canonical decomposition of what `append_fold` gave (UAX #15), and back: the composite of two or 0.
  void append_decomposed(char32_t c, std::u32string& out) const;
  char32_t composed(char32_t first, char32_t second) const;

  // Full case folding alone (CaseFolding.txt, C + F): at most 3 code points.
  std::u32string_view case_fold(const char32_t& c) const;

 private:
  struct Entry {
    char32_t from;
    uint16_t begin;  // in targets_
    uint8_t count;
    bool is_case;  // case folding alone gives the same
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
  std::vector<Entry> entries_;       // by `from`
  std::vector<Entry> case_entries_;  // only where case folding alone gives something else
  std::u32string targets_;
  std::vector<Composite> composites_;  // by `composite`
  std::vector<Composite> by_parts_;
};

}  // namespace duidu
