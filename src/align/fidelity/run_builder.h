// From segments of words to runs of bytes: classifies what lies between the words as well, so that the runs cover both
// passages without a gap.
#pragma once

#include <vector>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/segments.h"
#include "align/fidelity/tokens.h"

namespace duidu {

// One run and the tokens in it (none in a run of marks).
struct WordRun {
  DiffRun run;
  uint32_t citation_first = 0, citation_last = 0;
  uint32_t original_first = 0, original_last = 0;
};

struct RunList {
  std::vector<WordRun> runs;
  uint8_t ignorable = 0;
};

// `segments` with the citation as side a.
RunList runs_of(const Passage& citation, const std::vector<Token>& citation_tokens, const Passage& original,
                const std::vector<Token>& original_tokens, const std::vector<Segment>& segments);

}  // namespace duidu
