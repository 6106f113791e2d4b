#include "align/fidelity/fidelity.h"

#include <algorithm>

#include "align/fidelity/editing.h"
#include "align/fidelity/known_names.h"
#include "align/fidelity/meaning.h"
#include "align/fidelity/run_builder.h"
#include "align/fidelity/segments.h"
#include "align/fidelity/spelling.h"
#include "align/fidelity/tokens.h"
#include "align/text/quotation_marks.h"
#include "align/text/weights.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Each token's key as a number: its rank among the keys of both sides, which does not depend on which side is
// first.
struct Keys {
  std::vector<uint32_t> citation, original;
  std::vector<uint8_t> weights;
};

uint8_t weight_of(const Token& token) {
  constexpr size_t kLettersOfAWord = 3;
  if (is_gap(token)) return 0;
  if (token.is_han) return kHanLength;
  return token.key.size() < kLettersOfAWord ? kLetterLength : kWordLength;
}

struct Key {
  std::u32string text;
  uint8_t weight;
};

std::vector<Key> spelled(const std::vector<Token>& tokens) {
  std::vector<Key> keys;
  keys.reserve(tokens.size());
  for (const Token& token : tokens) {
    const bool is_plain = token.is_han || token.is_number || is_gap(token);
    keys.push_back({is_plain ? token.key : one_spelling(token.key), weight_of(token)});
  }
  return keys;
}

Keys keys_of(const std::vector<Token>& citation, const std::vector<Token>& original) {
  const std::vector<Key> cited = spelled(citation), said = spelled(original);
  std::vector<const Key*> sorted;
  for (const auto* keys : {&cited, &said}) {
    for (const Key& key : *keys) sorted.push_back(&key);
  }
  const auto is_less = [](const Key* a, const Key* b) { return a->text < b->text; };
  sort_values(sorted, is_less);
  const auto is_same = [](const Key* a, const Key* b) { return a->text == b->text; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), is_same), sorted.end());
  const auto ranks = [&](const std::vector<Key>& keys) {
    std::vector<uint32_t> ranks;
    ranks.reserve(keys.size());
    for (const Key& key : keys) {
      const auto at = std::lower_bound(sorted.begin(), sorted.end(), &key, is_less);
      ranks.push_back(static_cast<uint32_t>(at - sorted.begin()));
    }
    return ranks;
  };
  Keys keys{ranks(cited), ranks(said), {}};
  for (const Key* key : sorted) keys.weights.push_back(key->weight);
  return keys;
}

WordCounts counts_of(const std::vector<WordRun>& runs) {
  WordCounts counts;
  for (const WordRun& run : runs) {
    const uint32_t cited = run.citation_last - run.citation_first;
    const uint32_t said = run.original_last - run.original_first;
    switch (run.run.kind) {
      case RunKind::kSame:
      case RunKind::kForm:
        counts.kept += std::max(cited, said);
        break;
      case RunKind::kMarks:
      case RunKind::kEdited:
        break;
      case RunKind::kChanged:
        counts.changed += std::max(cited, said);
        break;
      case RunKind::kLeftOut:
        counts.left_out += said;
        break;
      case RunKind::kAdded:
        counts.added += cited;
        break;
      case RunKind::kReordered:
        counts.reordered += cited;
        break;
      case RunKind::kElided:
        counts.elided += said;
        break;
    }
  }
  return counts;
}

FidelityVerdict verdict_of(const Fidelity& fidelity) {
  const auto has = [&](RunKind kind) {
    return std::any_of(fidelity.runs.begin(), fidelity.runs.end(),
                       [&](const DiffRun& run) { return run.kind == kind; });
  };
  if (has(RunKind::kChanged) || has(RunKind::kLeftOut) || has(RunKind::kAdded))
    return FidelityVerdict::kChanged;
  if (has(RunKind::kReordered)) return FidelityVerdict::kReordered;
  if (has(RunKind::kElided)) return FidelityVerdict::kShortened;
  return fidelity.ignorable != 0 || !fidelity.edits.empty() ? FidelityVerdict::kSameWords
                                                            : FidelityVerdict::kIdentical;
}

