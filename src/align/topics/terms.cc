#include "align/topics/terms.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/unicode.h"

namespace duidu {
namespace {

constexpr std::u32string_view kFunctionCharacters =
    U"的了是在和与也都就而及或这那个们有不我你他她它之其以于为者所曰乎矣焉哉吾么吗呢吧很还只又到要会说把被让";

constexpr std::u16string_view kFunctionWords =
    u"a about above after again all also am an and any are as at be because been before being below between "
    u"both "
    u"but by can could did do does doing don down during each even few for from further get got had has have "
    u"having "
    u"he her here hers him his how i if in into is it its itself just ll may me might more most much must my "
    u"no nor "
    u"not now of off on once one only or other our out over own re s same shall she should so some such than "
    u"that the "
    u"their them then there these they this those through to too under until up upon ve very was we were "
    u"what when "
    u"where which while who whom why will with would you your t d m";

// The word without the endings of English inflection and the most common of derivation. Far coarser than
// Porter's stemmer (M. F. Porter, 1980): it only has to give "discuss", "discussed" and "discussion" the same
// letters.
class Stem {
 public:
  explicit Stem(std::u16string_view word) : word_(word) {
    if (word.size() <= 3 || word.back() > u'z') return;
    if (word_.back() == u's' && !word_.ends_with(u"ss") && !word_.ends_with(u"us") && !drop(u"es", u"ss"))
      drop(u"s", u"");
    if (!drop(u"ing", u"") && !drop(u"ed", u"")) drop(u"ly", u"");
    if (!drop(u"ation", u"") && !drop(u"ion", u"")) drop(u"ment", u"");
    if (word_.size() > 3 && (word_.back() == u'e' || word_.back() == u'i' || word_.back() == u'y')) {
      word_.remove_suffix(1);  // "studied" and "study"
    }
    if (word_.size() > 3 && word_.back() == word_[word_.size() - 2]) word_.remove_suffix(1);
  }

  std::u16string_view letters() const { return word_; }

 private:
  // Drops `ending` if at least three letters remain and these end in `before`.
  bool drop(std::u16string_view ending, std::u16string_view before) {
    if (word_.back() != ending.back() || word_.size() < ending.size() + 3 || !word_.ends_with(ending))
      return false;
    const std::u16string_view rest = word_.substr(0, word_.size() - ending.size());
    if (!rest.ends_with(before)) return false;
    word_ = rest;
    return true;
  }

  std::u16string_view word_;
};

// A key for two keys in a row, the first of which is scattered; not symmetric.
uint64_t pair_key(uint64_t first, uint64_t second) {
  const uint64_t mixed = first ^ second;
  return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9u;
}

// Whether `c` is a Han character. The first test decides for nearly all of them; the second looks up the
// rest.
bool is_cell(char32_t c) { return HanSet::is_cell(c) || (c >= 0x80 && is_ideographic(c)); }

template <typename Add>  // add(key, first, last, kind)
class TermReader {
 public:
  TermReader(const WholeText& text, const HanSet& common, Add add)
      : text_(text), common_(common), function_words_(function_words()), add_(add) {}

  void read(uint32_t index, uint32_t end) {
    while (index < end) index = is_cell(text_.folded()[index]) ? read_han(index, end) : read_word(index, end);
  }

 private:
  // Adds the terms of a run of Han characters; returns its end.
  uint32_t read_han(uint32_t index, uint32_t end) {
    const char16_t* folded = text_.folded().data();
    uint64_t before = 0;  // the previous character, scattered
    for (const uint32_t first = index; index < end && is_cell(folded[index]); ++index) {
      const char32_t c = folded[index];
      if (!common_.contains(c)) add_(c, index, index + 1, TermKind::kHan);
      if (index > first) add_(pair_key(before, c), index - 1, index + 1, TermKind::kHanPair);
      before = scattered(c);
    }
    return index;
  }

