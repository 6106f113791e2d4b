// Describes a Fidelity in words; declared in fidelity.h.
#include <algorithm>

#include "align/fidelity/fidelity.h"
#include "base/sorting.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxItems = 3;
constexpr size_t kMaxShownCodePoints = 20;

// The phrase for each bit of Fidelity::ignorable.
constexpr std::string_view kIgnorable[] = {"fidelity.punctuation", "fidelity.space", "fidelity.script",
                                           "fidelity.width",       "fidelity.case",  "fidelity.spelling"};
// The phrase for each EditorialKind.
constexpr std::string_view kEdits[] = {"edited.insertion", "edited.remark", "edited.filler", "edited.capital",
                                       "edited.homophone"};
constexpr std::string_view kSenses[] = {"fidelity.negation", "fidelity.number",   "fidelity.name",
                                        "fidelity.modality", "fidelity.quantity", "fidelity.antonym"};

constexpr RunKind kReported[] = {RunKind::kChanged, RunKind::kLeftOut, RunKind::kAdded, RunKind::kReordered};

// The text in one line, shortened if it is long.
std::string shown(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  const size_t bytes = code_points_to_bytes(text, kMaxShownCodePoints);
  if (bytes == text.size()) return text;
  text.resize(bytes);
  return text + "…";
}

class SummaryWriter {
 public:
  SummaryWriter(const Fidelity& fidelity, const Passage& citation, const Passage& original, Language language)
      : fidelity_(fidelity), citation_(citation), original_(original), language_(language) {}

  std::string write() const {
    switch (fidelity_.verdict) {
      case FidelityVerdict::kIdentical:
        return say("fidelity.identical");
      case FidelityVerdict::kSameWords:
        return with_edits(ignorable());
      case FidelityVerdict::kShortened:
        return with_edits(with_meaning(say("fidelity.shortened")));
      case FidelityVerdict::kReordered:
      case FidelityVerdict::kChanged:
        break;
    }
    return with_edits(with_meaning(differences()));
  }

 private:
  std::string say(std::string_view key) const { return std::string(phrase(language_, key)); }
  std::string say(std::string_view key, std::initializer_list<std::string_view> values) const {
    return phrase(language_, key, values);
  }

  std::string joined(const std::vector<std::string>& items) const {
    std::string out;
    for (const std::string& item : items) out = out.empty() ? item : say("reason.list", {out, item});
    return out;
  }

  std::string ignorable() const {
    std::vector<std::string> items;
    for (size_t bit = 0; bit < std::size(kIgnorable); ++bit) {
      if (fidelity_.ignorable >> bit & 1) items.push_back(say(kIgnorable[bit]));
    }
    return items.empty() ? "" : say("fidelity.same_words", {joined(items)});
  }

  std::string edits() const {
    std::vector<std::string> items;
    for (size_t kind = 0; kind < std::size(kEdits); ++kind) {
      const bool is_there =
          std::any_of(fidelity_.edits.begin(), fidelity_.edits.end(),
                      [&](const EditorsWork& editing) { return static_cast<size_t>(editing.kind) == kind; });
      if (is_there) items.push_back(say(kEdits[kind]));
    }
    return items.empty() ? "" : say("edited.all", {joined(items)});
  }

  // The sentence with what an editor did behind it.
  std::string with_edits(std::string sentence) const {
    const std::string edited = edits();
    if (sentence.empty()) sentence = say("fidelity.identical");
    return edited.empty() ? sentence : say("reason.and", {sentence, edited});
  }

  bool is_meaningful(uint32_t run) const {
    return std::any_of(fidelity_.meaning.begin(), fidelity_.meaning.end(),
                       [&](const MeaningChange& change) { return change.run == run; });
  }

  // The differences to report, with those that bear on the meaning first. A moved stretch is reported once,
  // at its first run.
  std::vector<uint32_t> reported_runs() const {
    std::vector<uint32_t> reported;
    for (uint32_t i = 0; i < fidelity_.runs.size(); ++i) {
      const DiffRun& run = fidelity_.runs[i];
      const bool is_second = run.kind == RunKind::kReordered && run.counterpart < i;
      if (std::find(std::begin(kReported), std::end(kReported), run.kind) != std::end(kReported) &&
          !is_second)
        reported.push_back(i);
    }
    sort_values(reported, [&](uint32_t a, uint32_t b) { return is_meaningful(a) > is_meaningful(b); });
    return reported;
  }

  // The words of a run. Where the difference is only a part of a number or a word, the whole of it is given.
  std::string words(uint32_t number, bool of_citation) const {
    const DiffRun& run = fidelity_.runs[number];
    Range range = of_citation ? run.citation : run.original;
    for (const MeaningChange& change : fidelity_.meaning) {
      if (change.run != number || run.kind != RunKind::kChanged) continue;
      if (change.citation.empty() || change.original.empty()) continue;
      for (const Range& word : of_citation ? change.citation : change.original) {
        if (word.first != range.first || word.last != range.last) continue;
        range.start = std::min(range.start, word.start);
        range.end = std::max(range.end, word.end);
      }
    }
    return shown(words_of(of_citation ? citation_ : original_, range));
  }

  std::string describe_run(uint32_t number) const {
    const DiffRun& run = fidelity_.runs[number];
    if (run.kind == RunKind::kLeftOut) return say("fidelity.left_out", {words(number, false)});
    if (run.kind == RunKind::kAdded) return say("fidelity.added", {words(number, true)});
    if (run.kind == RunKind::kChanged) {
      return say("fidelity.changed", {words(number, false), words(number, true)});
    }
    const bool is_cited = run.citation.start != run.citation.end || run.citation.first != run.citation.last;
    return say("fidelity.reordered", {words(number, is_cited)});
  }

  std::string differences() const {
    const std::vector<uint32_t> reported = reported_runs();
    std::vector<std::string> items;
    for (size_t i = 0; i < std::min(reported.size(), kMaxItems); ++i)
      items.push_back(describe_run(reported[i]));
    std::string out = joined(items);
    if (reported.size() > 1) out = say("fidelity.places", {std::to_string(reported.size()), out});
    if (fidelity_.counts.kept == 0) return out;
    if (reported.size() <= kMaxItems) return say("fidelity.rest_same", {out});
    const std::string percent = std::to_string(static_cast<int>(fidelity_.similarity * 100));
    return say("fidelity.more", {out, percent});
  }

  std::string with_meaning(const std::string& sentence) const {
    const bool is_elision = fidelity_.verdict == FidelityVerdict::kShortened;
    const std::string_view key = is_elision ? "fidelity.elided_meaning" : "fidelity.meaning";
    std::vector<std::string> senses;
    for (size_t i = 0; i < std::size(kSenses); ++i) {
      const bool is_touched =
          std::any_of(fidelity_.meaning.begin(), fidelity_.meaning.end(),
                      [&](const MeaningChange& change) { return static_cast<size_t>(change.sense) == i; });
      if (is_touched) senses.push_back(say(kSenses[i]));
    }
    return senses.empty() ? sentence : say(key, {sentence, joined(senses)});
  }

  const Fidelity& fidelity_;
  const Passage& citation_;
  const Passage& original_;
  Language language_;
};

}  // namespace

std::string summary(const Fidelity& fidelity, const Passage& citation, const Passage& original,
                    Language language) {
  return SummaryWriter(fidelity, citation, original, language).write();
}

}  // namespace duidu
