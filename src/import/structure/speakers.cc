#include "import/structure/speakers.h"

#include <map>
#include <string>
#include <utility>

#include "base/limits.h"
#include "import/structure/labels.h"
#include "import/structure/role_words.h"

namespace duidu {
namespace {

bool may_carry_label(const Block& block) {
  return !block.is_rule && (block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading ||
                            block.kind == UnitKind::kListItem || block.kind == UnitKind::kQuote);
}

// A label and the offset at which it starts in its block.
struct Found {
  size_t offset = 0;
  Label label;
};

std::vector<Found> labels_at_line_starts(const Block& block) {
  std::vector<Found> found;
  if (!may_carry_label(block)) return found;
  for (const size_t start : line_starts(block.text)) {
    const size_t offset = skip_space(block.text, start);
    if (auto label = label_at(block, offset)) found.push_back({offset, std::move(*label)});
  }
  return found;
}

std::vector<Found> labels_inside(const Block& block) {
  std::vector<Found> found;
  if (block.kind != UnitKind::kParagraph) return found;
  for (const size_t place : inner_label_places(block.text)) {
    auto label = label_at(block, place);
    if (label && label->has_colon) found.push_back({place, std::move(*label)});
  }
  return found;
}

// The labels of a text and how often each occurs.
class Cast {
 public:
  void add(const Label& label, bool in_quote) {
    const std::string key = label_key(label.speaker);
    const LabelWord word = label_word(key);
    if (key.empty() || word == LabelWord::kProse) return;
    Member& member = members_[key];
    member.word = word;
    ++member.count;
    (in_quote ? quoted_ : unquoted_) += 1;
    // "Interviewer: … Maya Chen: …", once each: the speaker after a known asker answers.
    member.follows_asker |= last_word_ == LabelWord::kAsks && word == LabelWord::kUnknown && label.has_colon;
    last_word_ = word;
  }

  bool is_conversation() const {
    int speakers = 0;
    bool asker_recurs = false;  // some pages label only the questions
    for (const auto& [key, member] : members_) {
      if (member.word == LabelWord::kComments || !believes(member)) continue;
      ++speakers;
      asker_recurs |= member.word == LabelWord::kAsks && member.count >= 2;
    }
    return speakers >= 2 || asker_recurs;
  }

  // To be asked only if the text is a conversation.
  bool believes(const Label& label) const {
    const auto found = members_.find(label_key(label.speaker));
    if (found == members_.end()) return false;
    return label.has_colon ? believes(found->second) : found->second.count >= 2;
  }

  // Some pages write the whole interview as block quotations; elsewhere a block quotation only repeats a turn.
  bool speaks_in_quotes() const { return quoted_ > unquoted_; }

 private:
  struct Member {
    LabelWord word = LabelWord::kUnknown;
    int count = 0;
    bool follows_asker = false;
  };

  bool believes(const Member& member) const {
    if (member.word != LabelWord::kUnknown || member.count >= 2) return true;
    return member.follows_asker && !has_recurring_name();
  }

  bool has_recurring_name() const {
    for (const auto& [key, member] : members_) {
      const bool answers = member.word == LabelWord::kAnswers;
      if (answers || (member.word == LabelWord::kUnknown && member.count >= 2)) return true;
    }
    return false;
  }

  std::map<std::string, Member> members_;
  LabelWord last_word_ = LabelWord::kUnknown;
  int quoted_ = 0;
  int unquoted_ = 0;
};

Cast cast_of(const std::vector<Block>& blocks, std::vector<Found> (*labels_of)(const Block&)) {
  Cast cast;
  for (const Block& block : blocks) {
    for (const Found& found : labels_of(block)) cast.add(found.label, block.kind == UnitKind::kQuote);
  }
  return cast;
}

// Splits one block at those of the labels `found` (ordered by offset) that count.
void append_cut(const Block& block, const std::vector<Found>& found, const Cast& cast,
                std::vector<Block>& out) {
  Block open = block;
  size_t start = 0;
  const auto close = [&](size_t end) {
    Block part = slice(block, start, end);
    part.speaker = open.speaker;
    part.starts_turn = open.starts_turn;
    if (!part.speaker.empty() && part.kind == UnitKind::kHeading) {
      part.kind = UnitKind::kParagraph;
      part.level = 0;
    }
    if (block.is_rule || !part.text.empty() || !part.speaker.empty()) out.push_back(std::move(part));
  };
  for (const Found& place : found) {
    if (out.size() > kMaxUnits) return;
    if (place.offset < start || !cast.believes(place.label)) continue;
    if (place.offset > start) close(place.offset);
    open.speaker = place.label.speaker;
    open.starts_turn = block.kind != UnitKind::kQuote || cast.speaks_in_quotes();
    start = place.label.text_start;
  }
  close(block.text.size());
}

// A label without text after it belongs to the next block; if there is none it stays as text.
void join_lone_labels(std::vector<Block>& blocks) {
  std::vector<Block> joined;
  for (size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (!block.speaker.empty() && block.text.empty()) {
      Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
      const bool can_take = next && may_carry_label(*next) && next->speaker.empty();
      if (can_take) {
        next->speaker = block.speaker;
        next->starts_turn = block.starts_turn;
        continue;
      }
      block.text = std::exchange(block.speaker, {});
      block.starts_turn = false;
    }
    joined.push_back(std::move(block));
  }
  blocks = std::move(joined);
}

}  // namespace

std::vector<Block> cut_at_labels(const std::vector<Block>& blocks) {
  Cast cast = cast_of(blocks, labels_at_line_starts);
  const bool in_lines = cast.is_conversation();
  // If no turn starts a line, a whole conversation may be in one paragraph.
  if (!in_lines)
    cast = cast_of(blocks, [](const Block& block) {
      auto found = labels_inside(block);
      auto first = labels_at_line_starts(block);
      found.insert(found.begin(), std::make_move_iterator(first.begin()),
                   std::make_move_iterator(first.end()));
      return found;
    });
  if (!cast.is_conversation()) return blocks;

  std::vector<Block> out;
  bool turn_seen = false;
  for (const Block& block : blocks) {
    if (out.size() > kMaxUnits) break;
    std::vector<Found> found = labels_at_line_starts(block);
    std::erase_if(found, [&](const Found& place) { return !cast.believes(place.label); });
    const bool has_turn = !found.empty();
    // The first question may be inside the author's preface. After the first turn, a name and a colon inside a line
    // are more likely spoken words.
    if (!in_lines || (!turn_seen && !has_turn)) {
      std::vector<Found> inside = labels_inside(block);
      found.insert(found.end(), std::make_move_iterator(inside.begin()),
                   std::make_move_iterator(inside.end()));
    }
    append_cut(block, found, cast, out);
    turn_seen |= has_turn;
  }
  join_lone_labels(out);
  return out;
}

}  // namespace duidu