  // Adds the terms that end with this word; returns its end.
  uint32_t read_word(uint32_t first, uint32_t end) {
    const std::u16string_view folded = text_.folded();
    const uint32_t last = text_.word_end(first, end);
    const std::u16string_view word = folded.substr(first, last - first);
    const uint64_t hash = WordSet::hash_of(word);
    if (!function_words_.contains(hash)) add_word(first, word, hash);
    return last;
  }

  void add_word(uint32_t first, std::u16string_view word, uint64_t hash) {
    const auto last = static_cast<uint32_t>(first + word.size());
    const std::u16string_view stem = Stem(word).letters();
    const uint64_t key = stem.size() == word.size() ? hash : WordSet::hash_of(stem);
    add_(key, first, last, TermKind::kWord);
    if (word_first_ < first) {
      add_(pair_key(scattered(word_key_), key), word_first_, last, TermKind::kWordPair);
    }
    word_key_ = key;
    word_first_ = first;
  }

  static constexpr uint32_t kNone = UINT32_MAX;

  const WholeText& text_;
  const HanSet& common_;
  const WordSet& function_words_;
  Add add_;
  uint64_t word_key_ = 0;
  uint32_t word_first_ = kNone;
};

}  // namespace

WordSet::WordSet(std::u16string_view words) {
  while (!words.empty()) {
    const size_t blank = std::min(words.find(u' '), words.size());
    const uint64_t hash = hash_of(words.substr(0, blank));
    size_t slot = hash % kSlots;
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = hash;
    words.remove_prefix(std::min(blank + 1, words.size()));
  }
}

const WordSet& function_words() {
  static const WordSet kWords(kFunctionWords);
  return kWords;
}

const HanSet& function_characters() {
  static const HanSet kSet = [] {
    HanSet set;
    for (const char32_t c : kFunctionCharacters) set.add(c);
    return set;
  }();
  return kSet;
}

HanSet common_characters(const WholeText& text, uint32_t most) {
  HanSet common = function_characters();
  std::vector<uint32_t> count(HanSet::kCount, 0);
  for (const char32_t c : text.folded()) {
    if (HanSet::is_cell(c) && ++count[c - HanSet::kFirst] == most + 1) common.add(c);
  }
  return common;
}

void append_hashes(const WholeText& text, uint32_t paragraph, std::vector<uint32_t>& out,
                   const HanSet& common) {
  const uint32_t first = text.paragraph_begin(paragraph), last = text.paragraph_end(paragraph);
  const size_t before = out.size();
  out.resize(before + most_terms(text, paragraph));  // one allocation instead of many
  uint32_t* end = out.data() + before;
  TermReader(text, common, [&](uint64_t key, uint32_t, uint32_t, TermKind kind) {
    *end++ = hash_of(key, kind);
  }).read(first, last);
  out.resize(static_cast<size_t>(end - out.data()));
}

void TermSet::read(const WholeText& text, uint32_t first, uint32_t last, const HanSet& common) {
  if (std::exchange(first_, first) == first) return;
  hashes_.clear();
  for (uint32_t i = first; i <= last; ++i) append_hashes(text, i, hashes_, common);
  slots_.assign(std::bit_ceil(hashes_.size() * 2 + 1), kEmpty);
  for (const uint32_t hash : hashes_) slots_[slot_of(hash)] = hash;
}

size_t TermSet::slot_of(uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash / 4 & mask;
  while (slots_[slot] != kEmpty && slots_[slot] != hash) slot = (slot + 1) & mask;
  return slot;
}

void TermSet::append_shared(const WholeText& text, uint32_t paragraph, std::vector<Term>& out) const {
  const HanSet& common = function_characters();  // affects single characters only, which are not used
  TermReader(text, common, [&](uint64_t key, uint32_t first, uint32_t last, TermKind kind) {
    const uint32_t hash = hash_of(key, kind);
    if (kind != TermKind::kHan && slots_[slot_of(hash)] == hash) out.push_back({hash, first, last});
  }).read(text.paragraph_begin(paragraph), text.paragraph_end(paragraph));
}

}  // namespace duidu
