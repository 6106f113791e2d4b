// An edit of the split: what is done to which lines. Carrying it out changes a few lines and gives their former state, which is
// its inverse. Values; nothing fails, and what an edit cannot change stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/lines.h"

namespace duidu {

enum class EditKind : uint8_t {
  kQuestion,
  kAnswer,
  kNarration,
  kRemark,  // is part of the commentary
  kApart,   // is no part of the article
  // The turns of these lines are said by `speaker`. Where the text of the first line begins with that name and a colon, it is
  // the label of a turn that begins there; where it is the name alone, of one that begins with the line below.
  kSpeaker,
  kRename,       // whoever says the first of these lines is called `speaker` wherever the name stands
  kMerge,        // the turn goes on with the turn before
  kSplit,        // a turn begins with the first of these lines
  kSwapSides,    // all lines: interview and commentary change places
  kRemarkBelow,  // the first of these lines and all below are commentary
  kAllRemark     // all lines are
};

struct Edit {
  EditKind kind = EditKind::kQuestion;
  uint32_t first = 0;
  uint32_t count = 1;
  std::string speaker;
  bool operator==(const Edit&) const = default;
};

// ArticleLines as they were before an edit.
struct FormerLine {
  uint32_t line = 0;
  Line was;
  bool operator==(const FormerLine&) const = default;
};
using Inverse = std::vector<FormerLine>;

// Changes the lines; the inverse is empty if nothing was to be changed. What an edit says of one line that opens a turn with a
// label it says of the whole turn, and an answer goes on to the end of the question it was part of.
Inverse apply(ArticleLines& lines, const Edit& edit);

// Takes an edit back. What `inverse` holds then does it again.
void exchange(ArticleLines& lines, Inverse& inverse);

// "question", "remark_below": the name of an edit in article JSON, and of its words in assets/strings ("edit.question").
std::string_view name_of(EditKind kind);

// What may be a label at the beginning of a text: short, and a colon behind it. Empty if there is none.
std::string_view label_in(std::string_view text);

Correction correction_of(const Edit& edit);

}  // namespace duidu
