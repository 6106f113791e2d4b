#include "import/structure/split.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "import/structure/block_roles.h"
#include "import/structure/cues.h"
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

// With the label, which is not that of a turn.
Unit labelled_unit_of(Block block) {
  std::string speaker = std::exchange(block.speaker, {});
  Unit unit = unit_of(std::move(block));
  unit.speaker = std::move(speaker);
  return unit;
}

class Builder {
 public:
  // What was set apart already, front matter, stands before all lines.
  explicit Builder(Texts& texts) : texts_(texts), reasons_(texts.apart.size(), LineReason::kSetApart) {}

  void add(Block block, const PlacedBlock& placed) {
    const UnitRef before = last_;
    const auto units = counts_;
    place_block(std::move(block), placed.place);
    if (counts_ != units) reasons_.push_back(placed.reason);
    // The commentary goes on in its order; what else came between is told where it stands.
    if (last_.side == Side::kCommentary && before.side == Side::kInterview && last_ != before) {
      texts_.standings.push_back({last_, before});
    }
  }

  std::vector<LineReason> take_reasons() { return std::move(reasons_); }

  void add_apart(Block block) {
    reasons_.push_back(LineReason::kSetApart);
    resolve_soft_breaks(block);
    texts_.apart.push_back(
        {"a" + std::to_string(texts_.apart.size() + 1), *block.apart, std::move(block.text), last_});
  }

  // Replaces the numbers of units by the places they have now.
  void resolve() {
    const std::vector<UnitRef> interview = units_of(texts_, Side::kInterview);
    const std::vector<UnitRef> commentary = units_of(texts_, Side::kCommentary);
    const auto resolve = [&](UnitRef& ref) {
      if (ref != Standing::kAtStart) ref = (ref.side == Side::kInterview ? interview : commentary)[ref.index];
    };
    for (Standing& standing : texts_.standings) {
      resolve(standing.block);
      resolve(standing.after);
    }
    for (Apart& apart : texts_.apart) resolve(apart.after);
    drop_plain_standings(interview);
  }

 private:
  // A commentary that only begins behind the last turn stands where it would without being told.
  void drop_plain_standings(const std::vector<UnitRef>& interview) {
    std::vector<Standing>& standings = texts_.standings;
    if (interview.empty()) return standings.clear();
    if (standings.size() == 1 && standings[0].after == interview.back()) standings.clear();
  }

  void place_block(Block block, BlockPlace place) {
    switch (place) {
      case BlockPlace::kDropped:
        break;
      case BlockPlace::kTurn:
      case BlockPlace::kNarration:
        open_turn(std::move(block));
        break;
      case BlockPlace::kGoesOn:
        go_on(std::move(block));
        break;
      case BlockPlace::kPartTitle:
        open_part(std::move(block));
        break;
      case BlockPlace::kContinued:
        unquote(block);
        continue_turn(std::move(block));
        break;
      case BlockPlace::kInterviewTitle:
        if (texts_.interview.title.empty()) {
          texts_.interview.title = title_of(std::move(block));
        } else {
          open_turn(std::move(block));
        }
        break;
      case BlockPlace::kCommentary:
        add_comment(std::move(block));
        break;
      case BlockPlace::kCommentaryTitle:
        title_commentary(std::move(block));
        break;
      case BlockPlace::kRequoted:
        requote(std::move(block));
        break;
    }
  }

  // A unit was added to this side. Until resolve() a place is a side and the number of a unit on it, because turns may
  // still be parted.
  void count(Side side) { last_ = {side, 0, counts_[static_cast<size_t>(side)]++}; }

  void open_turn(Block block) {
    Turn turn;
    turn.speaker = std::exchange(block.speaker, {});
    if (block.turn_role) turn.role = *block.turn_role;
    turn.said_at = block.said_at;
    turns_are_quotes_ |= block.starts_turn && block.kind == UnitKind::kQuote;
    unquote(block);
    turn.units.push_back(unit_of(std::move(block)));
    texts_.interview.turns.push_back(std::move(turn));
    count(Side::kInterview);
  }

