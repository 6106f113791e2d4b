// Decides which parallels are quotations. Refers to the texts and tables it was given.
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

  // Whether the parallel proves to be a quotation. `occurrences` gets the source ranges that have the same
  // words, ascending; for an edited parallel only its own.
  bool is_quotation(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const;

  // Whether the parallel may at least be a piece of an elided quotation; `occurrences` as in is_quotation.
  bool is_piece_beside_ellipsis(const FramedParallel& framed, std::vector<FoldedRange>& occurrences) const;

  // Whether words that nobody announces are no coincidence: no title, no line of a form ("Source: ..."), no
  // phrase that the article says anyway. True of announced words.
  bool tells_by_itself(const FramedParallel& framed) const;

  // Whether the parallel is between quotation marks, is a paragraph of its own, or reaches from "he said" to
  // the end of a sentence.
  static bool is_framed(const FramedParallel& framed);

 private:
  // Whether the writer shows by marks that the words are somebody's.
  bool is_marked(const FramedParallel& framed) const;
  bool is_line_of_form(const Parallel& parallel) const;
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
