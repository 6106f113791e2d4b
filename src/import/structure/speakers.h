// Decides which labels of a text name speakers, and splits the blocks there. A label with a mark counts if it recurs or
// is a known word ("记者", "Q"), and only if all labels together make a conversation: two speakers, or a known asker
// who recurs. So "注意:", "Example:" or "真正的程序员:" never open a turn. Names without a mark, each on its line or
// before a wide blank, count only if the whole text shows that they are names (see cast.h). A list of people in the
// head opens no turn. Linear in the input; never fails.
#pragma once

#include <vector>

#include "import/block.h"

namespace duidu {

struct LabelledText {
  std::vector<Block>
      blocks;            // split at each label that counts, with the label moved from the text into `speaker`
  double certainty = 0;  // 0 to 1; 0 if no label counts
  std::vector<Spelling> spellings = {};
};

// A label alone on its line belongs to the following block.
LabelledText cut_at_labels(const std::vector<Block>& blocks);

}  // namespace duidu
