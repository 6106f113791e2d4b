#include "import/structure/turns.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "import/structure/asking.h"
#include "import/structure/cues.h"
#include "import/structure/hypotheses.h"
#include "import/structure/labels.h"
#include "import/structure/role_words.h"
#include "import/structure/speakers.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// The level of a heading made of a bold line.
constexpr int kSectionLevel = 3;

bool is_said(const Block& block) {
  return !block.is_rule && block.kind != UnitKind::kImage && block.kind != UnitKind::kFootnote &&
         block.kind != UnitKind::kHeading && !block.text.empty();
}

// Marks that a parser left as text, because a blank or their partner is missing: "###Why?", "**Maya: Why?".
void drop_left_marks(std::vector<Block>& blocks) {
  for (Block& block : blocks) {
    if (block.kind != UnitKind::kParagraph) continue;
    const size_t hashes = std::min(block.text.find_first_not_of('#'), block.text.size());
    const bool is_heading = hashes >= 2 && hashes <= 6 && hashes < block.text.size();
    const bool is_bold = block.text.starts_with("**") && block.text.find("**", 2) == std::string::npos;
    if (!is_heading && !is_bold) continue;
    block = slice(block, is_heading ? hashes : 2, block.text.size());
    if (!is_heading) continue;
    block.kind = UnitKind::kHeading;
    block.level = static_cast<int>(hashes);
  }
}

// Whether a line of the block is bold as a whole and asks.
bool is_bold_question(const Block& block, size_t start, size_t end) {
  auto run =
      std::lower_bound(block.inlines.begin(), block.inlines.end(), start,
                       [](const Inline& inline_run, size_t place) { return inline_run.start < place; });
  const auto is_bold = [&] { return run->style == InlineStyle::kStrong && run->end == end; };
  while (run != block.inlines.end() && run->start == start && !is_bold()) ++run;
  if (run == block.inlines.end() || run->start != start) return false;
  const std::string_view words = std::string_view(block.text).substr(start, end - start);
  return ends_as_question(words) || reads_as_request(words);
}

// A bold question may stand on a line of the paragraph before it, without a blank line: it becomes a block of its own.
void part_bold_questions(std::vector<Block>& blocks) {
  std::vector<Block> parted;
  for (Block& block : blocks) {
    size_t start = 0;
    Slicer slicer(block);
    if (block.kind == UnitKind::kParagraph && !block.inlines.empty()) {
      const std::vector<size_t> lines = line_starts(block.text);
      const auto asks = [&](size_t k) {
        const size_t end = k + 1 < lines.size() ? lines[k + 1] - 1 : block.text.size();
        return is_bold_question(block, lines[k], end);
      };
      for (size_t k = 1; k < lines.size(); ++k) {
        if (!asks(k) && !asks(k - 1)) continue;
        parted.push_back(slicer.cut(start, lines[k]));
        start = lines[k];
      }
    }
    parted.push_back(start == 0 ? std::move(block) : slicer.cut(start, block.text.size()));
  }
  blocks = std::move(parted);
}

// Some exports set every paragraph as a heading. Headings that are sentences, most of them, are paragraphs.
void restore_paragraphs(std::vector<Block>& blocks) {
  struct Level {
    size_t headings = 0, sentences = 0;
  };
  std::map<int, Level> levels;
  for (const Block& block : blocks) {
    if (block.kind != UnitKind::kHeading) continue;
    Level& level = levels[block.level];
    ++level.headings;
    level.sentences += ends_as_sentence(block.text) && !ends_as_question(block.text);
  }
  for (Block& block : blocks) {
    if (block.kind != UnitKind::kHeading) continue;
    const Level& level = levels[block.level];
    if (level.sentences < 3 || 2 * level.sentences < level.headings) continue;
    block.kind = UnitKind::kParagraph;
    block.level = 0;
  }
}

// A bold line becomes a heading; the number it had as an item of a list stays before its words.
void make_heading(Block& block) {
  if (!block.ordinal.empty()) {
    const auto before = static_cast<uint32_t>(block.ordinal.size());
    block.text = std::exchange(block.ordinal, {}) + block.text;
    for (Inline& run : block.inlines) {
      run.start += before;
      run.end += before;
    }
  }
  block.kind = UnitKind::kHeading;
  block.level = kSectionLevel;
}

// A question or answer is a paragraph, whatever it was dressed as; only an item of a list keeps its number.
void undress(Block& block) {
  const bool keeps_number = block.kind == UnitKind::kListItem && !block.ordinal.empty();
  const bool is_plain = block.kind == UnitKind::kHeading || block.kind == UnitKind::kQuote ||
                        (block.kind == UnitKind::kListItem && !keeps_number);
  if (!is_plain) return;
  block.kind = UnitKind::kParagraph;
  block.level = 0;
}

// Cuts the blocks at the questions of a hypothesis and what follows each of them.
class Marking {
 public:
  explicit Marking(const QuestionHypothesis& questions) : questions_(questions) {}

