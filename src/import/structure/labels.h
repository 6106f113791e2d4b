// Recognises the form of a speaker's label at one place of a block: "记者：", "Q1:", "**Name:**", "**Name**
// ", "【Name】", a heading that is a name. Says nothing about trust (speakers.h does): prose can have the
// same form. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "import/block.h"

namespace duidu {

struct Label {
  std::string speaker;     // as written, without colon and brackets
  size_t text_start = 0;   // offset in the block of what is said
  bool has_colon = false;  // without one a label must recur to be believed
};

// A label that starts at `offset`, which begins a line.
std::optional<Label> label_at(const Block& block, size_t offset);

// Where a label inside a line could begin: for every colon the word and the sentence before it.
std::vector<size_t> inner_label_places(std::string_view text);

// Whether `name` could be what somebody is called: letters, few words, capitals where the script has them,
// none of the little words that Chinese prose cannot do without.
bool has_name_shape(std::string_view name);

}  // namespace duidu
