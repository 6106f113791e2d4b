#include "import/structure/split.h"

#include <algorithm>
#include <string>
#include <utility>

#include "import/structure/block_roles.h"
#include "import/structure/cues.h"
#include "import/structure/role_words.h"
#include "import/structure/roles.h"

namespace duidu {
namespace {

Unit unit_of(Block block) {
  resolve_soft_breaks(block);
  Unit unit;
  unit.kind = block.kind;
  unit.level = block.level;
  unit.ordinal = std::move(block.ordinal);
  unit.text = std::move(block.text);
  unit.inlines = std::move(block.inlines);
  return unit;
}

class Builder {
 public:
  explicit Builder(Texts& texts) : texts_(texts) {}

  void add(Block block, BlockPlace place) {
    switch (place) {
      case BlockPlace::kDropped:
        break;
      case BlockPlace::kTurn:
      case BlockPlace::kNarration:
        open_turn(std::move(block));
        break;
      case BlockPlace::kContinued:
        unquote(block);
        texts_.interview.turns.back().units.push_back(unit_of(std::move(block)));
        break;
      case BlockPlace::kInterviewTitle:
        if (texts_.interview.title.empty()) {
          texts_.interview.title = unit_of(std::move(block)).text;
        } else {
          open_turn(std::move(block));
        }
        break;
      case BlockPlace::kCommentary:
        commentary().blocks.push_back(unit_of(std::move(block)));
        break;
      case BlockPlace::kCommentaryTitle:
        title_commentary(std::move(block));
        break;
      case BlockPlace::kRequoted:
        requote(std::move(block));
        break;
    }
  }

 private:
  void open_turn(Block block) {
    Turn turn;
    turn.speaker = std::exchange(block.speaker, {});
    turns_are_quotes_ |= block.starts_turn && block.kind == UnitKind::kQuote;
    unquote(block);
    turn.units.push_back(unit_of(std::move(block)));
    texts_.interview.turns.push_back(std::move(turn));
  }

  // If the interview is written as block quotations, the quotation mark-up of a paragraph means nothing.
  void unquote(Block& block) const {
    if (!turns_are_quotes_ || block.kind != UnitKind::kQuote) return;
    block.kind = UnitKind::kParagraph;
    block.level = 0;
  }

  Commentary& commentary() {
    if (texts_.commentaries.empty()) texts_.commentaries.emplace_back();
    return texts_.commentaries.back();
  }

  // The heading of a second author opens a commentary of its own; any other heading after text stays where it is.
  void title_commentary(Block block) {
    const SectionCue cue = section_cue(block);
    const bool second_author =
        !cue.author.empty() && !commentary().author.empty() && cue.author != commentary().author;
    if (second_author) texts_.commentaries.emplace_back();
    if (commentary().author.empty()) commentary().author = cue.author;
    if (commentary().blocks.empty() && commentary().title.empty()) {
      commentary().title = unit_of(std::move(block)).text;
    } else {
      commentary().blocks.push_back(unit_of(std::move(block)));
    }
  }

  void requote(Block block) {
    const std::string speaker = std::exchange(block.speaker, {});
    Unit unit = unit_of(std::move(block));
    unit.kind = UnitKind::kQuote;
    unit.speaker = speaker;
    commentary().blocks.push_back(std::move(unit));
  }

  Texts& texts_;
  bool turns_are_quotes_ = false;
};

void mark_headings(std::vector<Block>& blocks, const std::vector<BlockPlace>& places) {
  if (has_heading_marks(blocks)) return;
  std::vector<size_t> headings;
  for (size_t i = 0; i + 1 < blocks.size(); ++i) {
    const bool both = places[i] == BlockPlace::kCommentary && places[i + 1] == BlockPlace::kCommentary;
    if (both && reads_as_heading(blocks[i], blocks[i + 1])) headings.push_back(i);
  }
  for (const size_t i : headings) {
    blocks[i].kind = UnitKind::kHeading;
    blocks[i].level = 2;
  }
}

// If only questions are labelled, the text after a question is its answer.
void part_unlabelled_answers(std::vector<Turn>& turns) {
  const bool only_questions = std::all_of(turns.begin(), turns.end(), [](const Turn& turn) {
    return turn.speaker.empty() || label_word(label_key(turn.speaker)) == LabelWord::kAsks;
  });
  if (!only_questions) return;
  std::vector<Turn> parted;
  for (Turn& turn : turns) {
    const bool has_answer = !turn.speaker.empty() && turn.units.size() > 1;
    Turn answer;
    if (has_answer) {
      answer.role = Role::kAnswer;
      answer.units.assign(std::make_move_iterator(turn.units.begin() + 1),
                          std::make_move_iterator(turn.units.end()));
      turn.units.resize(1);
    }
    parted.push_back(std::move(turn));
    if (has_answer) parted.push_back(std::move(answer));
  }
  turns = std::move(parted);
}

void number(Texts& texts) {
  std::vector<Turn>& turns = texts.interview.turns;
  for (size_t i = 0; i < turns.size(); ++i) {
    turns[i].id = "t" + std::to_string(i + 1);
    number_units(turns[i].units, 'p');
  }
  for (size_t i = 0; i < texts.commentaries.size(); ++i) {
    texts.commentaries[i].id = "c" + std::to_string(i + 1);
    number_units(texts.commentaries[i].blocks, 'b');
  }
}

}  // namespace

void number_units(std::vector<Unit>& units, char letter) {
  for (size_t i = 0; i < units.size(); ++i) units[i].id = letter + std::to_string(i + 1);
}

void split_into(std::vector<Block> blocks, Texts& texts) {
  const std::vector<BlockPlace> places = place_blocks(blocks);
  mark_headings(blocks, places);
  Builder builder(texts);
  for (size_t i = 0; i < blocks.size(); ++i) builder.add(std::move(blocks[i]), places[i]);
  part_unlabelled_answers(texts.interview.turns);
  assign_roles(texts.interview.turns);
  number(texts);
}

}  // namespace duidu
