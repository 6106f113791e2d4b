#include "import/structure/hypotheses.h"

#include <algorithm>
#include <map>
#include <utility>

#include "import/structure/asking.h"
#include "import/structure/cues.h"

namespace duidu {
namespace {

// A line of this dress that is no sentence and not wider is the heading of a section.
constexpr size_t kMaxTitleColumns = 24;
// Fewer questions than this can be chance.
constexpr size_t kFewQuestions = 3;

// What a dress must show before it means questions.
struct DressRule {
  Dress dress;
  std::string_view method;
  double least_asking;  // share of those that ask
  double strength;      // how much the dress itself says: what has no other use says most
  double most_certain;
};
constexpr DressRule kRules[] = {
    {Dress::kHeading, "heading-questions", 0.5, 1, 1},
    {Dress::kBold, "bold-questions", 0.3, 1, 1},
    {Dress::kItalic, "italic-questions", 0.35, 0.8, 0.9},
    {Dress::kNumbered, "numbered-questions", 0.6, 0.8, 0.9},
    {Dress::kDash, "dashes", 0.6, 0.8, 0.9},
    {Dress::kSign, "signed-questions", 0.6, 0.8, 0.9},
    {Dress::kQuote, "quoted-questions", 0.7, 0.7, 0.85},
    {Dress::kBullet, "listed-questions", 0.7, 0.5, 0.8},
    {Dress::kQuotationMarks, "questions-in-marks", 0.7, 0.5, 0.8},
    {Dress::kBrackets, "bracketed-questions", 0.6, 0.8, 0.9},
    {Dress::kPlain, "plain-questions", 1, 0, 0.59},
};

const DressRule& rule_of(Dress dress) {
  return *std::find_if(std::begin(kRules), std::end(kRules),
                       [&](const DressRule& rule) { return rule.dress == dress; });
}

bool is_text(const Block& block) {
  return !block.is_rule && block.kind != UnitKind::kImage && block.kind != UnitKind::kFootnote &&
         !block.text.empty();
}

// "Question 3. …", "问题三：…": the number itself says what it numbers.
bool says_question(std::string_view text) {
  static constexpr std::string_view kWords[] = {"Question", "QUESTION", "问题", "問題", "Frage", "질문", "Q"};
  text = trimmed(text);
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return text.starts_with(word); });
}

// Whether a line behind a question that shows itself by its dress is its answer, even if it is a word that announces commentary.
bool answers_question(const std::vector<Block>& blocks, size_t i) {
  if (i == 0 || blocks[i].kind != UnitKind::kParagraph || !ends_as_question(blocks[i - 1].text)) return false;
  const std::vector<QuestionForm> forms = question_forms(blocks[i - 1]);
  return std::any_of(forms.begin(), forms.end(),
                     [](const QuestionForm& form) { return form.dress != Dress::kPlain; });
}

// The blocks that belong to announced commentary (rule 5).
std::vector<uint8_t> announced_commentary(const std::vector<Block>& blocks) {
  std::vector<uint8_t> is_commentary(blocks.size());
  bool announced = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const SectionCue cue = section_cue(blocks[i]);
    if (cue.cue == Cue::kCommentary && answers_question(blocks, i)) continue;
    if (cue.cue == Cue::kCommentary && cue.is_plain) announced = true;
    if (cue.cue == Cue::kInterview) announced = false;
    const bool is_cue = cue.cue != Cue::kNone && !ends_as_question(blocks[i].text);
    is_commentary[i] = announced || is_cue;
  }
  return is_commentary;
}

// What a text's blocks are, measured once for all hypotheses.
struct Census {
  explicit Census(const std::vector<Block>& of) : blocks(of), sizes(of.size() + 1) {
    for (size_t i = 0; i < of.size(); ++i) sizes[i + 1] = sizes[i] + of[i].text.size();
  }

  size_t size(size_t first, size_t last) const { return sizes[last] - sizes[first]; }

  const std::vector<Block>& blocks;
  std::vector<size_t> sizes;  // in bytes, of all blocks before
};

class Weighing {
 public:
  Weighing(const Census& census, const DressRule& rule, std::vector<AskedBlock> asked)
      : census_(census), blocks_(census.blocks), rule_(rule), asked_(std::move(asked)) {}

  QuestionHypothesis run() {
    drop_lists_of_answers();
    drop_emphasis();
    drop_title();
    drop_last_note();
    find_section_titles();
    count();
    QuestionHypothesis found;
    found.certainty = certainty();
    if (found.certainty <= 0) return {};
    found.method = rule_.method;
    found.dress = rule_.dress;
    found.asked = std::move(asked_);
    return found;
  }

 private:
  std::string_view words(const AskedBlock& asked) const {
    return std::string_view(blocks_[asked.block].text).substr(0, asked.end);
  }

