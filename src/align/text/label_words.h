// What the words of a label or an attribution look like: names, numbers, references. Pure functions of short texts.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace duidu {

// What a short text consists of.
struct LabelWords {
  uint32_t latin = 0, capitals = 0, small = 0, numbers = 0, han = 0, clause_han = 0;
  bool ends_sentence = false, has_comma = false, has_title = false;
  std::string_view first;  // the first Latin word
  uint32_t all() const { return latin + numbers; }
};

LabelWords label_words_of(std::string_view text);

// Whether `words`, a list with a blank on both sides of each word, has the word in lower case.
bool is_listed_label(std::string_view word, std::string_view words);

// Words that a number follows in a label: "page", "line", "act".
bool is_unit_word(std::string_view word);

bool is_label_digit(char32_t c);

// ①, ¹, †, *: the number of a note.
bool is_note_mark(char32_t c);

bool is_capital_word(std::string_view word);
bool is_roman_number(std::string_view word);

// Han characters that sentences are made of, names and references hardly ever.
bool is_clause_han(char32_t c);

std::string_view without_blanks(std::string_view text);

// Whether the text is a name of the list or a part of one: "Quill" of "Mara Quill".
bool is_known_name(std::string_view text, std::span<const std::string_view> names);

// Whether every word but the small ones (of, the, von) has a capital.
bool is_capitalised(const LabelWords& words);

// Whether the text names somebody or a work: a known name, capitalised words, a title, a few Han characters that make no
// clause.
bool is_reference(std::string_view text, std::span<const std::string_view> names);

// Whether a text in brackets at an end of a block is a label or an editor's note: a number, a time, "emphasis mine".
bool is_bracket_label(std::string_view inside);

}  // namespace duidu
