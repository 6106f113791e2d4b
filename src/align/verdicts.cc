#include "align/verdicts.h"

#include <algorithm>

namespace duidu {
namespace {

// The span of a range of the passage that was made of `spans`. What runs over the end of a unit is told in the first.
Span span_of(const Range& range, const std::vector<Span>& spans) {
  const Span& first = spans[range.first];
  return {first.unit, range.start, range.first == range.last ? range.end : std::max(first.end, range.start)};
}

ChangeKind kind_of(const Fidelity& found, uint32_t run) {
  const auto change = std::find_if(found.meaning.begin(), found.meaning.end(),
                                   [&](const MeaningChange& change) { return change.run == run; });
  if (change == found.meaning.end()) return ChangeKind::kOther;
  switch (change->sense) {
    case Sense::kNegation:
      return ChangeKind::kNegation;
    case Sense::kNumber:
      return ChangeKind::kNumber;
    case Sense::kName:
      return ChangeKind::kName;
    case Sense::kModality:
      return ChangeKind::kModality;
    case Sense::kQuantity:
      return ChangeKind::kQuantity;
    case Sense::kAntonym:
      return ChangeKind::kAntonym;
  }
  return ChangeKind::kOther;
}

bool is_word_change(RunKind kind) {
  return kind == RunKind::kChanged || kind == RunKind::kLeftOut || kind == RunKind::kAdded ||
         kind == RunKind::kReordered;
}

VerdictClass class_of(const Quotation& quotation, const Fidelity& found) {
  if (!quotation.uncovered.empty()) return VerdictClass::kPartly;
  if (quotation.state == LinkState::kOrphan || found.verdict >= FidelityVerdict::kReordered)
    return VerdictClass::kChanged;
  if (quotation.state == LinkState::kAmbiguous) return VerdictClass::kAmbiguous;
  if (found.verdict == FidelityVerdict::kShortened) return VerdictClass::kShortened;
  return quotation.level == LinkLevel::kExact ? VerdictClass::kFaithful : VerdictClass::kFolded;
}

}  // namespace

Verdict verdict_of(const Quotation& quotation, const Fidelity& found, const std::vector<Span>& commentary,
                   const std::vector<Span>& interview) {
  Verdict verdict;
  verdict.verdict_class = class_of(quotation, found);
  verdict.joining = quotation.joining;
  for (uint32_t i = 0; i < found.runs.size(); ++i) {
    const DiffRun& run = found.runs[i];
    if (!is_word_change(run.kind)) continue;
    verdict.changes.push_back(
        {kind_of(found, i), span_of(run.citation, commentary), span_of(run.original, interview)});
  }
  for (const EditorsWork& editing : found.edits) {
    verdict.edits.push_back(
        {editing.kind, span_of(editing.citation, commentary), span_of(editing.original, interview)});
  }
  return verdict;
}

Verdict verdict_of_absent() {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kAbsent;
  return verdict;
}

}  // namespace duidu
