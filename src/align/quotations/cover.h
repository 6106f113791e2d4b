// How far the source covers a stretch of the commentary that is given as somebody's words: which of its words stand in the
// source, changed or not, and which have nothing there. Where words were put in, replaced or put together of distant places no
// path of small edits leads from one end to the other, so runs of equal code points are chained instead (as in M. I. Abouelhoda
// and E. Ohlebusch, "Chaining algorithms for multiple genome comparison", 2005). Deterministic; a spent budget covers less.
#pragma once

#include <cstdint>
#include <vector>

#include "align/quotations/edit_path.h"
#include "align/quotations/evidence.h"
#include "align/quotations/parallel.h"
#include "align/quotations/seeds.h"
#include "align/text/budget.h"
#include "align/text/whole_text.h"
#include "model/verdict.h"

namespace duidu {

struct Coverage {
  std::vector<Parallel> pieces;  // in the order of the commentary; they touch unless something is uncovered
  std::vector<FoldedRange> uncovered;  // in the order of the commentary
  Joining joining = Joining::kInOrder;
};

class CoverFinder {
 public:
  CoverFinder(const WholeText& source, const WholeText& commentary, const SeedIndex& seeds,
              const EvidenceTable& evidence, Budget& budget)
      : source_(source), commentary_(commentary), seeds_(seeds), evidence_(evidence), budget_(budget) {}

  // Pieces and uncovered words together are commentary [first, last). Without any equal words all of it is uncovered.
  Coverage cover(uint32_t first, uint32_t last);

  // Whether so many words are something that was said, and not another word for one of the source.
  bool is_clause_long(uint32_t first, uint32_t last) const;

 private:
  Match whole_words(Match match) const;
  void fill_gap(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end, std::vector<Match>& runs);
  std::vector<Match> matches_within(uint32_t first, uint32_t last);
  std::vector<Match> chained(const std::vector<Match>& matches);
  bool is_promising(const std::vector<Match>& matches, uint32_t size) const;
  bool is_replaced(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const;
  void close_piece(Parallel& piece, Coverage& cover);
  void cover_head(uint32_t first, Parallel& piece, Coverage& cover);
  void cover_tail(uint32_t last, Parallel& piece, Coverage& cover);
  void add_distant_pieces(const std::vector<Match>& matches, Coverage& cover);
  uint32_t same_first(uint32_t first, uint32_t last, uint32_t source_first, uint32_t left_out) const;
  uint32_t same_last(uint32_t first, uint32_t last, uint32_t source_last, uint32_t left_out) const;
  bool begins_alike(uint32_t first, uint32_t last, uint32_t source_first) const;
  bool ends_alike(uint32_t first, uint32_t last, uint32_t source_last) const;
  uint32_t extension_before(uint32_t first, uint32_t last, uint32_t source_first) const;
  uint32_t extension_behind(uint32_t first, uint32_t last, uint32_t source_last) const;

  const WholeText& source_;
  const WholeText& commentary_;
  const SeedIndex& seeds_;
  const EvidenceTable& evidence_;
  Budget& budget_;
  PathFinder paths_;
};

}  // namespace duidu
