#include "base/phrases.h"

#include <algorithm>
#include <iterator>

#include "base/phrase_rows.h"
#include "base/phrase_table.h"

namespace duidu {
namespace {

const PhraseRow* find_row(std::string_view key) { return find_row(kPhraseRows, key); }

bool is_place(std::string_view text, size_t at) {
  return at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' &&
         text[at + 2] == '}';
}

}  // namespace

const PhraseRow* find_row(std::span<const PhraseRow> table, std::string_view key) {
  const auto row = std::lower_bound(table.begin(), table.end(), key,
                                    [](const PhraseRow& a, std::string_view b) { return a.key < b; });
  return row != table.end() && row->key == key ? &*row : nullptr;
}

std::string filled(std::string_view text, std::initializer_list<std::string_view> values) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const size_t value = is_place(text, i) ? static_cast<size_t>(text[i + 1] - '0') : values.size();
    if (value < values.size()) {
      out += values.begin()[value];
      i += 3;
    } else {
      out += text[i++];
    }
  }
  return out;
}

Language language_of(std::string_view tag) {
  const bool is_zh = tag.size() >= 2 && (tag[0] | 0x20) == 'z' && (tag[1] | 0x20) == 'h' &&
                     (tag.size() == 2 || tag[2] == '-' || tag[2] == '_');
  return is_zh ? Language::kChinese : Language::kEnglish;
}

std::string_view phrase(Language language, std::string_view key) {
  const PhraseRow* row = find_row(key);
  if (!row) return key;
  return language == Language::kChinese ? row->chinese : row->english;
}

std::string_view lasting_key(std::string_view key) {
  const PhraseRow* row = find_row(key);
  return row ? row->key : std::string_view();
}

std::string phrase(Language language, std::string_view key, std::initializer_list<std::string_view> values) {
  return filled(phrase(language, key), values);
}

std::string sentence_of(Language language, const Error& error, std::string_view file) {
  std::string key = "error.";
  if (!error.why.empty()) {
    key += error.why.substr(0, error.why.find('.'));
    if (error.line > 0 && find_row(key + "_at")) key += "_at";
    return phrase(language, key,
                  {file, std::to_string(error.line), phrase(language, error.why, {error.value})});
  }
  switch (error.code) {
    case ErrorCode::kEmpty:
      key += "empty";
      break;
    case ErrorCode::kEncoding:
      key += "encoding";
      break;
    case ErrorCode::kBinary:
      key += "binary";
      break;
    case ErrorCode::kTooLarge:
      key += "too_large";
      break;
    case ErrorCode::kTooDeep:
      key += "too_deep";
      break;
    case ErrorCode::kMalformed:
      key += "malformed";
      break;
    case ErrorCode::kUnsupported:
      key += "unsupported";
      break;
    case ErrorCode::kInput:
      key += "input";
      break;
    case ErrorCode::kOutput:
      key += "output";
      break;
  }
  if (error.line > 0 && find_row(key + "_at")) key += "_at";
  return phrase(language, key, {file, std::to_string(error.line)});
}

}  // namespace duidu
