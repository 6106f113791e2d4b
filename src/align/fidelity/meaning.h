// Which of the differences between a citation and its original bear on the meaning, and by which words. Pure; says nothing where
// nothing is certain.
#pragma once

#include <vector>

#include "align/fidelity/editing.h"
#include "align/fidelity/known_names.h"

namespace duidu {

// The changes of meaning in the runs, ordered by run, then by sense.
std::vector<MeaningChange> meaning_of(const std::vector<WordRun>& runs, const ComparedSides& sides,
                                      const KnownNames& names);

}  // namespace duidu
