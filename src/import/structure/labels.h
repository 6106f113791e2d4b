// Recognises the form of a speaker's label in a block: "记者：", "「记者」：", "Q1:", "**Name:**", "**Name** ", "【Name】",
// "Name (00:01:23):", "[00:05] Name:", a name alone on its line, a name and a wide blank, a heading that is a name.
// Prose can have the same form, so speakers.h decides which labels count. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// From the plainest form to those that any short line may have: cast.h asks more evidence of the latter.
enum class LabelForm : uint8_t {
  kMarked,      // a colon, brackets, bold or a heading
  kJoint,       // a colon behind several names: "A、B："
  kLoose,       // a colon behind bold words that have no shape of a name: "A voice from the back:"
  kPenName,     // a colon behind one word in small letters: "lz："
  kTimeBehind,  // no colon, but a time: "Name 00:05"
  kTimeBefore,  // "00:05 Name", which lists of chapters have too
  kBlank,       // a wide blank or a tab before the words
  kOwnLine,     // nothing but the name on the line
};

struct Label {
  std::string speaker;     // as written, without colon, brackets around it and time
  std::string key;         // see label_key()
  size_t text_start = 0;   // offset in the block of the words after the label
  bool has_colon = false;  // a label without one must recur to count
  LabelForm form = LabelForm::kMarked;
  bool is_bold = false;
  bool is_bracketed = false;
  SaidAt said_at;
};

// The names of a joint label; the label itself if it is none.
std::vector<std::string_view> names_in(std::string_view label);

// The label at `offset`, the start of a line.
std::optional<Label> label_at(const Block& block, size_t offset);

// Offsets where a label inside a line could begin: for every colon, the word and the sentence before it.
std::vector<size_t> inner_label_places(std::string_view text);

}  // namespace duidu
