#include "align/fidelity/senses.h"

#include <algorithm>

#include "align/fidelity/number_value.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr uint32_t kMaxWordTokens = 5;

struct Entry {
  std::u32string word;  // the keys of its tokens, concatenated
  const SenseWords* words;
};

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (size_t offset = 0; offset < text.size();) out += next_code_point(text, offset);
  return out;
}

std::vector<Entry> all_entries() {
  std::vector<Entry> entries;
  for (uint32_t i = 0; i < kSenseWordsCount; ++i) {
    const std::string_view words = kSenseWords[i].words;
    for (size_t start = 0; start < words.size();) {
      const size_t end = std::min(words.find(' ', start), words.size());
      entries.push_back({code_points(words.substr(start, end - start)), &kSenseWords[i]});
      start = end + 1;
    }
  }
  sort_values(entries, [](const Entry& a, const Entry& b) { return a.word < b.word; });
  return entries;
}

// The longest listed word that begins with the first token, and its number of tokens; none if 0.
struct Found {
  const SenseWords* words = nullptr;
  uint32_t length = 0;
};

Found longest(std::span<const Token> tokens) {
  static const std::vector<Entry> kEntries = all_entries();
  const auto is_before = [](const Entry& e, const std::u32string& w) { return e.word < w; };
  Found found;
  std::u32string word;
  const auto limit = static_cast<uint32_t>(std::min<size_t>(tokens.size(), kMaxWordTokens));
  for (uint32_t end = 0; end < limit && tokens[end].is_han == tokens[0].is_han; ++end) {
    word += tokens[end].key;
    const auto entry = std::lower_bound(kEntries.begin(), kEntries.end(), word, is_before);
    if (entry == kEntries.end() || !entry->word.starts_with(word)) break;
    if (entry->word == word) found = {entry->words, end + 1};
  }
  return found;
}

std::u32string value_of(std::span<const Token> word) {
  std::u32string value;
  for (const Token& token : word) value += token.key;
  return value;
}

// 是不是, 有没有: the negation asks and denies nothing.
bool asks(std::span<const Token> tokens, uint32_t at, uint32_t last) {
  if (at == 0 || !tokens[at].is_han) return false;
  const std::u32string& before = tokens[at - 1].key;
  return (last < tokens.size() && tokens[last].key == before) ||
         (last - at == 2 && tokens[at + 1].key == before);
}

bool is_behind_number(std::span<const Token> tokens, uint32_t at) {
  return at > 0 && (tokens[at - 1].is_number || number_length(tokens.subspan(at - 1, 1)) > 0);
}

// 三只鸟: behind a number 只 counts and does not limit.
bool counts(std::span<const Token> tokens, uint32_t at, uint32_t last) {
  return last - at == 1 && tokens[at].key == U"只" && is_behind_number(tokens, at);
}

// SenseWord::is_kept.
bool is_kept(std::span<const Token> tokens, const SenseWord& word, uint32_t first, uint32_t last) {
  if (word.group == WordGroup::kNone || (word.first >= first && word.last <= last)) return false;
  const bool begins_before = word.first < first;
  const Found part = begins_before ? longest(tokens.subspan(word.first, first - word.first))
                                   : longest(tokens.subspan(last, word.last - last));
  return part.words != nullptr && part.words->group == word.group && word.group != WordGroup::kUnit;
}

// Words of quantity rather than numbers where nothing stands against them: "one day", 一个人, "the first time".
bool is_weak_number(std::span<const Token> number) {
  constexpr std::u32string_view kWeak[] = {U"一", U"one", U"first", U"second"};
  return number.size() == 1 &&
         std::find(std::begin(kWeak), std::end(kWeak), number[0].key) != std::end(kWeak);
}

}  // namespace

