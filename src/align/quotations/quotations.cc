#include "align/quotations/quotations.h"

#include "align/quotations/claims.h"
#include "align/quotations/context.h"
#include "align/quotations/drafts.h"
#include "align/quotations/elided.h"
#include "align/quotations/ends.h"
#include "align/quotations/judge.h"
#include "align/quotations/orphans.h"
#include "align/quotations/parallels.h"
#include "align/quotations/rewritten.h"
#include "align/quotations/spans.h"
#include "base/sorting.h"

namespace duidu {

void sort_by_position(std::vector<Quotation>& quotations) {
  sort_values(quotations, [](const Quotation& a, const Quotation& b) {
    const Range &x = a.fragments.front().commentary, &y = b.fragments.front().commentary;
    return x.first != y.first ? x.first < y.first : x.start < y.start;
  });
}

std::vector<Quotation> find_quotations(const Quoted& quoted, const WholeText& commentary, Language language,
                                       Budget& budget) {
  const WholeText& source = quoted.source;
  const SeedIndex& seeds = quoted.seeds;
  const EvidenceTable evidence(source, commentary, quoted.frequencies);
  const std::vector<std::string_view> names = speakers_of(source);
  const std::vector<MarkedRegion> regions = find_frames(commentary, names);
  const Frames frames(commentary, regions, names);
  const Ends ends(source, commentary, evidence, frames);
  const Judge judge(source, commentary, seeds, evidence, frames);
  std::vector<Draft> drafts =
      choose_quotations(find_parallels(source, commentary, seeds, evidence, frames, budget), ends, judge,
                        evidence, commentary.size(), budget);
  add_rewritten(drafts, source, commentary, seeds, evidence, frames, judge, regions, budget);
  drafts = join_elided(std::move(drafts), source, commentary);
  drafts =
      judge_claims(std::move(drafts), {source, commentary, seeds, evidence, ends, judge}, regions, budget);
  settle_by_context(drafts, source, commentary);

  std::vector<FoldedRange> orphans;
  if (!budget.is_spent()) orphans = find_orphans(source, commentary, regions, evidence, drafts);
  std::vector<Quotation> quotations;
  quotations.reserve(drafts.size() + orphans.size());
  for (Draft& draft : drafts) {
    quotations.push_back(quotation_of(draft, source, commentary, language));
    draft = {};  // frees its memory for the quotations to come
  }
  if (budget.is_spent()) return quotations;  // the search is incomplete, so no words can be called orphans
  for (const FoldedRange& orphan : orphans) quotations.push_back(orphan_of(orphan, commentary, language));
  sort_by_position(quotations);
  return quotations;
}

}  // namespace duidu
