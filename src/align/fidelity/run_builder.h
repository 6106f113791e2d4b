// Turns segments of words into runs of bytes. It classifies what is between the words, too, so that the runs
// cover both passages without a gap. Pure.
#pragma once

#include <vector>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/segments.h"
#include "align/fidelity/tokens.h"

namespace duidu {

// A run and the tokens in it; a run of punctuation has none.
struct WordRun {
  DiffRun run;
  uint32_t citation_first = 0, citation_last = 0;
  uint32_t original_first = 0, original_last = 0;
};

// Whether the words differ in the run, and not only their order or their form.
inline bool is_word_change(const WordRun& run) {
  const RunKind kind = run.run.kind;
  return kind == RunKind::kChanged || kind == RunKind::kLeftOut || kind == RunKind::kAdded;
}

struct RunList {
  std::vector<WordRun> runs;
  uint8_t ignorable = 0;
};

// The runs of both passages. In `segments` the citation is side a.
RunList runs_of(const Passage& citation, const std::vector<Token>& citation_tokens, const Passage& original,
                const std::vector<Token>& original_tokens, const std::vector<Segment>& segments);

}  // namespace duidu
