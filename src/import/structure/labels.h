// Recognises the form of a speaker's label in a block: "记者：", "Q1:", "**Name:**", "**Name** ", "【Name】", a heading
// that is a name. Prose can have the same form, so speakers.h decides which labels count. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "import/block.h"

namespace duidu {

struct Label {
  std::string speaker;     // as written, without colon and brackets
  size_t text_start = 0;   // offset in the block of the words after the label
  bool has_colon = false;  // a label without one must recur to count
};

// The label at `offset`, the start of a line.
std::optional<Label> label_at(const Block& block, size_t offset);

// Offsets where a label inside a line could begin: for every colon, the word and the sentence before it.
std::vector<size_t> inner_label_places(std::string_view text);

// Whether `name` has the form of a person's name: letters, few words, capitals if the script has them, and none of
// the function words of Chinese prose.
bool has_name_shape(std::string_view name);

}  // namespace duidu
