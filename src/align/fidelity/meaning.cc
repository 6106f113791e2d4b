#include "align/fidelity/meaning.h"

#include <algorithm>
#include <iterator>

#include "align/fidelity/antonyms.h"
#include "align/fidelity/senses.h"
#include "text/utf8.h"

namespace duidu {
namespace {

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

constexpr Sense kSenses[] = {Sense::kNegation, Sense::kNumber,   Sense::kName,
                             Sense::kModality, Sense::kQuantity, Sense::kAntonym};

class MeaningFinder {
 public:
  MeaningFinder(const SenseFinder& senses, const std::vector<Token>& citation,
                const Passage& original_passage, const std::vector<Token>& original)
      : senses_(senses), citation_(citation), original_passage_(original_passage), original_(original) {}

  void add(const WordRun& run, uint32_t number, std::vector<MeaningChange>& out) const {
    if (run.run.kind == RunKind::kElided) return add_elided(run, number, out);
    const bool is_replaced = run.citation_first < run.citation_last && run.original_first < run.original_last;
    std::vector<SenseWord> cited = senses_.find(citation_, run.citation_first, run.citation_last);
    std::vector<SenseWord> said = senses_.find(original_, run.original_first, run.original_last);
    if (!is_replaced) {
      const auto is_kept = [](const SenseWord& word) { return word.is_kept; };
      std::erase_if(cited, is_kept);
      std::erase_if(said, is_kept);
      // Where nothing stands, a word may only come about by what was left out.
      if (run.citation_first == run.citation_last) cited.clear();
      if (run.original_first == run.original_last) said.clear();
    } else {
      // Of a word that begins before the run only a part was replaced: it counts against another word only.
      for (SenseWord& word : cited) word.is_weak = word.is_weak || word.first < run.citation_first;
      for (SenseWord& word : said) word.is_weak = word.is_weak || word.first < run.original_first;
    }
    const bool is_listed = covers(cited, run.citation_first, run.citation_last) ||
                           covers(said, run.original_first, run.original_last);
    drop_numbers(cited, said);
    drop_common(cited, said);
    drop_agreeing(cited, said);
    judge_names(run, is_replaced && !is_listed, cited, said);
    const std::vector<SenseWord> all_cited = cited, all_said = said;
    std::erase_if(cited, [&](const SenseWord& word) { return !counts_against(word, all_said); });
    std::erase_if(said, [&](const SenseWord& word) { return !counts_against(word, all_cited); });
    const size_t before = out.size();
    for (const Sense sense : kSenses) {
      MeaningChange change{sense, number, {}, {}};
      for (const SenseWord& word : cited) {
        if (word.sense == sense) {
          change.citation.push_back(range_of(citation_, word, run.citation_first, run.citation_last));
        }
      }
      for (const SenseWord& word : said) {
        if (word.sense == sense) {
          change.original.push_back(range_of(original_, word, run.original_first, run.original_last));
        }
      }
      if (sense == Sense::kNegation && change.citation.empty() && change.original.empty()) {
        add_negated_form(run, change);
      }
      if (!change.citation.empty() || !change.original.empty()) out.push_back(std::move(change));
    }
    if (out.size() == before) add_opposites(run, number, out);
  }

 private:
  template <typename Word>
  static Range range_of(const std::vector<Token>& tokens, const Word& word) {
    const Range &first = tokens[word.first].range, &last = tokens[word.last - 1].range;
    return {first.first, first.start, last.last, last.end};
  }

  // The whole of a number or a name, of other words what differs.
  static Range range_of(const std::vector<Token>& tokens, SenseWord word, uint32_t first, uint32_t last) {
    if (word.group != WordGroup::kNone && first < last) {
      word.first = std::max(word.first, first);
      word.last = std::min(word.last, last);
    }
    return range_of(tokens, word);
  }

  // Whether one listed word is all that differs on this side: it is no name.
  static bool covers(const std::vector<SenseWord>& words, uint32_t first, uint32_t last) {
    return std::any_of(words.begin(), words.end(), [&](const SenseWord& word) {
      return word.group != WordGroup::kNone && word.first <= first && word.last >= last;
    });
  }

