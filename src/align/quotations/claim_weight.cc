#include "align/quotations/claim_weight.h"

#include <algorithm>

#include "align/quotations/parameters.h"

namespace duidu {

bool ClaimWeight::is_enough(const FoldedRange& claim, const Draft& draft) const {
  Evidence sum, of_clauses;
  uint32_t covered = 0, edits = 0, length = 0;
  bool has_long_run = false;
  for (const Parallel& piece : draft.pieces) {
    const Evidence found = evidence_.of(piece);
    sum.length += found.length;
    sum.bits += found.bits;
    covered += piece.commentary_end - piece.commentary;
    edits += edits_of(piece);
    length += std::max(piece.commentary_end - piece.commentary, piece.source_end - piece.source);
    for (const Match& run : piece.runs) {
      has_long_run = has_long_run || is_long(run);
      if (!is_clause(run)) continue;
      const Evidence clause = evidence_.between(run.commentary, run.commentary_end());
      of_clauses.length += clause.length;
      of_clauses.bits += clause.bits;
    }
  }
  has_long_run = has_long_run || (of_clauses.length >= kParameters.covered_length &&
                                  of_clauses.bits >= kParameters.alone_bits);
  if (sum.length < kParameters.near_framed_length &&
      !(has_long_run && sum.length >= kParameters.covered_clause_length))
    return false;
  if (has_long_run) return true;
  return 2 * edits <= length && 2 * covered >= claim.last - claim.first &&
         sum.bits >= kParameters.near_framed_bits;
}

bool ClaimWeight::is_long(const Match& run) const {
  const Evidence found = evidence_.between(run.commentary, run.commentary_end());
  if (found.length >= kParameters.covered_length) return found.bits >= kParameters.alone_bits;
  return found.length >= kParameters.covered_clause_length && found.bits >= kParameters.near_framed_bits &&
         is_clause(run);
}

bool ClaimWeight::is_clause(const Match& run) const {
  const auto is_end = [&](uint32_t i) {
    return commentary_.has_punctuation(i) || commentary_.is_paragraph_seam(i);
  };
  return is_end(run.commentary) && is_end(run.commentary_end());
}

}  // namespace duidu