  std::vector<Block> run(std::vector<Block> blocks) {
    auto asked = questions_.asked.begin();
    for (size_t i = 0;
         asked != questions_.asked.end() && i < asked->block && preface_.size() < kMaxPrefaceBytes; ++i)
      preface_ += blocks[i].text + "\n";
    for (size_t i = 0; i < blocks.size(); ++i) {
      if (asked != questions_.asked.end() && asked->block == i) {
        add_asked(blocks[i], *asked++);
      } else {
        add_other(std::move(blocks[i]));
      }
    }
    return std::move(out_);
  }

 private:
  void add_asked(const Block& block, const AskedBlock& asked) {
    if (asked.is_title) {
      Block title = block;
      if (title.kind != UnitKind::kHeading && asked.end == title.text.size()) make_heading(title);
      return add_other(std::move(title));
    }
    Block question = slice(block, 0, asked.end);
    undress(question);
    if (take_name(question)) has_names_ = true;
    question.starts_turn = !is_asked_;  // two questions in a row are one
    if (question.starts_turn) question.turn_role = Role::kQuestion;
    out_.push_back(std::move(question));
    is_asked_ = true;
    Block rest = slice(block, asked.end, block.text.size());
    rest.ordinal.clear();
    if (!rest.text.empty()) add_other(std::move(rest));
  }

  void add_other(Block block) {
    if (is_asked_ && is_said(block)) {
      is_asked_ = false;
      if (block.speaker.empty()) {
        if (questions_.dress == Dress::kNumbered || block.ordinal.empty()) undress(block);
        if (is_known_answer(block)) take_name(block);
        block.starts_turn = true;
        block.turn_role = Role::kAnswer;
        // Whoever was named with the first question is answered by somebody who is named, too.
        if (has_names_) take_name(block);
      }
    } else if (!out_.empty() && is_known_answer(block) && take_name(block)) {
      block.starts_turn = true;
      block.turn_role = Role::kAnswer;
    }
    out_.push_back(std::move(block));
  }

  // Moves a name and a colon before the words into the speaker. Some pages name both sides once.
  static bool take_name(Block& block) {
    const auto label = label_at(block, 0);
    if (!label || !label->has_colon || label->form != LabelForm::kMarked ||
        label->text_start >= block.text.size())
      return false;
    const std::string& key = label->key;
    if (label_word(key) != LabelWord::kUnknown || count_code_points(key) < 2) return false;
    Block said = slice(block, label->text_start, block.text.size());
    said.speaker = label->speaker;
    block = std::move(said);
    return true;
  }

  // Several may answer one question; their bold names were introduced before the first.
  bool is_known_answer(const Block& block) const {
    if (!block.speaker.empty() || block.inlines.empty() || block.inlines[0].start != 0 ||
        block.inlines[0].style != InlineStyle::kStrong || preface_.empty())
      return false;
    const auto label = label_at(block, 0);
    return label && label->has_colon && preface_.find(label->speaker) != std::string::npos;
  }

  const QuestionHypothesis& questions_;
  // So much of the text before the first question introduces people.
  static constexpr size_t kMaxPrefaceBytes = 1 << 14;

  std::vector<Block> out_;
  std::string preface_;
  bool is_asked_ = false;
  bool has_names_ = false;
};

struct LabelCensus {
  size_t labels = 0;
  bool has_asker = false;
  bool only_asks = false;  // nobody with a label answers
};

bool asks(std::string_view text) { return ends_as_question(text) || reads_as_request(text); }

LabelCensus census_of(const std::vector<Block>& blocks) {
  struct Speaker {
    size_t turns = 0, questions = 0, followed = 0;
    LabelWord word = LabelWord::kUnknown;
  };
  std::map<std::string, Speaker> speakers;
  LabelCensus census;
  Speaker* last = nullptr;
  for (const Block& block : blocks) {
    if (block.starts_turn && !block.speaker.empty()) {
      const std::string key = label_key(block.speaker);
      last = &speakers[key];
      last->word = label_word(key);
      ++last->turns;
      last->questions += asks(block.text);
      ++census.labels;
    } else if (last && is_said(block)) {
      ++last->followed;
      last = nullptr;
    }
  }
  census.only_asks = !speakers.empty();
  for (const auto& [key, speaker] : speakers) {
    if (speaker.word == LabelWord::kComments) continue;
    const bool is_asker = speaker.word == LabelWord::kAsks ||
                          (speaker.word == LabelWord::kUnknown && 5 * speaker.questions >= 2 * speaker.turns);
    census.has_asker |= is_asker;
    census.only_asks &= is_asker && 3 * speaker.followed >= 2 * speaker.turns;
  }
  return census;
}