// Counts the words of both sides, without those that an ellipsis stands for.
double similarity_of(const std::vector<WordRun>& runs, uint32_t kept) {
  uint32_t words = 0;
  for (const WordRun& run : runs) {
    if (run.run.kind == RunKind::kElided || run.run.kind == RunKind::kEdited) continue;
    words += run.citation_last - run.citation_first + run.original_last - run.original_first;
  }
  return words == 0 ? 1.0 : std::min(1.0, 2.0 * kept / words);
}

// Whether words in brackets turn what was said: a negation put in, or another sense in the place of spoken words. A name may
// stand for a pronoun.
bool turns_meaning(const WordRun& run, const ComparedSides& sides, const KnownNames& names) {
  const bool is_put_in = run.original_first == run.original_last;
  const std::vector<MeaningChange> meaning = meaning_of({run}, sides, names);
  return std::any_of(meaning.begin(), meaning.end(), [&](const MeaningChange& change) {
    return is_put_in ? change.sense == Sense::kNegation : change.sense != Sense::kName;
  });
}

// Marks the runs that are an editor's work.
std::vector<EditorsWork> edits_of(std::vector<WordRun>& runs, const ComparedSides& sides,
                                  const KnownNames& names) {
  std::vector<EditorsWork> edits;
  if (is_other_capital(sides)) {
    edits.push_back({EditorialKind::kCapital, sides.cited.front().range, sides.said.front().range});
  }
  for (WordRun& run : runs) {
    if (!is_word_change(run)) continue;
    const std::optional<EditorialKind> kind = editing_of(run, sides);
    if (!kind || (*kind == EditorialKind::kInsertion && turns_meaning(run, sides, names))) continue;
    run.run.kind = RunKind::kEdited;
    edits.push_back({*kind, run.run.citation, run.run.original});
  }
  return edits;
}

}  // namespace

Fidelity fidelity(const Passage& citation, const Passage& original) {
  return fidelity(citation, original, KnownNames());
}

Fidelity fidelity(const Passage& citation, const Passage& original, const KnownNames& names) {
  const std::vector<Token> cited = tokens_of(citation), said = tokens_of(original);
  const Keys keys = keys_of(cited, said);
  RunList list =
      runs_of(citation, cited, original, said, segments_of(keys.citation, keys.original, keys.weights));
  Fidelity result;
  result.ignorable = list.ignorable;
  result.edits = edits_of(list.runs, {citation, cited, original, said}, names);
  result.counts = counts_of(list.runs);
  result.similarity = similarity_of(list.runs, result.counts.kept);
  for (const WordRun& run : list.runs) result.runs.push_back(run.run);
  result.verdict = verdict_of(result);
  if (result.verdict < FidelityVerdict::kShortened) return result;
  result.meaning = meaning_of(list.runs, {citation, cited, original, said}, names);
  return result;
}

std::string words_of(const Passage& passage, const Range& range) {
  if (passage.empty()) return {};
  const std::string_view first = passage[range.first].text, last = passage[range.last].text;
  const bool is_gap = range.first < range.last && range.start >= passage[range.first].end;
  if (is_gap && first.data() == last.data()) {
    return range.start < range.end ? std::string(first.substr(range.start, range.end - range.start)) : "";
  }
  if (is_gap) return std::string(first.substr(range.start)) + " / " + std::string(last.substr(0, range.end));
  std::string text;
  for (uint32_t i = range.first; i <= range.last; ++i) {
    const uint32_t start = i == range.first ? range.start : passage[i].start;
    const uint32_t end = i == range.last ? range.end : passage[i].end;
    if (i > range.first) text += " / ";
    if (start < end) text += passage[i].text.substr(start, end - start);
  }
  return text;
}

}  // namespace duidu
