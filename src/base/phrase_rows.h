// A table of phrases in both languages, as cmake/tables/strings.mjs makes it of two files, ordered by key. Pure; nothing fails.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace duidu {

struct PhraseRow {
  std::string_view key;
  std::string_view chinese;
  std::string_view english;
};

// The row with this key; null if there is none.
const PhraseRow* find_row(std::span<const PhraseRow> table, std::string_view key);

// `text` with {0}, {1} … replaced by `values`.
std::string filled(std::string_view text, std::initializer_list<std::string_view> values);

}  // namespace duidu