  // An answer may count its reasons, too. If what asks is numbered in one sequence, the other numbers are such lists.
  void drop_lists_of_answers() {
    if (rule_.dress != Dress::kNumbered) return;
    int expected = 1;
    size_t in_order = 0, asking = 0;
    for (const AskedBlock& asked : asked_) {
      if (!asked.asks) continue;
      ++asking;
      in_order += asked.number == expected;
      expected = asked.number + 1;
    }
    if (asking < kFewQuestions || 5 * in_order < 4 * asking) return;
    std::erase_if(asked_, [](const AskedBlock& asked) { return !asked.asks; });
  }

  // Where the questions are numbered, a whole paragraph in the same style without a number is only emphasised.
  void drop_emphasis() {
    if (rule_.dress == Dress::kNumbered) return;
    size_t asking = 0, numbered = 0;
    for (size_t k = 0; k < asked_.size(); ++k) {
      asking += asked_[k].asks;
      numbered += asked_[k].asks && is_in_sequence(k);
    }
    if (asking < kFewQuestions || 5 * numbered < 4 * asking) return;
    std::erase_if(asked_, [&](const AskedBlock& asked) {
      return !asked.asks && asked.number == 0 && columns(words(asked)) > kMaxTitleColumns;
    });
  }

  // A note in the same dress at the very end asks nothing and is not answered.
  void drop_last_note() {
    if (asked_.empty() || asked_.back().asks) return;
    const AskedBlock& last = asked_.back();
    if (last.end == blocks_[last.block].text.size() && next_text(last.block) >= blocks_.size())
      asked_.pop_back();
  }

  // The first text of all is the title if another question follows at once, or if it is a heading that asks nothing.
  void drop_title() {
    if (asked_.empty()) return;
    const AskedBlock& first = asked_.front();
    for (size_t i = 0; i < first.block; ++i) {
      if (is_text(blocks_[i])) return;
    }
    const bool runs_on = first.end == blocks_[first.block].text.size() && asked_.size() > 1 &&
                         next_text(first.block) == asked_[1].block;
    const bool is_plain_heading = rule_.dress == Dress::kHeading && !first.asks;
    if (runs_on || is_plain_heading) asked_.erase(asked_.begin());
  }

  size_t next_text(size_t i) const {
    do ++i;
    while (i < blocks_.size() && !is_text(blocks_[i]));
    return i;
  }

  bool is_in_sequence(size_t k) const {
    const int number = asked_[k].number;
    if (number == 0) return false;
    const bool after = k > 0 && asked_[k - 1].number + 1 == number;
    const bool before = k + 1 < asked_.size() && asked_[k + 1].number == number + 1;
    return after || before;
  }

  // Numbered headings of sections ask nothing at all; numbered questions are questions even as a few words.
  void find_section_titles() {
    size_t numbered_asking = 0, numbered = 0;
    for (size_t k = 0; k < asked_.size(); ++k) {
      numbered += is_in_sequence(k);
      numbered_asking += is_in_sequence(k) && asked_[k].asks;
    }
    const bool numbers_ask = 2 * numbered_asking >= numbered;
    const auto asking =
        std::count_if(asked_.begin(), asked_.end(), [](const AskedBlock& asked) { return asked.asks; });
    // Where all others ask, a longer line that does not is a heading, too.
    const bool all_ask = 5 * static_cast<size_t>(asking) >= 4 * asked_.size();
    const size_t most = all_ask ? 2 * kMaxTitleColumns : kMaxTitleColumns;
    for (size_t k = 0; k < asked_.size(); ++k) {
      AskedBlock& asked = asked_[k];
      if (asked.asks || ends_as_sentence(words(asked)) || (numbers_ask && is_in_sequence(k))) continue;
      asked.is_title = columns(words(asked)) <= most;
    }
  }

  void count() {
    for (size_t k = 0; k < asked_.size(); ++k) {
      const AskedBlock& asked = asked_[k];
      if (asked.is_title) continue;
      ++questions_;
      asking_ += asked.asks;
      sentences_ += !asked.asks && ends_as_sentence(words(asked));
      addressed_ += addresses_somebody(words(asked));
      in_sequence_ += is_in_sequence(k);
      says_question_ |= asked.number > 0 && says_question(words(asked));
      const size_t next = k + 1 < asked_.size() ? asked_[k + 1].block : blocks_.size();
      count_answer(asked, next);
    }
  }

  void count_answer(const AskedBlock& asked, size_t next) {
    const Block& block = blocks_[asked.block];
    const std::string_view rest = trimmed(std::string_view(block.text).substr(asked.end));
    const size_t answer = next_text(asked.block);
    if (rest.empty() && answer >= next) return;
    ++answered_;
    const size_t size = census_.size(asked.block, next);
    longer_ += size >= 2 * asked.end;
    const std::string_view said = rest.empty() ? std::string_view(blocks_[answer].text) : rest;
    in_first_person_ += is_in_first_person(said);
  }

  double share(size_t part) const { return static_cast<double>(part) / static_cast<double>(questions_); }