// Whether a word with a sense begins at `word.first`. Sets its end, sense and value; the end of a word without one, too.
bool SenseFinder::sense_at(std::span<const Token> tokens, uint32_t first, uint32_t last,
                           SenseWord& word) const {
  const std::span<const Token> here = tokens.subspan(word.first);
  if (const uint32_t length = names_.known_length(here)) {
    word.last = word.first + length;
    word.sense = Sense::kName;
    return true;
  }
  Found found = longest(here);
  const auto figures = static_cast<uint32_t>(number_length(here));
  if (found.length > 0 && found.length >= figures) {
    word.last = word.first + found.length;
    // Where the passages differ in a part of the word only, the part may be a word: 不过 without its 不.
    if (word.first >= first && word.first < last && word.last > last) {
      const Found part = longest(tokens.subspan(word.first, last - word.first));
      const bool is_better =
          part.length > 0 && (found.words->group == WordGroup::kNone || found.words->is_weak ||
                              part.words->sense == Sense::kNegation);
      if (is_better) {
        found = part;
        word.last = word.first + part.length;
      }
    }
    word.sense = found.words->sense;
    word.group = found.words->group;
    word.is_weak = found.words->is_weak;
    if (word.group == WordGroup::kNot && asks(tokens, word.first, word.last)) word.group = WordGroup::kNone;
    if (word.group == WordGroup::kUnit) {
      word.value = U"unit ";
      word.value += static_cast<char32_t>(found.words - kSenseWords);
      if (!is_behind_number(tokens, word.first)) word.group = WordGroup::kNone;
      // 公里 without its 公 is another unit.
      const bool is_part = word.first >= first && word.first < last && word.last > last;
      if (is_part && longest(tokens.subspan(last, word.last - last)).words != found.words)
        word.is_weak = false;
    }
    if (word.group == WordGroup::kOnly && counts(tokens, word.first, word.last))
      word.group = WordGroup::kNone;
    return word.group != WordGroup::kNone;
  }
  if (figures > 0) {
    word.last = word.first + figures;
    word.value = number_value(here.first(figures));
    word.sense = Sense::kNumber;
    word.is_weak = is_weak_number(here.first(figures));
    return true;
  }
  word.sense = Sense::kName;
  return here[0].is_name;
}

std::vector<SenseWord> SenseFinder::find(std::span<const Token> tokens, uint32_t first, uint32_t last) const {
  constexpr uint32_t kLookBack = 8;
  std::vector<SenseWord> words;
  for (uint32_t at = first > kLookBack ? first - kLookBack : 0; at < last;) {
    SenseWord word{Sense::kNegation, at, at + 1, {}};
    if (sense_at(tokens, first, last, word) && word.last > first) {
      word.is_kept = is_kept(tokens, word, first, last);
      if (word.group != WordGroup::kNone && word.value.empty())
        word.value = static_cast<char32_t>(word.group);
      if (word.value.empty()) word.value = value_of(tokens.subspan(at, word.last - at));
      words.push_back(word);
    }
    at = word.last;
  }
  return words;
}

bool is_negated_form(std::u32string_view a, std::u32string_view b) {
  constexpr std::u32string_view kPrefixes[] = {U"un", U"in", U"im", U"ir", U"il", U"dis", U"non", U"mis"};
  constexpr std::u32string_view kLess = U"less", kFul = U"ful";
  constexpr size_t kShortestStem = 3;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kShortestStem) return false;
  if (b.ends_with(kLess) || a.ends_with(kLess)) {
    const std::u32string_view less = b.ends_with(kLess) ? b : a, other = b.ends_with(kLess) ? a : b;
    const std::u32string_view stem = less.substr(0, less.size() - kLess.size());
    return stem.size() >= kShortestStem && other.starts_with(stem) &&
           (other.size() == stem.size() || other.substr(stem.size()) == kFul);
  }
  if (!b.ends_with(a)) return false;
  const std::u32string_view prefix = b.substr(0, b.size() - a.size());
  return std::find(std::begin(kPrefixes), std::end(kPrefixes), prefix) != std::end(kPrefixes);
}

}  // namespace duidu
