#include "import/structure/speakers.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/limits.h"
#include "import/structure/asking.h"
#include "import/structure/cast.h"
#include "import/structure/labels.h"
#include "import/structure/names.h"
#include "import/structure/people.h"
#include "import/structure/question_forms.h"
#include "import/structure/role_words.h"
#include "text/utf8.h"

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

// "【评论】" alone is a heading, not the label of a remark.
bool announces_commentary(const Block& block, const Label& label) {
  return label.is_bracketed && label.text_start >= block.text.size() &&
         label_word(label.key) == LabelWord::kComments;
}

// "Podcast: https://…" says where something is; nobody speaks addresses.
bool is_credit(const Block& block, const Label& label) {
  const std::string_view words =
      std::string_view(block.text).substr(std::min(label.text_start, block.text.size()));
  return (words.starts_with("http://") || words.starts_with("https://")) && words.find(' ') == words.npos;
}

std::vector<Found> labels_at_line_starts(const Block& block) {
  std::vector<Found> found;
  if (!may_carry_label(block)) return found;
  for (const size_t start : line_starts(block.text)) {
    const size_t offset = skip_space(block.text, start);
    auto label = label_at(block, offset);
    if (label && !announces_commentary(block, *label) && !is_credit(block, *label))
      found.push_back({offset, std::move(*label)});
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

bool is_behind_sentence(std::string_view text, size_t offset) {
  static constexpr std::u32string_view kEnds = U"。！？!?….”」』";
  const std::string_view before = trimmed(text.substr(0, offset));
  return !before.empty() && kEnds.find(last_character(before)) != kEnds.npos;
}

// The labels inside a line that are no spoken words: bold ones, and words for a role behind the end of a sentence.
std::vector<Found> sure_labels_inside(const Block& block) {
  std::vector<Found> found = labels_inside(block);
  std::erase_if(found, [&](const Found& place) {
    if (place.label.form != LabelForm::kMarked) return true;
    if (place.label.is_bold) return false;
    return !is_role_word(place.label.key) || !is_behind_sentence(block.text, place.offset);
  });
  return found;
}

std::vector<Found> labels_anywhere(const Block& block) {
  std::vector<Found> found = labels_at_line_starts(block);
  std::vector<Found> inside = labels_inside(block);
  found.insert(found.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
  return found;
}

// A line whose end is known from some offset on.
struct KnownLine {
  size_t begin = 1, end = 0;
};

// The words behind a label: to the end of its line, or the next block if nothing else stands on its own. `line`: that of the label
// before in this block, as many may stand in one.
std::string_view words_of(const std::vector<Block>& blocks, size_t block, const Label& label,
                          KnownLine& line) {
  const std::string_view text = blocks[block].text;
  if (label.text_start < text.size()) {
    const bool is_known = line.begin <= label.text_start && label.text_start <= line.end;
    if (!is_known) line = {label.text_start, end_of_line(text, label.text_start)};
    return text.substr(label.text_start, line.end - label.text_start);
  }
  return block + 1 < blocks.size() ? std::string_view(blocks[block + 1].text) : std::string_view();
}

using FoundInBlocks = std::vector<std::vector<Found>>;

FoundInBlocks find_labels(const std::vector<Block>& blocks, std::vector<Found> (*labels_of)(const Block&)) {
  FoundInBlocks found;
  found.reserve(blocks.size());
  for (const Block& block : blocks) found.push_back(labels_of(block));
  return found;
}

// The text that no label stands in, for those of whom it speaks: the beginning, where people are introduced.
std::string text_about_people(const std::vector<Block>& blocks, const FoundInBlocks& found) {
  constexpr size_t kMaxBytes = 1 << 14;
  std::string text;
  for (size_t i = 0; i < blocks.size() && text.size() < kMaxBytes; ++i) {
    const bool has_label = std::any_of(found[i].begin(), found[i].end(),
                                       [](const Found& place) { return place.label.has_colon; });
    if (!has_label) text += blocks[i].text + "\n";
  }
  return text;
}

// Whether a block without a label asks, in a dress that answers do not have.
bool is_dressed_question(const Block& block) {
  if (!ends_as_question(block.text)) return false;
  const std::vector<QuestionForm> forms = question_forms(block);
  return std::any_of(forms.begin(), forms.end(),
                     [](const QuestionForm& form) { return form.dress != Dress::kPlain; });
}

Cast cast_of(const std::vector<Block>& blocks, const FoundInBlocks& found) {
  const std::string about_people = text_about_people(blocks, found);
  Cast cast;
  bool follows_question = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    KnownLine line;
    for (const Found& place : found[i]) {
      Cast::Context context;
      context.in_quote = blocks[i].kind == UnitKind::kQuote;
      context.in_list = blocks[i].kind == UnitKind::kListItem;
      context.words = words_of(blocks, i, place.label, line);
      context.asks = ends_as_question(context.words);
      context.follows_question = follows_question && place.offset == 0;
      cast.add(place.label, context);
    }
    if (!blocks[i].is_rule) follows_question = found[i].empty() && is_dressed_question(blocks[i]);
  }
  cast.decide(about_people);
  return cast;
}

// Whether a label of the head says who took part and is no turn: a role and a name, while nobody who recurs under that
// name has spoken yet.
bool lists_people(const std::vector<Block>& blocks, size_t block, const Label& label, const Cast& cast) {
  const std::string& key = label.key;
  const bool may_recur = label_word(key) == LabelWord::kUnknown || count_code_points(key) < 2;
  if (may_recur && cast.count(label) > 1) return false;
  KnownLine line;
  return label.text_start < blocks[block].text.size() && names_people(words_of(blocks, block, label, line));
}

// Whether a label may stand in the head before, in or behind the list of people.
bool may_stand_in_head(const std::vector<Block>& blocks, size_t block, const Label& label, const Cast& cast) {
  if (!label.has_colon) return cast.count(label) < 2;  // the title, a name on its line
  return label_word(label.key) == LabelWord::kProse || lists_people(blocks, block, label, cast);
}

// Removes the list of people in the head from the labels; returns whether there is one. One line of a role that speaks
// later may be its first turn.
bool remove_people_list(const std::vector<Block>& blocks, const Cast& cast, FoundInBlocks& found) {
  size_t listed = 0;
  bool recurs = false;
  size_t end = 0;  // of the head
  for (; end < blocks.size(); ++end) {
    const bool is_head = std::all_of(found[end].begin(), found[end].end(), [&](const Found& place) {
      return may_stand_in_head(blocks, end, place.label, cast);
    });
    if (!is_head) break;
    for (const Found& place : found[end]) {
      listed += place.label.has_colon;
      recurs |= cast.count(place.label) > 1;
    }
  }
  if (listed == 0 || (listed == 1 && recurs) || end == blocks.size()) return false;
  for (size_t i = 0; i < end; ++i) {
    std::erase_if(found[i], [](const Found& place) { return place.label.has_colon; });
  }
  return true;
}

// Adds the sure labels inside lines: bold ones of those who speak in this text, and words for a role if they recur.
// Returns whether there are any.
bool add_sure_labels_inside(const std::vector<Block>& blocks, const Cast& cast, FoundInBlocks& found) {
  FoundInBlocks inside(blocks.size());
  size_t roles = 0;
  bool has_any = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const size_t start = found[i].empty() ? 0 : found[i].front().label.text_start;
    const std::string_view words = std::string_view(blocks[i].text).substr(start);
    // Nearly every block has no colon but that of its label; bytes tell that sooner than characters.
    if (words.find(':') == words.npos && words.find("：") == words.npos) continue;
    inside[i] = sure_labels_inside(blocks[i]);
    for (const Found& place : inside[i]) roles += is_role_word(place.label.key);
    has_any |= !inside[i].empty();
  }
  if (!has_any) return false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    for (Found& place : inside[i]) {
      const bool is_role = is_role_word(place.label.key) && roles >= 2;
      if (is_role || cast.believes(place.label)) found[i].push_back(std::move(place));
    }
    const auto less = [](const Found& a, const Found& b) { return a.offset < b.offset; };
    const auto same = [](const Found& a, const Found& b) { return a.offset == b.offset; };
    std::stable_sort(found[i].begin(), found[i].end(), less);
    found[i].erase(std::unique(found[i].begin(), found[i].end(), same), found[i].end());
  }
  return true;
}

