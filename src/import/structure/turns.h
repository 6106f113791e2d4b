// Finds the turns of a text: by labels (speakers.h), by questions that only their dress shows (hypotheses.h), or by both,
// where questions without a label are answered by people with one, or the other way round. Which of them it is, is weighed
// over the whole text; what is best explained is cut into turns. Never fails: a text without turns stays as it is.
#pragma once

#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

struct FoundTurns {
  std::vector<Block> blocks;
  std::string_view method;  // see SplitAccount; empty if there are no turns
  double certainty = 0;     // 0 to 1; under 0.6 a person should look
  std::vector<Spelling> spellings = {};
};

FoundTurns find_turns(std::vector<Block> blocks);

}  // namespace duidu
