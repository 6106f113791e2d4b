// Whether what the source has of a claim is enough to speak of: its words would hardly stand there by chance. Pure; refers to the
// text and the table.
#pragma once

#include "align/quotations/drafts.h"
#include "align/quotations/evidence.h"
#include "align/text/whole_text.h"

namespace duidu {

class ClaimWeight {
 public:
  ClaimWeight(const WholeText& commentary, const EvidenceTable& evidence)
      : commentary_(commentary), evidence_(evidence) {}

  // `draft` has the pieces found for the claim.
  bool is_enough(const FoldedRange& claim, const Draft& draft) const;

 private:
  // Whether the run is a quotation in whatever it stands.
  bool is_long(const Match& run) const;
  // Whether punctuation stands on both sides of the run.
  bool is_clause(const Match& run) const;

  const WholeText& commentary_;
  const EvidenceTable& evidence_;
};

}  // namespace duidu
