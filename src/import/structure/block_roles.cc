#include "import/structure/block_roles.h"

#include <algorithm>

#include "import/structure/cues.h"
#include "import/structure/repeats.h"
#include "import/structure/role_words.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kNone = static_cast<size_t>(-1);
// A heading that announces the interview counts only if turns begin within so many blocks.
constexpr size_t kMaxBlocksBeforeTurn = 3;

enum class Zone : uint8_t { kOpen, kInterview, kCommentary };

class Placing {
 public:
  explicit Placing(const std::vector<Block>& blocks)
      : blocks_(blocks),
        repeated_(blocks.size()),
        cues_(blocks.size(), Cue::kNone),
        zones_(blocks.size(), Zone::kOpen),
        places_(blocks.size(), BlockPlace::kCommentary),
        guesses_headings_(!has_heading_marks(blocks)) {}

  std::vector<BlockPlace> run() {
    find_repeated();
    find_cues();
    find_zones();
    find_turns();
    if (first_ == kNone) {
      for (size_t i = 0; i < blocks_.size(); ++i) place_commentary(i);
      return std::move(places_);
    }
    for (size_t i = 0; i < first_; ++i) place_preface(i);
    for (size_t i = first_; i <= last_; ++i) place_interview(i);
    const size_t commentary = commentary_start();
    for (size_t i = last_ + 1; i < blocks_.size(); ++i) {
      if (i < commentary) {
        place_interview(i);
      } else {
        place_commentary(i);
      }
    }
    return std::move(places_);
  }

 private:
  // Who says a block: the key of its label, or, without labels, which of the two sides it is.
  std::string speaker_key(size_t i) const {
    const Block& block = blocks_[i];
    if (block.speaker.empty() && block.turn_role) return *block.turn_role == Role::kQuestion ? "?" : "!";
    return label_key(block.speaker);
  }

  bool comments(size_t i) const { return label_word(label_key(blocks_[i].speaker)) == LabelWord::kComments; }

