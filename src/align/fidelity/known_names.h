// The names of persons and places: those that are given (the speakers of an interview), those that a text shows to be names, and
// what has the shape of a Chinese name. Nothing is looked up in a register of names; a few closed classes are listed in names.cc
// (surnames, characters of given names and of transcriptions, provinces and large towns). Pure; nothing fails.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/fidelity/tokens.h"

namespace duidu {

class KnownNames {
 public:
  KnownNames() = default;
  KnownNames(const std::vector<std::string_view>& given);

  // Adds the names that the text shows: capitalised within sentences; said to be called so; a surname with a given name that
  // occurs again, or before a title or a word of saying. The text is read when a name is first asked for, and must live until
  // then: most quotations are word for word, and need no names.
  void add_text(std::string_view text) { unread_.push_back(text); }

  // How many tokens from the first on are one known name; 0 if they begin none.
  uint32_t known_length(std::span<const Token> tokens) const;

 private:
  void read_texts() const;
  void read_han(std::string_view text) const;
  void read_latin(std::string_view text) const;
  void drop_words(std::string_view text) const;

  std::vector<std::vector<std::u32string>> given_;  // the keys of their tokens
  mutable std::vector<std::string_view> unread_;
  // Names, Latin ones in small letters; words that the texts have without a capital, too, are none.
  mutable std::set<std::string> found_;
  mutable std::set<std::string> once_;  // what may be a name if it occurs again
};

// How far [first, last) has the shape of a name where it stands: 0 not, 1 perhaps, 2 certainly.
int name_shape(std::span<const Token> tokens, uint32_t first, uint32_t last);

}  // namespace duidu
