// What editors do to spoken words when they print them, and what therefore is no change of them: words of their own in brackets,
// remarks such as (laughs) and fillers left out or put in. Pure.
#pragma once

#include <optional>
#include <vector>

#include "align/fidelity/run_builder.h"
#include "model/verdict.h"

namespace duidu {

// Both passages with their words.
struct ComparedSides {
  const Passage& citation;
  const std::vector<Token>& cited;
  const Passage& original;
  const std::vector<Token>& said;
};

// What an editor did in a run of kind changed, left out or added; nothing if it is no editor's work.
std::optional<EditorialKind> editing_of(const WordRun& run, const ComparedSides& sides);

// Whether the first words of both sides differ by the capital of their first letter only.
bool is_other_capital(const ComparedSides& sides);

}  // namespace duidu