  // The speaker before the heading goes on below it.
  void go_on(Block block) {
    const std::vector<Turn>& turns = texts_.interview.turns;
    const auto before = std::find_if(turns.rbegin(), turns.rend(), [](const Turn& turn) {
      return !turn.speaker.empty() || turn.role != Role::kNarration;
    });
    const std::string own_label = std::exchange(block.speaker, {});
    if (before != turns.rend()) {
      block.speaker = before->speaker;
      if (before->role != Role::kNarration) block.turn_role = before->role;
    }
    open_turn(std::move(block));
    texts_.interview.turns.back().units.back().speaker = own_label;
  }

  // A label without words before a heading belongs to it.
  static std::string title_of(Block block) {
    const std::string label = block.speaker.empty() ? std::string() : block.speaker + ": ";
    return label + unit_of(std::move(block)).text;
  }

  // The turns of a further interview follow.
  void open_part(Block block) {
    InterviewPart part;
    part.first_turn = static_cast<uint32_t>(texts_.interview.turns.size());
    part.credit.title = title_of(std::move(block));
    texts_.interview.parts.push_back(std::move(part));
  }

  // Whoever comments keeps his name, and a label like "点评" is shown too.
  void add_comment(Block block) {
    commentary().blocks.push_back(labelled_unit_of(std::move(block)));
    count(Side::kCommentary);
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
      commentary().title = title_of(std::move(block));
    } else {
      add_comment(std::move(block));
    }
  }

  // A label that opens no turn, as inside a block quotation, stays with its words.
  void continue_turn(Block block) {
    texts_.interview.turns.back().units.push_back(labelled_unit_of(std::move(block)));
    count(Side::kInterview);
  }

  void requote(Block block) {
    Unit unit = labelled_unit_of(std::move(block));
    unit.kind = UnitKind::kQuote;
    commentary().blocks.push_back(std::move(unit));
    count(Side::kCommentary);
  }

  Texts& texts_;
  std::vector<LineReason> reasons_;
  UnitRef last_ = Standing::kAtStart;
  std::array<uint32_t, 2> counts_ = {};
  bool turns_are_quotes_ = false;
};

void mark_headings(std::vector<Block>& blocks, const std::vector<PlacedBlock>& placed) {
  if (has_heading_marks(blocks)) return;
  std::vector<size_t> headings;
  for (size_t i = 0; i + 1 < blocks.size(); ++i) {
    const bool both =
        placed[i].place == BlockPlace::kCommentary && placed[i + 1].place == BlockPlace::kCommentary;
    if (both && reads_as_heading(blocks[i], blocks[i + 1])) headings.push_back(i);
  }
  for (const size_t i : headings) {
    blocks[i].kind = UnitKind::kHeading;
    blocks[i].level = 2;
  }
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

namespace {

std::vector<LineReason> build(Blocks blocks, const std::vector<PlacedBlock>& placed, Texts& texts) {
  mark_headings(blocks.article, placed);
  Builder builder(texts);
  auto apart = blocks.apart.begin();
  for (size_t i = 0; i < blocks.article.size(); ++i) {
    while (apart != blocks.apart.end() && apart->source < blocks.article[i].source) {
      builder.add_apart(std::move(*apart++));
    }
    builder.add(std::move(blocks.article[i]), placed[i]);
  }
  while (apart != blocks.apart.end()) builder.add_apart(std::move(*apart++));
  builder.resolve();
  assign_roles(texts.interview.turns);
  number(texts);
  return builder.take_reasons();
}

PlacedBlock place_in_commentary(const Block& block) {
  if (block.is_rule) return {BlockPlace::kDropped, LineReason::kCommentaryFile};
  if (section_cue(block).cue == Cue::kCommentary)
    return {BlockPlace::kCommentaryTitle, LineReason::kCommentaryFile};
  return {block.speaker.empty() ? BlockPlace::kCommentary : BlockPlace::kRequoted,
          LineReason::kCommentaryFile};
}

}  // namespace

std::vector<LineReason> split_into(Blocks blocks, Texts& texts) {
  const std::vector<PlacedBlock> placed = place_blocks(blocks.article);
  return build(std::move(blocks), placed, texts);
}

std::vector<LineReason> commentary_into(Blocks blocks, Texts& texts) {
  std::vector<PlacedBlock> placed;
  for (const Block& block : blocks.article) placed.push_back(place_in_commentary(block));
  return build(std::move(blocks), placed, texts);
}

}  // namespace duidu
