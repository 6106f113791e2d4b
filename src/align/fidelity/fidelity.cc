#include "align/fidelity/fidelity.h"

#include <algorithm>

#include "align/fidelity/run_builder.h"
#include "align/fidelity/segments.h"
#include "align/fidelity/senses.h"
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

Keys keys_of(const std::vector<Token>& citation, const std::vector<Token>& original) {
  std::vector<const Token*> sorted;
  for (const auto* tokens : {&citation, &original}) {
    for (const Token& token : *tokens) sorted.push_back(&token);
  }
  const auto is_less = [](const Token* a, const Token* b) { return a->key < b->key; };
  sort_values(sorted, is_less);
  const auto is_same = [](const Token* a, const Token* b) { return a->key == b->key; };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), is_same), sorted.end());
  const auto ranks = [&](const std::vector<Token>& tokens) {
    std::vector<uint32_t> ranks;
    ranks.reserve(tokens.size());
    for (const Token& token : tokens) {
      const auto at = std::lower_bound(sorted.begin(), sorted.end(), &token, is_less);
      ranks.push_back(static_cast<uint32_t>(at - sorted.begin()));
    }
    return ranks;
  };
  Keys keys{ranks(citation), ranks(original), {}};
  for (const Token* token : sorted) keys.weights.push_back(weight_of(*token));
  return keys;
}

// The parts of the elided words that belong to a clause the elision breaks into. Only there can an omitted
// "not" reverse what is quoted; whole elided clauses say something of their own.
std::string torn_clauses(std::string_view elided) {
  constexpr std::u32string_view kClauseMarks = U"，,、；;：:。.！!？?…/";
  size_t head = elided.size(), tail = 0;
  for (size_t offset = 0; offset < elided.size();) {
    const size_t start = offset;
    if (kClauseMarks.find(next_code_point(elided, offset)) == std::u32string_view::npos) continue;
    if (head == elided.size()) head = start;
    tail = offset;
  }
  std::string torn(elided.substr(0, head));
  if (tail > 0) torn.append(" ").append(elided.substr(tail));
  return torn;
}

class MeaningFinder {
 public:
  MeaningFinder(const SenseFinder& senses, const std::vector<Token>& citation,
                const Passage& original_passage, const std::vector<Token>& original)
      : senses_(senses), citation_(citation), original_passage_(original_passage), original_(original) {}

  void add(const WordRun& run, uint32_t number, std::vector<MeaningChange>& out) const {
    if (run.run.kind == RunKind::kElided) return add_elided(run, number, out);
    std::vector<SenseWord> cited = senses_.find(citation_, run.citation_first, run.citation_last);
    std::vector<SenseWord> said = senses_.find(original_, run.original_first, run.original_last);
    drop_common(cited, said);
    if (said.empty()) std::erase_if(cited, is_article);
    if (cited.empty()) std::erase_if(said, is_article);
    for (const Sense sense :
         {Sense::kNegation, Sense::kNumber, Sense::kName, Sense::kModality, Sense::kQuantity}) {
      MeaningChange change{sense, number, {}, {}};
      for (const SenseWord& word : cited) {
        if (word.sense == sense) change.citation.push_back(range_of(citation_, word));
      }
      for (const SenseWord& word : said) {
        if (word.sense == sense) change.original.push_back(range_of(original_, word));
      }
      if (sense == Sense::kNegation && change.citation.empty() && change.original.empty()) {
        add_negated_form(run, change);
      }
      if (!change.citation.empty() || !change.original.empty()) out.push_back(std::move(change));
    }
  }

 private:
  // 一 inserted or left out is mostly an article.
  static bool is_article(const SenseWord& word) { return word.sense == Sense::kNumber && word.value == U"1"; }

  static Range range_of(const std::vector<Token>& tokens, const SenseWord& word) {
    const Range &first = tokens[word.first].range, &last = tokens[word.last - 1].range;
    return {first.first, first.start, last.last, last.end};
  }

  // Removes the words that both sides have in this run: they are no change.
  static void drop_common(std::vector<SenseWord>& a, std::vector<SenseWord>& b) {
    std::erase_if(a, [&](const SenseWord& word) {
      const auto same = std::find_if(b.begin(), b.end(), [&](const SenseWord& other) {
        return other.sense == word.sense && other.value == word.value;
      });
      if (same == b.end()) return false;
      b.erase(same);
      return true;
    });
  }

  void add_negated_form(const WordRun& run, MeaningChange& change) const {
    if (run.citation_last - run.citation_first != 1 || run.original_last - run.original_first != 1) return;
    const Token &cited = citation_[run.citation_first], &said = original_[run.original_first];
    if (cited.is_han || said.is_han || !is_negated_form(cited.key, said.key)) return;
    change.citation.push_back(cited.range);
    change.original.push_back(said.range);
  }

  void add_elided(const WordRun& run, uint32_t number, std::vector<MeaningChange>& out) const {
    const Range& range = run.run.original;
    const std::string torn = torn_clauses(words_of(original_passage_, range));
    const auto size = static_cast<uint32_t>(torn.size());
    const std::vector<Token> tokens = tokens_of({{torn, 0, size}});
    const auto words = senses_.find(tokens, 0, static_cast<uint32_t>(tokens.size()));
    const bool negates = std::any_of(words.begin(), words.end(),
                                     [](const SenseWord& word) { return word.sense == Sense::kNegation; });
    if (negates) out.push_back({Sense::kNegation, number, {}, {range}});
  }

  const SenseFinder& senses_;
  const std::vector<Token>& citation_;
  const Passage& original_passage_;
  const std::vector<Token>& original_;
};

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
  return fidelity.ignorable != 0 ? FidelityVerdict::kSameWords : FidelityVerdict::kIdentical;
}

// Counts the words of both sides, without those that an ellipsis stands for.
double similarity_of(const std::vector<WordRun>& runs, uint32_t kept) {
  uint32_t words = 0;
  for (const WordRun& run : runs) {
    if (run.run.kind == RunKind::kElided) continue;
    words += run.citation_last - run.citation_first + run.original_last - run.original_first;
  }
  return words == 0 ? 1.0 : std::min(1.0, 2.0 * kept / words);
}

}  // namespace

Fidelity fidelity(const Passage& citation, const Passage& original,
                  const std::vector<std::string_view>& names) {
  const std::vector<Token> cited = tokens_of(citation), said = tokens_of(original);
  const Keys keys = keys_of(cited, said);
  const RunList list =
      runs_of(citation, cited, original, said, segments_of(keys.citation, keys.original, keys.weights));
  Fidelity result;
  result.ignorable = list.ignorable;
  result.counts = counts_of(list.runs);
  result.similarity = similarity_of(list.runs, result.counts.kept);
  for (const WordRun& run : list.runs) result.runs.push_back(run.run);
  result.verdict = verdict_of(result);
  if (result.verdict < FidelityVerdict::kShortened) return result;
  const SenseFinder senses(names);
  const MeaningFinder meaning(senses, cited, original, said);
  for (uint32_t i = 0; i < list.runs.size(); ++i) {
    const RunKind kind = result.runs[i].kind;
    const bool is_word_change = kind == RunKind::kChanged || kind == RunKind::kLeftOut ||
                                kind == RunKind::kAdded || kind == RunKind::kElided;
    if (is_word_change) meaning.add(list.runs[i], i, result.meaning);
  }
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
