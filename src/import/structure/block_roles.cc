#include "import/structure/block_roles.h"

#include <algorithm>
#include <set>
#include <string>

#include "import/structure/asking.h"
#include "import/structure/cues.h"
#include "import/structure/parts.h"
#include "import/structure/remarks.h"
#include "import/structure/repeats.h"
#include "import/structure/role_words.h"
#include "import/structure/zones.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kNone = static_cast<size_t>(-1);

class Placing {
 public:
  explicit Placing(const std::vector<Block>& blocks)
      : blocks_(blocks),
        repeated_(blocks.size()),
        parts_(part_titles(blocks)),
        commenting_(commenting_blocks(blocks)),
        places_(blocks.size()),
        guesses_headings_(!has_heading_marks(blocks)) {
    keys_.reserve(blocks.size());
    for (const Block& block : blocks) {
      keys_.push_back(speaker_key(block));
      comments_.push_back(!block.speaker.empty() && label_word(keys_.back()) == LabelWord::kComments);
    }
  }

  std::vector<PlacedBlock> run() {
    find_repeated();
    zones_of(blocks_, repeated_, parts_, cues_, zones_);
    find_turns();
    if (first_ == kNone) {
      for (size_t i = 0; i < blocks_.size(); ++i) place_commentary(i, LineReason::kNoTurns);
      return std::move(places_);
    }
    find_sections();
    for (size_t i = 0; i < first_; ++i) place_preface(i);
    for (size_t i = first_; i <= last_; ++i) place_interview(i);
    LineReason reason = LineReason::kBehindBorder;
    const size_t commentary = commentary_start(reason);
    for (size_t i = last_ + 1; i < blocks_.size(); ++i) {
      if (i < commentary) {
        place_interview(i);
      } else {
        place_commentary(i, i == commentary ? reason : LineReason::kBehindBorder);
      }
    }
    return std::move(places_);
  }

 private:
  void put(size_t i, BlockPlace place, LineReason reason) { places_[i] = {place, reason}; }

  bool comments(size_t i) const { return comments_[i]; }

  bool is_new_turn(size_t i) const {
    return blocks_[i].starts_turn && !repeated_[i] && !comments(i) && zones_[i] != Zone::kCommentary;
  }

  // "Thanks for having me": a short last word that was said before is no quotation.
  bool says_it_again(size_t i) const {
    constexpr size_t kMaxColumns = 60;
    return i > 0 && i + 1 == blocks_.size() && blocks_[i - 1].starts_turn && !repeated_[i - 1] &&
           columns(blocks_[i].text) <= kMaxColumns;
  }