  // Removes the words that both sides have in this run: they are no change.
  static void drop_common(std::vector<SenseWord>& a, std::vector<SenseWord>& b) {
    std::erase_if(a, [&](const SenseWord& word) {
      const auto same = std::find_if(b.begin(), b.end(), [&](const SenseWord& other) {
        return other.sense == word.sense && other.value == word.value && word.sense != Sense::kNumber;
      });
      if (same == b.end()) return false;
      b.erase(same);
      return true;
    });
  }

  // Removes what may stand for a word of the other side.
  static void drop_agreeing(std::vector<SenseWord>& a, std::vector<SenseWord>& b) {
    const std::vector<SenseWord> all_a = a, all_b = b;
    const auto drop = [](std::vector<SenseWord>& words, const std::vector<SenseWord>& others) {
      std::erase_if(words, [&](const SenseWord& word) {
        return std::any_of(others.begin(), others.end(), [&](const SenseWord& other) {
          return word.sense != Sense::kNumber && word.group != WordGroup::kNone &&
                 other.group != WordGroup::kNone && may_agree(word.group, other.group);
        });
      });
    };
    drop(a, all_b);
    drop(b, all_a);
  }

  // Removes the numbers that both sides begin and end with: two that changed places are a change.
  static void drop_numbers(std::vector<SenseWord>& a, std::vector<SenseWord>& b) {
    const auto is_number = [](const SenseWord& word) { return word.sense == Sense::kNumber; };
    const auto drop_first = [&](auto a_begin, auto a_end, auto b_begin, auto b_end, auto erase) {
      const auto x = std::find_if(a_begin, a_end, is_number);
      const auto y = std::find_if(b_begin, b_end, is_number);
      if (x == a_end || y == b_end || x->value != y->value) return false;
      erase(x, y);
      return true;
    };
    while (
        drop_first(a.begin(), a.end(), b.begin(), b.end(), [&](auto x, auto y) { a.erase(x), b.erase(y); })) {
    }
    while (drop_first(a.rbegin(), a.rend(), b.rbegin(), b.rend(),
                      [&](auto x, auto y) { a.erase(std::next(x).base()), b.erase(std::next(y).base()); })) {
    }
  }

  // A weak word counts only if a word of its own kind stands in its place; 都 and 或, "will" and "some" count against each other.
  static bool counts_against(const SenseWord& word, const std::vector<SenseWord>& others) {
    if (!word.is_weak) return true;
    const auto is_listed = [](const SenseWord& a) { return a.group != WordGroup::kNone; };
    return std::any_of(others.begin(), others.end(), [&](const SenseWord& other) {
      return other.sense == word.sense || (is_listed(word) && is_listed(other));
    });
  }

  // KnownNames count only where something stands in their place that is a name, too, or may be one: an address that is left out
  // changes nothing, nor does "he" for a name.
  void judge_names(const WordRun& run, bool may_be_names, std::vector<SenseWord>& cited,
                   std::vector<SenseWord>& said) const {
    const auto is_number = [](const SenseWord& word) { return word.sense == Sense::kNumber; };
    if (!may_be_names || !are_names(run, cited, said)) {
      std::erase_if(cited, is_name);
      std::erase_if(said, is_name);
      return;
    }
    // A number within a name is none: 兰州大学, 第三小学.
    if (std::none_of(said.begin(), said.end(), is_number)) std::erase_if(cited, is_number);
    if (std::none_of(cited.begin(), cited.end(), is_number)) std::erase_if(said, is_number);
    add_name(run.citation_first, run.citation_last, cited);
    add_name(run.original_first, run.original_last, said);
  }

  static bool is_name(const SenseWord& word) { return word.sense == Sense::kName; }

  static void add_name(uint32_t first, uint32_t last, std::vector<SenseWord>& words) {
    if (std::none_of(words.begin(), words.end(), is_name)) words.push_back({Sense::kName, first, last, {}});
  }

