#include "align/quotations/elided.h"

#include <algorithm>

#include "align/quotations/parameters.h"

namespace duidu {
namespace {

// The end of the source range in which a piece may begin that follows a piece ending at `before`.
uint32_t search_end(const WholeText& source, uint32_t before) {
  const auto last_paragraph = static_cast<uint32_t>(source.paragraphs().size() - 1);
  const uint32_t next = std::min(source.paragraph_of(before - 1) + 1, last_paragraph);
  return std::min(source.paragraph_end(next), before + kParameters.max_skipped);
}

bool follows(const WholeText& source, const FoldedRange& before, const FoldedRange& behind) {
  return behind.first >= before.last && behind.first < search_end(source, before.last);
}

FoldedRange source_range_of(const Parallel& piece) { return {piece.source, piece.source_end}; }

std::vector<FoldedRange> occurrences_of(const Draft& draft) {
  std::vector<FoldedRange> occurrences{source_range_of(draft.pieces.back())};
  occurrences.insert(occurrences.end(), draft.other_occurrences.begin(), draft.other_occurrences.end());
  return occurrences;
}

void move_to(Parallel& piece, const FoldedRange& range) {
  for (Match& run : piece.runs) run.source += range.first - piece.source;
  piece.source = range.first;
  piece.source_end = range.last;
}

// Chooses an occurrence of each draft so that the second follows the first; false if no pair does.
bool settle_order(const WholeText& source, Draft& before, Draft& draft) {
  for (const FoldedRange& earlier : occurrences_of(before)) {
    for (const FoldedRange& later : occurrences_of(draft)) {
      if (!follows(source, earlier, later)) continue;
      if (before.pieces.size() == 1 && before.pieces[0].is_exact()) move_to(before.pieces[0], earlier);
      if (draft.pieces[0].is_exact()) move_to(draft.pieces[0], later);
      return true;
    }
  }
  return false;
}

// Appends the piece. If it follows the last one directly on both sides, the source has the ellipsis, too, and
// the two become one.
void append_piece(Draft& draft, const Parallel& piece) {
  Parallel& last = draft.pieces.back();
  if (draft.joining != Joining::kInOrder || last.source_end != piece.source ||
      last.commentary_end != piece.commentary || !last.is_exact() || !piece.is_exact()) {
    draft.pieces.push_back(piece);
    return;
  }
  last.commentary_end = piece.commentary_end;
  last.source_end = piece.source_end;
  last.runs[0].length += piece.runs[0].length;
}

bool is_joined_by_ellipsis(const WholeText& commentary, const Draft& before, const Draft& draft) {
  const uint32_t end = before.commentary_end(), begin = draft.commentary();
  if (commentary.is_paragraph_seam(begin)) return false;
  if (end == begin) return commentary.has_ellipsis(begin);
  return end + commentary.omission_at(end) == begin;
}

}  // namespace

std::vector<Draft> join_elided(std::vector<Draft> drafts, const WholeText& source,
                               const WholeText& commentary) {
  std::vector<Draft> joined;
  joined.reserve(drafts.size());
  for (Draft& draft : drafts) {
    if (joined.empty() || !is_joined_by_ellipsis(commentary, joined.back(), draft)) {
      joined.push_back(std::move(draft));
      continue;
    }
    Draft& before = joined.back();
    const bool is_ordered = settle_order(source, before, draft);
    if (!is_ordered &&
        !follows(source, source_range_of(draft.pieces[0]), source_range_of(before.pieces.front()))) {
      joined.push_back(std::move(draft));
      continue;
    }
    if (!is_ordered) before.joining = Joining::kReordered;
    append_piece(before, draft.pieces[0]);
    before.other_occurrences.clear();
    before.bits += draft.bits;
    before.needs_neighbour = false;
  }
  std::erase_if(joined, [](const Draft& draft) { return draft.needs_neighbour; });
  return joined;
}

}  // namespace duidu