  double certainty() const {
    if (questions_ < 2) return 0;
    if (share(asking_) < rule_.least_asking || share(asking_ + sentences_) < 0.5) return 0;
    // The last question of a piece may stay open; otherwise each has its answer.
    if (share(answered_) < 0.75) return 0;
    // A dash or a sign before nothing but questions is the dress of a conversation, whatever is said in it.
    const bool is_dressed_so = (rule_.dress == Dress::kDash || rule_.dress == Dress::kSign) &&
                               questions_ >= kFewQuestions && asking_ == questions_;
    const bool is_spoken =
        addressed_ > 0 || share(in_first_person_) >= 0.3 || says_question_ || is_dressed_so;
    if (!is_spoken) return 0;
    if (rule_.dress == Dress::kPlain && (share(addressed_) < 0.4 || share(longer_) < 0.8)) return 0;
    const double many = std::min(1.0, static_cast<double>(questions_ - 1) / 4);
    double sum = 0.30 * share(asking_) + 0.20 * share(answered_) + 0.10 * share(longer_) + 0.15 * many;
    sum += 0.10 * std::min(1.0, 2 * share(addressed_)) + 0.05 * share(in_first_person_);
    sum += 0.10 * std::min(1.0, rule_.strength + share(in_sequence_));
    if (questions_ >= kFewQuestions) return sum >= 0.55 ? std::min(sum, rule_.most_certain) : 0;
    const bool is_sure = rule_.strength >= 0.8 && asking_ == questions_ && answered_ == questions_;
    return is_sure ? 0.55 * sum : 0;
  }

  const Census& census_;
  const std::vector<Block>& blocks_;
  const DressRule& rule_;
  std::vector<AskedBlock> asked_;
  bool says_question_ = false;
  size_t questions_ = 0;
  size_t asking_ = 0;
  size_t sentences_ = 0;
  size_t addressed_ = 0;
  size_t in_sequence_ = 0;
  size_t answered_ = 0;
  size_t longer_ = 0;
  size_t in_first_person_ = 0;
};

using Groups = std::map<std::pair<Dress, char32_t>, std::vector<AskedBlock>>;

Groups groups_of(const std::vector<Block>& blocks) {
  const std::vector<uint8_t> is_commentary = announced_commentary(blocks);
  Groups groups;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (is_commentary[i] || !blocks[i].speaker.empty()) continue;
    for (const QuestionForm& form : question_forms(blocks[i])) {
      const std::string_view words = std::string_view(blocks[i].text).substr(0, form.end);
      const bool asks = ends_as_question(words) || reads_as_request(words);
      groups[{form.dress, form.variant}].push_back({i, form.end, form.number, asks, false});
    }
  }
  return groups;
}

// Whether a label follows the k-th of these blocks; others of the same dress may stand between.
bool is_before_label(const std::vector<Block>& blocks, const std::vector<AskedBlock>& asked, size_t k) {
  constexpr size_t kMaxBlocks = 12;
  const size_t first = asked[k].block;
  if (asked[k].end < blocks[first].text.size()) return false;
  const size_t last = std::min(blocks.size(), first + kMaxBlocks);
  ++k;
  for (size_t i = first + 1; i < last; ++i) {
    if (k < asked.size() && asked[k].block == i) {
      ++k;
    } else if (is_text(blocks[i])) {
      return blocks[i].starts_turn && !blocks[i].speaker.empty();
    }
  }
  return false;
}

}  // namespace

size_t QuestionHypothesis::question_count() const {
  return static_cast<size_t>(
      std::count_if(asked.begin(), asked.end(), [](const AskedBlock& block) { return !block.is_title; }));
}

QuestionHypothesis best_questions(const std::vector<Block>& blocks) {
  Groups groups = groups_of(blocks);
  const Census census(blocks);
  QuestionHypothesis best;
  double most = 0;
  for (auto& [key, asked] : groups) {
    QuestionHypothesis found = Weighing(census, rule_of(key.first), std::move(asked)).run();
    // Of two that are about as certain, the one that finds more questions explains more of the text.
    const double value =
        found.certainty + 0.02 * std::min<double>(static_cast<double>(found.question_count()), 15);
    if (found.certainty > 0 && value > most) {
      most = value;
      best = std::move(found);
    }
  }
  return best;
}

QuestionHypothesis questions_before_labels(const std::vector<Block>& blocks) {
  QuestionHypothesis best;
  size_t most = 1;
  for (const auto& [key, asked] : groups_of(blocks)) {
    if (key.first == Dress::kPlain) continue;
    QuestionHypothesis found;
    size_t asking = 0;
    for (size_t k = 0; k < asked.size(); ++k) {
      if (!is_before_label(blocks, asked, k)) continue;
      found.asked.push_back(asked[k]);
      asking += asked[k].asks;
    }
    const size_t count = found.asked.size();
    if (count <= most || 5 * count < 3 * asked.size() || 5 * asking < 2 * count) continue;
    most = count;
    found.method = rule_of(key.first).method;
    found.dress = key.first;
    found.certainty = std::min(0.95, 0.5 + 0.05 * static_cast<double>(count + asking));
    best = std::move(found);
  }
  return best;
}

}  // namespace duidu
