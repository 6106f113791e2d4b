#include "align/topics/reasons.h"

#include <algorithm>

#include "base/sorting.h"
#include "text/unicode.h"

namespace duidu {
namespace {

// A run of folded code points of the commentary that the place has, too, and its weight.
struct SharedRun {
  uint32_t first = 0;
  uint32_t last = 0;
  double weight = 0;
};

// Joins terms into runs: single words, words in a row, and Han characters in runs of at least two. No run
// extends over punctuation.
std::vector<SharedRun> runs_of(const WholeText& text, const std::vector<Term>& terms,
                               const TermIndex& index) {
  std::vector<SharedRun> runs;
  for (const Term& term : terms) {
    uint32_t id = 0;
    if (!index.find(term, id)) continue;
    if (kind_of(term.hash) == TermKind::kHanPair && text.has_punctuation(term.first + 1)) continue;
    SharedRun run{term.first, term.last, index.weight(id)};
    while (!runs.empty() && run.first < runs.back().last) {  // a pair absorbs its parts
      run.first = std::min(run.first, runs.back().first);
      run.weight += runs.back().weight;
      runs.pop_back();
    }
    runs.push_back(run);
  }
  return runs;
}

// Besides function_characters(): characters that more often separate words than belong to one.
constexpr std::u16string_view kSeams = u"一上下中里没能来去但从对样些";

// Numbers are nobody's topic: 第二, and the measure word in 一篇访谈, 这篇访谈.
constexpr std::u16string_view kNumerals = u"第一二三四五六七八九十百千两几";
constexpr std::u16string_view kPointers = u"这那每某";
constexpr std::u16string_view kMeasures = u"篇个位种次条件本张句段";

bool is_in(char16_t c, std::u16string_view characters) { return characters.find(c) != characters.npos; }

bool is_seam(char16_t c) { return function_characters().contains(c) || is_in(c, kSeams); }

// The run without characters at its ends that belong to no topic (的技术, 也是).
SharedRun trimmed(SharedRun run, const std::u16string& folded) {
  while (run.first < run.last && is_seam(folded[run.first])) ++run.first;
  if (run.first > 0 && run.first < run.last && is_in(folded[run.first], kMeasures)) {
    const char16_t before = folded[run.first - 1];
    run.first += is_in(before, kNumerals) || is_in(before, kPointers);
  }
  while (run.first < run.last && is_seam(folded[run.last - 1])) --run.last;
  return run;
}

// Whether the run can be shown as a word. A single Han character cannot.
bool is_word(const SharedRun& run, const std::u16string& folded) {
  const std::u16string_view word = std::u16string_view(folded).substr(run.first, run.last - run.first);
  if (word.find_first_not_of(kNumerals) == word.npos) return false;
  return word.size() > 1 || !is_ideographic(word[0]);
}

}  // namespace

std::vector<std::string> shared_words(const WholeText& commentary, uint32_t paragraph, const TermIndex& index,
                                      const SourcePlace& place, TermSet& of_place, size_t most) {
  of_place.read(place.text, place.first, place.last, index.common());
  std::vector<Term> terms;
  of_place.append_shared(commentary, paragraph, terms);
  std::vector<SharedRun> runs = runs_of(commentary, terms, index);
  sort_values(runs, [](const SharedRun& a, const SharedRun& b) { return a.weight > b.weight; });
  std::vector<std::string> words;
  const std::string_view text = commentary.paragraphs()[paragraph].text;
  for (const SharedRun& run : runs) {
    if (words.size() == most || run.weight <= 0) break;
    const SharedRun core = trimmed(run, commentary.folded());
    if (!is_word(core, commentary.folded())) continue;
    const Range range = commentary.range(core.first, core.last);
    std::string word(text.substr(range.start, range.end - range.start));
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace duidu