  bool is_new_turn(size_t i) const {
    return blocks_[i].starts_turn && !repeated_[i] && !comments(i) && zones_[i] != Zone::kCommentary;
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
      repeated_[i] = repeats_.has_heard(speaker_key(i), block.text);
      if (!repeated_[i]) {
        for (const size_t k : unlabelled) repeats_.remember(speaker, blocks_[k].text);
        speaker = speaker_key(i);
        repeats_.remember(speaker, block.text);
      }
      unlabelled.clear();
    }
  }

  size_t next_text(size_t i) const {
    do ++i;
    while (i < blocks_.size() && blocks_[i].is_rule);
    return i;
  }

  bool turn_follows(size_t i) const {
    for (size_t next = i, n = 0; n < kMaxBlocksBeforeTurn; ++n) {
      next = next_text(next);
      if (next >= blocks_.size()) return false;
      if (blocks_[next].starts_turn) return true;
    }
    return false;
  }

  // A heading inside the interview may contain the word by chance ("关于评论区", then the next question).
  void find_cues() {
    bool turn_seen = false;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      turn_seen |= blocks_[i].starts_turn && !repeated_[i];
      const SectionCue found = section_cue(blocks_[i]);
      if (found.cue == Cue::kInterview && turn_follows(i)) cues_[i] = Cue::kInterview;
      if (found.cue != Cue::kCommentary) continue;
      const size_t next = next_text(i);
      const bool new_turn_next = next < blocks_.size() && blocks_[next].starts_turn && !repeated_[next];
      if (!new_turn_next || (found.is_plain && turn_seen)) cues_[i] = Cue::kCommentary;
    }
  }

  void find_zones() {
    const auto last_interview = std::find(cues_.rbegin(), cues_.rend(), Cue::kInterview);
    const size_t interview_cues_end = static_cast<size_t>(cues_.rend() - last_interview);
    Zone zone = Zone::kOpen;
    bool turn_seen = false;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (cues_[i] == Cue::kInterview) zone = Zone::kInterview;
      if (cues_[i] == Cue::kCommentary) zone = Zone::kCommentary;
      // "## 我的看法" before the interview, which itself has no heading: the first turn ends it.
      const bool first_turn = blocks_[i].starts_turn && !turn_seen;
      if (zone == Zone::kCommentary && first_turn && i >= interview_cues_end) zone = Zone::kOpen;
      turn_seen |= blocks_[i].starts_turn && zone != Zone::kCommentary;
      zones_[i] = zone;
    }
  }

  void find_turns() {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_new_turn(i)) continue;
      if (first_ == kNone) first_ = i;
      last_ = i;
    }
  }

  void place_preface(size_t i) {
    if (zones_[i] != Zone::kInterview || blocks_[i].is_rule) return place_commentary(i);
    if (cues_[i] == Cue::kInterview) {
      places_[i] = BlockPlace::kInterviewTitle;
    } else {
      places_[i] = mode_ == BlockPlace::kNarration ? BlockPlace::kContinued : BlockPlace::kNarration;
      mode_ = BlockPlace::kNarration;
    }
  }

  void place_interview(size_t i) {
    const Block& block = blocks_[i];
    if (block.is_rule) {
      places_[i] = BlockPlace::kDropped;
    } else if (zones_[i] == Zone::kCommentary) {
      mode_ = BlockPlace::kCommentary;
      place_commentary(i);
    } else if (block.starts_turn) {
      mode_ = comments(i) ? BlockPlace::kCommentary : BlockPlace::kTurn;
      places_[i] = mode_;
    } else if (cues_[i] == Cue::kInterview) {
      places_[i] = BlockPlace::kInterviewTitle;
      mode_ = BlockPlace::kInterviewTitle;
    } else if (!leaves_quotes(i) &&
               (block.kind == UnitKind::kHeading || mode_ == BlockPlace::kInterviewTitle)) {
      mode_ = BlockPlace::kNarration;
      places_[i] = mode_;
    } else {
      const bool is_commentary = mode_ == BlockPlace::kCommentary || leaves_quotes(i);
      places_[i] = is_commentary ? BlockPlace::kCommentary : BlockPlace::kContinued;
    }
  }

  // If the interview is written as block quotations, text outside them is not part of it.
  bool leaves_quotes(size_t i) const {
    return blocks_[first_].kind == UnitKind::kQuote && blocks_[i].kind != UnitKind::kQuote;
  }

  void place_commentary(size_t i) {
    const Block& block = blocks_[i];
    if (block.is_rule) {
      places_[i] = BlockPlace::kDropped;
    } else if (cues_[i] == Cue::kCommentary) {
      places_[i] = BlockPlace::kCommentaryTitle;
    } else if (!block.speaker.empty() && !comments(i)) {
      places_[i] = BlockPlace::kRequoted;
      quoted_speaker_ = label_key(block.speaker);
    } else if (!quoted_speaker_.empty() && repeats_.has_heard(quoted_speaker_, block.text)) {
      places_[i] = BlockPlace::kRequoted;
    } else {
      places_[i] = BlockPlace::kCommentary;
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
      if (reads_so || blocks_[i].kind == UnitKind::kHeading) return border = Border::kHeading, i;
    }
    border = Border::kEnd;
    return blocks_.size();
  }

  // Whether rule 4b makes the block commentary.
  bool is_remark(size_t i, bool turns_have_lists) const {
    const Block& block = blocks_[i];
    if (block.kind == UnitKind::kListItem) return !turns_have_lists;
    const std::string key = label_key(blocks_[last_].speaker);
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
      if (places_[i] == BlockPlace::kTurn) {
        counts = speaker.empty() || speaker_key(i) == speaker;
        continued = 0;
        habit.turns += counts;
      } else if (places_[i] == BlockPlace::kContinued && counts) {
        habit.most_continued = std::max(habit.most_continued, ++continued);
      }
      habit.has_lists |= blocks_[i].kind == UnitKind::kListItem;
    }
    return habit;
  }

  size_t commentary_start() const {
    Border border;
    const size_t end = find_border(border);
    Habit habit = habit_of(speaker_key(last_));
    if (habit.turns == 0) habit = habit_of({});
    if (border == Border::kAnnounced) return end;
    for (size_t i = last_ + 1; i < end; ++i) {
      if (announces_remark(blocks_[i].text)) return i;
      if (border != Border::kRule && is_remark(i, habit.has_lists)) return i;
    }
    if (border == Border::kRule) return end;
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
  std::vector<uint8_t> repeated_;
  std::vector<Cue> cues_;
  std::vector<Zone> zones_;
  std::vector<BlockPlace> places_;
  bool guesses_headings_;
  Repeats repeats_;
  size_t first_ = kNone;
  size_t last_ = kNone;
  BlockPlace mode_ = BlockPlace::kCommentary;
  std::string quoted_speaker_;
};

}  // namespace

std::vector<BlockPlace> place_blocks(const std::vector<Block>& blocks) { return Placing(blocks).run(); }

}  // namespace duidu