// Behind each label of those who ask, the next paragraph is the answer.
void part_unlabelled_answers(std::vector<Block>& blocks) {
  bool is_asked = false;
  for (Block& block : blocks) {
    if (block.starts_turn) {
      is_asked = label_word(label_key(block.speaker)) != LabelWord::kComments;
      if (is_asked) block.turn_role = Role::kQuestion;
    } else if (is_asked && is_said(block)) {
      block.starts_turn = true;
      block.turn_role = Role::kAnswer;
      is_asked = false;
    }
  }
}

// Whether a block is a short bold line that is no sentence and no question: "**02**", "**The bridge**".
bool is_bold_line(const Block& block) {
  constexpr size_t kMaxColumns = 40;
  if (block.kind != UnitKind::kParagraph && block.kind != UnitKind::kListItem) return false;
  if (!block.speaker.empty() || block.starts_turn || block.text.empty()) return false;
  if (block.text.size() > 4 * kMaxColumns || columns(block.text) > kMaxColumns) return false;
  const bool is_bold = std::any_of(block.inlines.begin(), block.inlines.end(), [&](const Inline& run) {
    return run.style == InlineStyle::kStrong && run.start == 0 && run.end == block.text.size();
  });
  static constexpr std::u32string_view kColons = U":：";
  return is_bold && !ends_as_sentence(block.text) && kColons.find(last_character(block.text)) == kColons.npos;
}

// In a conversation by labels, bold lines right above a turn are the headings of its sections.
void mark_bold_sections(std::vector<Block>& blocks) {
  for (size_t i = 0; i < blocks.size();) {
    size_t end = i;
    while (end < blocks.size() && (is_bold_line(blocks[end]) || blocks[end].is_rule)) ++end;
    if (end < blocks.size() && end > i && blocks[end].starts_turn) {
      for (; i < end; ++i) {
        if (!blocks[i].is_rule) make_heading(blocks[i]);
      }
    }
    i = end + 1;
  }
}

size_t next_said(const std::vector<Block>& blocks, size_t i) {
  do ++i;
  while (i < blocks.size() && !is_said(blocks[i]));
  return i;
}

// Of the questions without a label, those that somebody with a label answers at once.
void keep_answered_by_label(const std::vector<Block>& blocks, QuestionHypothesis& questions) {
  std::erase_if(questions.asked, [&](const AskedBlock& asked) {
    if (asked.is_title) return false;
    const size_t next = next_said(blocks, asked.block);
    return next >= blocks.size() || !blocks[next].starts_turn || ends_as_question(blocks[next].text);
  });
}

// All blocks in this dress that ask and are answered by somebody with a label, wherever labels are the rule already: an
// interviewer whose name was left out once.
QuestionHypothesis single_questions(const std::vector<Block>& blocks) {
  QuestionHypothesis found;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].speaker.empty() || blocks[i].kind == UnitKind::kHeading ||
        !ends_as_question(blocks[i].text))
      continue;
    for (const QuestionForm& form : question_forms(blocks[i])) {
      if (form.dress != Dress::kBold || form.end != blocks[i].text.size()) continue;
      found.asked.push_back({i, form.end, form.number, true, false});
    }
  }
  keep_answered_by_label(blocks, found);
  return found;
}

}  // namespace

FoundTurns find_turns(std::vector<Block> blocks) {
  drop_left_marks(blocks);
  restore_paragraphs(blocks);
  part_bold_questions(blocks);
  LabelledText labelled = cut_at_labels(blocks);
  const LabelCensus census = census_of(labelled.blocks);
  // A few labels beside many questions in another dress only name who speaks there, once.
  constexpr size_t kFewLabels = 8;
  if (census.labels < kFewLabels || !census.has_asker) {
    const QuestionHypothesis alone = best_questions(blocks);
    if (census.labels == 0) {
      if (alone.certainty <= 0) return {std::move(blocks), {}, 0};
      return {Marking(alone).run(std::move(blocks)), alone.method, alone.certainty};
    }
    if (2 * alone.question_count() > census.labels && alone.certainty > labelled.certainty &&
        census.has_asker)
      return {Marking(alone).run(std::move(blocks)), alone.method, alone.certainty};
    const QuestionHypothesis mixed = questions_before_labels(labelled.blocks);
    if (!census.has_asker && mixed.question_count() >= 2)
      return {Marking(mixed).run(std::move(labelled.blocks)), mixed.method, mixed.certainty,
              std::move(labelled.spellings)};
    if (2 * alone.question_count() > census.labels && alone.certainty > labelled.certainty)
      return {Marking(alone).run(std::move(blocks)), alone.method, alone.certainty};
  }
  if (census.only_asks) {
    part_unlabelled_answers(labelled.blocks);
  } else {
    const QuestionHypothesis single = single_questions(labelled.blocks);
    if (!single.asked.empty()) labelled.blocks = Marking(single).run(std::move(labelled.blocks));
  }
  mark_bold_sections(labelled.blocks);
  return {std::move(labelled.blocks), "labels", labelled.certainty, std::move(labelled.spellings)};
}

}  // namespace duidu