  bool are_names(const WordRun& run, const std::vector<SenseWord>& cited,
                 const std::vector<SenseWord>& said) const {
    constexpr uint32_t kLongest = 6;
    if (run.citation_last - run.citation_first > kLongest ||
        run.original_last - run.original_first > kLongest)
      return false;
    const bool is_cited = std::any_of(cited.begin(), cited.end(), is_name);
    const bool is_said = std::any_of(said.begin(), said.end(), is_name);
    const bool is_citation_han = citation_[run.citation_first].is_han,
               is_original_han = original_[run.original_first].is_han;
    if (is_citation_han != is_original_han) return is_cited && is_said;
    if (!is_citation_han) {
      return (is_cited || is_said) && has_capital(citation_, run.citation_first, run.citation_last) &&
             has_capital(original_, run.original_first, run.original_last);
    }
    constexpr int kCertain = 2;
    const int citation_shape =
        is_cited ? kCertain : name_shape(citation_, run.citation_first, run.citation_last);
    const int original_shape =
        is_said ? kCertain : name_shape(original_, run.original_first, run.original_last);
    if (std::max(citation_shape, original_shape) == kCertain) return true;
    return citation_shape + original_shape >= kCertain && !opposites(run).is_found();
  }

  static bool has_capital(const std::vector<Token>& tokens, uint32_t first, uint32_t last) {
    return std::any_of(tokens.begin() + first, tokens.begin() + last,
                       [](const Token& token) { return token.is_capital; });
  }

  Opposites opposites(const WordRun& run) const {
    return opposites_in(citation_, run.citation_first, run.citation_last, original_, run.original_first,
                        run.original_last);
  }

  void add_negated_form(const WordRun& run, MeaningChange& change) const {
    if (run.citation_last - run.citation_first != 1 || run.original_last - run.original_first != 1) return;
    const Token &cited = citation_[run.citation_first], &said = original_[run.original_first];
    if (cited.is_han || said.is_han || !is_negated_form(cited.key, said.key)) return;
    change.citation.push_back(cited.range);
    change.original.push_back(said.range);
  }

  void add_opposites(const WordRun& run, uint32_t number, std::vector<MeaningChange>& out) const {
    const Opposites found = opposites(run);
    if (!found.is_found()) return;
    struct Words {
      uint32_t first, last;
    };
    out.push_back({Sense::kAntonym,
                   number,
                   {range_of(citation_, Words{found.a_first, found.a_last})},
                   {range_of(original_, Words{found.b_first, found.b_last})}});
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

// Two changes with one character between them may be one of a word: 必须 became 务必. `first` and `last` are indices.
WordRun joined(const std::vector<WordRun>& runs, uint32_t first, uint32_t last) {
  WordRun run = runs[first];
  run.run.kind = RunKind::kChanged;
  run.citation_last = runs[last].citation_last;
  run.original_last = runs[last].original_last;
  return run;
}

}  // namespace

std::vector<MeaningChange> meaning_of(const std::vector<WordRun>& runs, const ComparedSides& sides,
                                      const KnownNames& names) {
  const SenseFinder senses(names);
  const MeaningFinder finder(senses, sides.cited, sides.original, sides.said);
  std::vector<MeaningChange> meaning;
  for (uint32_t i = 0; i < runs.size(); ++i) {
    if (runs[i].run.kind == RunKind::kElided) finder.add(runs[i], i, meaning);
    if (!is_word_change(runs[i])) continue;
    const bool is_near = i + 2 < runs.size() && is_word_change(runs[i + 2]) &&
                         runs[i + 1].citation_last - runs[i + 1].citation_first == 1 &&
                         runs[i + 1].run.kind <= RunKind::kForm;
    const size_t before = meaning.size();
    finder.add(runs[i], i, meaning);
    if (!is_near) continue;
    finder.add(runs[i + 2], i + 2, meaning);
    std::vector<MeaningChange> together;
    finder.add(joined(runs, i, i + 2), i, together);
    if (together.empty() || meaning.size() == before) {
      meaning.resize(before);
      std::move(together.begin(), together.end(), std::back_inserter(meaning));
    }
    i += 2;
  }
  return meaning;
}

}  // namespace duidu