  // Unlabelled text counts as said by the previous speaker only once a new turn follows: after the last turn it may
  // be commentary.
  void find_repeated() {
    std::string speaker;
    std::vector<size_t> unlabelled;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (!block.starts_turn) {
        const bool is_said =
            !block.is_rule && block.kind != UnitKind::kHeading && block.kind != UnitKind::kQuote;
        if (is_said && !speaker.empty()) unlabelled.push_back(i);
        continue;
      }
      repeated_[i] = repeats_.has_heard(keys_[i], block.text) && !says_it_again(i);
      if (!repeated_[i]) {
        for (const size_t k : unlabelled) repeats_.remember(speaker, blocks_[k].text);
        speaker = keys_[i];
        repeats_.remember(speaker, block.text);
      }
      unlabelled.clear();
    }
  }

  void find_turns() {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_new_turn(i)) continue;
      if (first_ == kNone) first_ = i;
      last_ = i;
      speakers_.insert(keys_[i]);
    }
  }

  // The levels of the headings between turns, and which of these headings the speaker goes on below (rule 3).
  void find_sections() {
    goes_on_.assign(blocks_.size(), 0);
    headings_above_ = first_;
    const auto is_heading = [&](size_t i) {
      return blocks_[i].kind == UnitKind::kHeading || blocks_[i].is_rule;
    };
    while (headings_above_ > 0 && is_heading(headings_above_ - 1)) --headings_above_;
    size_t turn = first_;
    for (size_t i = first_; i <= last_; ++i) {
      if (blocks_[i].starts_turn) turn = i;
      if (blocks_[i].kind != UnitKind::kHeading || zones_[i] == Zone::kCommentary || parts_[i]) continue;
      section_levels_.insert(blocks_[i].level);
      goes_on_[i] = speaker_goes_on(turn, i);
      if (goes_on_[i]) inner_levels_.insert(blocks_[i].level);
    }
  }

  bool speaker_goes_on(size_t turn, size_t heading) const {
    const bool is_unlabelled = blocks_[turn].speaker.empty();
    if (is_unlabelled) return blocks_[turn].turn_role == Role::kAnswer;
    if (ends_as_question(blocks_[turn].text) || comments(turn)) return false;
    for (size_t i = heading + 1; i < blocks_.size() && !blocks_[i].starts_turn; ++i) {
      if (blocks_[i].kind == UnitKind::kHeading) break;
      if (is_in_first_person(blocks_[i].text)) return true;
    }
    return false;
  }

  // A heading of the sections that stands right above the first turn.
  bool is_first_section(size_t i) const {
    return i >= headings_above_ && section_levels_.count(blocks_[i].level) > 0;
  }

  void place_preface(size_t i) {
    const Block& block = blocks_[i];
    if (block.kind == UnitKind::kHeading && zones_[i] == Zone::kOpen && is_first_section(i)) {
      put(i, mode_ == BlockPlace::kNarration ? BlockPlace::kContinued : BlockPlace::kNarration,
          LineReason::kSectionHeading);
      mode_ = BlockPlace::kNarration;
      return;
    }
    if (zones_[i] != Zone::kInterview || block.is_rule) {
      const bool is_announced = zones_[i] == Zone::kCommentary;
      return place_commentary(
          i, is_announced ? LineReason::kUnderCommentaryHeading : LineReason::kBeforeFirstTurn);
    }
    if (cues_[i] == Cue::kInterview) {
      put(i, BlockPlace::kInterviewTitle, LineReason::kInterviewHeading);
    } else {
      put(i, mode_ == BlockPlace::kNarration ? BlockPlace::kContinued : BlockPlace::kNarration,
          LineReason::kUnderInterviewHeading);
      mode_ = BlockPlace::kNarration;
    }
  }

  void place_interview(size_t i) {
    const Block& block = blocks_[i];
    if (block.is_rule) {
      put(i, BlockPlace::kDropped, LineReason::kBehindRule);
    } else if (parts_[i]) {
      put(i, BlockPlace::kPartTitle, LineReason::kFurtherInterview);
      mode_ = BlockPlace::kPartTitle;
    } else if (zones_[i] == Zone::kCommentary) {
      mode_ = BlockPlace::kCommentary;
      place_commentary(i, LineReason::kUnderCommentaryHeading);
    } else if (is_single_remark(i)) {
      put(i, BlockPlace::kCommentary, reason_of_remark(i));
    } else if (block.starts_turn) {
      mode_ = comments(i) ? BlockPlace::kCommentary : BlockPlace::kTurn;
      put(i, mode_, reason_of_turn(i));
    } else if (cues_[i] == Cue::kInterview) {
      put(i, BlockPlace::kInterviewTitle, LineReason::kInterviewHeading);
      mode_ = BlockPlace::kInterviewTitle;
    } else if (leaves_quotes(i)) {
      put(i, BlockPlace::kCommentary, LineReason::kOutsideQuotes);
    } else if (mode_ == BlockPlace::kPartTitle) {
      put(i, BlockPlace::kCommentary, LineReason::kFurtherInterview);
    } else if (block.kind == UnitKind::kHeading) {
      goes_on_below_ = i < goes_on_.size() && (goes_on_[i] || (i > last_ && is_inner_heading(i)));
      put(i, BlockPlace::kNarration, LineReason::kSectionHeading);
      mode_ = BlockPlace::kNarration;
    } else if (is_stage_line(block)) {
      goes_on_below_ = true;
      put(i, BlockPlace::kNarration, LineReason::kStageLine);
      mode_ = BlockPlace::kNarration;
    } else if (mode_ == BlockPlace::kInterviewTitle) {
      put(i, BlockPlace::kNarration, LineReason::kUnderInterviewHeading);
      mode_ = BlockPlace::kNarration;
    } else {
      continue_turn(i);
    }
  }

  void continue_turn(size_t i) {
    if (mode_ == BlockPlace::kCommentary) return put(i, BlockPlace::kCommentary, LineReason::kCommentLabel);
    if (mode_ != BlockPlace::kNarration) return put(i, BlockPlace::kContinued, LineReason::kContinues);
    if (!goes_on_below_) return put(i, BlockPlace::kContinued, LineReason::kBelowSectionHeading);
    put(i, BlockPlace::kGoesOn, LineReason::kGoesOnBelowHeading);
    mode_ = BlockPlace::kTurn;
  }

  LineReason reason_of_turn(size_t i) const {
    const Block& block = blocks_[i];
    if (comments(i)) return LineReason::kCommentLabel;
    if (!block.speaker.empty()) return LineReason::kLabel;
    return block.turn_role == Role::kAnswer ? LineReason::kFollowsQuestion : LineReason::kQuestion;
  }

  // A remark that ends with its block.
  bool is_single_remark(size_t i) const {
    const Block& block = blocks_[i];
    if (commenting_[i] && (block.kind != UnitKind::kQuote || blocks_[first_].kind != UnitKind::kQuote))
      return true;
    if (block.kind == UnitKind::kQuote && blocks_[first_].kind != UnitKind::kQuote) {
      if (comments(i)) return true;
      return !block.starts_turn && (begins_as_note(block.text) || announces_remark(block.text));
    }
    return !block.starts_turn && block.kind == UnitKind::kParagraph && is_remark_in_brackets(block.text);
  }

  LineReason reason_of_remark(size_t i) const {
    if (comments(i)) return LineReason::kCommentLabel;
    if (blocks_[i].kind == UnitKind::kQuote)
      return commenting_[i] ? LineReason::kRemarkQuote : LineReason::kRemarkWords;
    return is_remark_in_brackets(blocks_[i].text) ? LineReason::kRemarkInBrackets : LineReason::kRemarkWords;
  }

  // Below the last turn a heading of a level that the speaker went on below before ends no answer.
  bool is_inner_heading(size_t i) const {
    return blocks_[i].kind == UnitKind::kHeading && inner_levels_.count(blocks_[i].level) > 0 &&
           blocks_[last_].speaker.empty();
  }

  // If the interview is written as block quotations, text outside them is not part of it.
  bool leaves_quotes(size_t i) const {
    return blocks_[first_].kind == UnitKind::kQuote && blocks_[i].kind != UnitKind::kQuote;
  }

  void place_commentary(size_t i, LineReason reason) {
    const Block& block = blocks_[i];
    if (block.is_rule) {
      put(i, BlockPlace::kDropped, LineReason::kBehindRule);
    } else if (cues_[i] == Cue::kCommentary) {
      put(i, BlockPlace::kCommentaryTitle, LineReason::kCommentaryHeading);
    } else if (comments(i)) {
      put(i, BlockPlace::kCommentary, LineReason::kCommentLabel);
      quoted_speaker_.clear();
    } else if (!block.speaker.empty()) {
      // Somebody who says nothing in the interview is one of those who comment on it.
      const bool is_quoted = speakers_.count(keys_[i]) > 0;
      put(i, is_quoted ? BlockPlace::kRequoted : BlockPlace::kCommentary, LineReason::kRepeatsTurn);
      quoted_speaker_ = is_quoted ? keys_[i] : std::string();
    } else if (!quoted_speaker_.empty() && repeats_.has_heard(quoted_speaker_, block.text)) {
      put(i, BlockPlace::kRequoted, LineReason::kRepeatsTurn);
    } else {
      put(i, BlockPlace::kCommentary,
          zones_[i] == Zone::kCommentary ? LineReason::kUnderCommentaryHeading : reason);
      quoted_speaker_.clear();
    }
  }

  // Whether an unlabelled block quotation repeats the last speaker or any earlier one.
  bool is_requotation(size_t i) const {
    const Block& block = blocks_[i];
    if (!block.speaker.empty()) return !comments(i);
    return block.kind == UnitKind::kQuote && repeats_.has_heard({}, block.text);
  }

  enum class Border { kEnd, kAnnounced, kRule, kHeading, kRequotation };

  // The first block after the last turn that shows that the commentary has begun (rules 4a and 4c).
  size_t find_border(Border& border) const {
    for (size_t i = last_ + 1; i < blocks_.size(); ++i) {
      if (zones_[i] == Zone::kCommentary || comments(i) || leaves_quotes(i))
        return border = Border::kAnnounced, i;
      if (blocks_[i].is_rule) return border = Border::kRule, i;
      if (is_requotation(i)) return border = Border::kRequotation, i;
      const bool may_read_so = guesses_headings_ && i + 1 < blocks_.size();
      const bool reads_so = may_read_so && reads_as_heading(blocks_[i], blocks_[i + 1]);
      const bool is_heading = blocks_[i].kind == UnitKind::kHeading && !is_inner_heading(i);
      if (reads_so || is_heading) return border = Border::kHeading, i;
    }
    border = Border::kEnd;
    return blocks_.size();
  }

  // Whether rule 4b makes the block commentary.
  bool is_remark(size_t i, bool turns_have_lists) const {
    const Block& block = blocks_[i];
    if (block.kind == UnitKind::kListItem) return !turns_have_lists;
    const std::string key = keys_[last_];
    const bool is_name = label_word(key) == LabelWord::kUnknown && count_code_points(key) >= 2;
    return is_name && block.text.find(blocks_[last_].speaker) != std::string::npos;
  }

  // The habits of the turns before the last one: those of the same speaker, or all turns if there are none.
  struct Habit {
    size_t turns = 0;
    size_t most_continued = 0;
    bool has_lists = false;
  };

  Habit habit_of(const std::string& speaker) const {
    Habit habit;
    size_t continued = 0;
    bool counts = false;
    for (size_t i = first_; i < last_; ++i) {
      if (places_[i].place == BlockPlace::kTurn) {
        counts = speaker.empty() || keys_[i] == speaker;
        continued = 0;
        habit.turns += counts;
      } else if (places_[i].place == BlockPlace::kContinued && counts) {
        habit.most_continued = std::max(habit.most_continued, ++continued);
      }
      habit.has_lists |= blocks_[i].kind == UnitKind::kListItem;
    }
    return habit;
  }

  size_t commentary_start(LineReason& reason) const {
    Border border;
    const size_t end = find_border(border);
    Habit habit = habit_of(keys_[last_]);
    if (habit.turns == 0) habit = habit_of({});
    if (border == Border::kAnnounced) return end;
    for (size_t i = last_ + 1; i < end; ++i) {
      if (announces_remark(blocks_[i].text)) return reason = LineReason::kRemarkWords, i;
      if (border != Border::kRule && is_remark(i, habit.has_lists))
        return reason = LineReason::kNamesSpeaker, i;
    }
    if (border == Border::kRule) return reason = LineReason::kBehindRule, end;
    reason = border == Border::kRequotation ? LineReason::kRepeatsTurn : LineReason::kHabit;
    const size_t open = end - (last_ + 1);
    size_t kept = habit.most_continued;
    if (border == Border::kEnd) {
      // Without labels the text behind a question is the answer, as long as nothing speaks against it.
      const bool is_named = !blocks_[last_].speaker.empty();
      const size_t known = is_named ? 2 : 4;
      const bool always_one = habit.turns >= known && habit.most_continued == 0;
      const bool far_more = habit.turns >= 2 && open > 2 * habit.most_continued + (is_named ? 0 : 2);
      if (!always_one && !far_more) kept = open;
    }
    if (border == Border::kRequotation && open > 0) kept = std::min(kept, open - 1);
    return last_ + 1 + std::min(kept, open);
  }

  const std::vector<Block>& blocks_;
  std::vector<std::string> keys_;  // who says each block
  std::vector<uint8_t> comments_;  // whether its label is one for remarks
  std::vector<uint8_t> repeated_;
  std::vector<uint8_t> parts_;
  std::vector<uint8_t> commenting_;  // whether its form shows that it comments
  std::vector<Cue> cues_;
  std::vector<Zone> zones_;
  std::vector<PlacedBlock> places_;
  std::vector<uint8_t> goes_on_;  // headings that the speaker goes on below
  std::set<int> section_levels_;
  std::set<int> inner_levels_;
  std::set<std::string> speakers_;
  bool goes_on_below_ = false;
  bool guesses_headings_;
  Repeats repeats_;
  size_t first_ = kNone;
  size_t headings_above_ = 0;  // where the headings right above the first turn begin
  size_t last_ = kNone;
  BlockPlace mode_ = BlockPlace::kCommentary;
  std::string quoted_speaker_;
};

}  // namespace

std::vector<PlacedBlock> place_blocks(const std::vector<Block>& blocks) { return Placing(blocks).run(); }

}  // namespace duidu