// Splits one block at those of the labels `found` (ordered by offset) that count.
void append_cut(const Block& block, const std::vector<Found>& found, const Cast& cast,
                std::vector<Block>& out) {
  Block open = block;
  Slicer slicer(block);
  size_t start = 0;
  const auto close = [&](size_t end) {
    Block part = slicer.cut(start, end);
    part.speaker = open.speaker;
    part.starts_turn = open.starts_turn;
    part.said_at = open.said_at;
    if (cast.mixes_quotes() && part.starts_turn && part.kind == UnitKind::kQuote) {
      part.kind = UnitKind::kParagraph;
      part.level = 0;
    }
    if (!part.speaker.empty() && part.kind == UnitKind::kHeading) {
      part.kind = UnitKind::kParagraph;
      part.level = 0;
    }
    if (block.is_rule || !part.text.empty() || !part.speaker.empty()) out.push_back(std::move(part));
  };
  for (const Found& place : found) {
    if (out.size() > kMaxUnits) return;
    if (place.offset < start || !cast.believes(place.label)) continue;
    if (place.offset > start || !open.speaker.empty()) close(place.offset);
    open.speaker = place.label.speaker;
    open.said_at = place.label.said_at;
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
      const bool has_place = next && (block.ordinal.empty() || next->ordinal.empty());
      const bool can_take =
          has_place && (may_carry_label(*next) || next->kind == UnitKind::kCode) && next->speaker.empty();
      if (can_take) {
        if (!block.ordinal.empty()) next->ordinal = block.ordinal;
        next->speaker = block.speaker;
        next->starts_turn = block.starts_turn;
        next->said_at = block.said_at;
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

LabelledText cut_at_labels(const std::vector<Block>& blocks) {
  FoundInBlocks at_starts = find_labels(blocks, labels_at_line_starts);
  Cast cast = cast_of(blocks, at_starts);
  if (cast.is_conversation()) {
    const bool fewer = remove_people_list(blocks, cast, at_starts);
    const bool more = add_sure_labels_inside(blocks, cast, at_starts);
    if (fewer || more) cast = cast_of(blocks, at_starts);
  }
  const bool in_lines = cast.is_conversation();
  // If no turn starts a line, a whole conversation may be in one paragraph.
  if (!in_lines) cast = cast_of(blocks, find_labels(blocks, labels_anywhere));
  if (!cast.is_conversation()) return {blocks, 0};

  std::vector<Block> out;
  bool turn_seen = false;
  for (size_t i = 0; i < blocks.size() && out.size() <= kMaxUnits; ++i) {
    std::vector<Found>& found = at_starts[i];
    const bool may_speak = blocks[i].kind != UnitKind::kListItem || cast.speaks_in_lists();
    std::erase_if(found, [&](const Found& place) { return !may_speak || !cast.believes(place.label); });
    const bool has_turn = !found.empty();
    // The first question may be inside the author's preface. After the first turn, a name and a colon inside a line
    // are more likely spoken words.
    if (!in_lines || (!turn_seen && !has_turn)) {
      std::vector<Found> inside = labels_inside(blocks[i]);
      found.insert(found.end(), std::make_move_iterator(inside.begin()),
                   std::make_move_iterator(inside.end()));
    }
    append_cut(blocks[i], found, cast, out);
    turn_seen |= has_turn;
  }
  join_lone_labels(out);
  std::vector<Spelling> spellings = unite_names(out);
  // A conversation inside one paragraph is found by less evidence than one whose turns start lines.
  return {std::move(out), in_lines ? cast.certainty() : std::min(0.55, cast.certainty()),
          std::move(spellings)};
}

}  // namespace duidu
