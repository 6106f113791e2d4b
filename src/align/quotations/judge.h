// Which parallels are quotations. Refers to the texts and tables it is given.
#pragma once

#include <cstdint>
#include <vector>

#include "align/quotations/ends.h"
#include "align/quotations/evidence.h"
#include "align/quotations/frames.h"
#include "align/quotations/seeds.h"
#include "align/text/whole_text.h"

namespace duidu {

class Judge {
 public:
  Judge(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
        const EvidenceTable& evidence, const Frames& frames);

  // Whether the parallel proves itself. `places` gets where its words stand in the source, ascending; of an edited
  // parallel only its own place.
  bool is_quotation(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const;

  // Whether it may at least be a piece of an elided quotation; `places` as above.
  bool is_piece_beside_ellipsis(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const;

  // Within quotation marks, a paragraph of its own, or between "he said" and the end of a sentence.
  static bool is_framed(const FramedParallel& framed);

 private:
  bool is_edited_quotation(const FramedParallel& framed) const;
  bool repeats_line(const FramedParallel& framed) const;
  bool find_occurrences(const Parallel& parallel, std::vector<FoldedRange>& occurrences) const;
  Evidence evidence_outside_titles(const Parallel& parallel) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const SeedIndex& seeds_;
  const EvidenceTable& evidence_;
  const Frames& frames_;
};

}  // namespace duidu
