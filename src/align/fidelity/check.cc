#include "align/fidelity/check.h"

#include <algorithm>

#include "base/sorting.h"
#include "model/link_words.h"
#include "model/names.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr size_t kMaxShownCodePoints = 24;

// Groups the spans of an ambiguous link into occurrences: a span that continues the one before into the next
// unit belongs to its occurrence.
std::vector<std::vector<Span>> occurrences_of(const Article& article, const std::vector<Span>& spans) {
  std::vector<std::vector<Span>> occurrences;
  for (const Span& span : spans) {
    const Span* last = occurrences.empty() ? nullptr : &occurrences.back().back();
    const bool goes_on = last && last->unit != span.unit && span.start == 0 &&
                         last->end == article.unit(last->unit).text.size();
    if (!goes_on) occurrences.emplace_back();
    occurrences.back().push_back(span);
  }
  return occurrences;
}

std::string beginning_of(const Passage& passage) {
  std::string words;
  for (const TextSpan& span : passage) words += span.text.substr(span.start, span.end - span.start);
  std::replace(words.begin(), words.end(), '\n', ' ');
  const size_t bytes = code_points_to_bytes(words, kMaxShownCodePoints);
  if (bytes < words.size()) words = words.substr(0, bytes) + "…";
  return "“" + words + "”";
}

class Checker {
 public:
  explicit Checker(const Article& article)
      : article_(article),
        index_(article),
        words_(article, index_, Language::kEnglish),
        names_(names_of(article)) {}

  std::string what_is_wrong(const Link& link) const {
    const Passage citation = passage_of(article_, link.commentary);
    if (link.state == LinkState::kOrphan || link.interview.empty()) {
      return beginning_of(citation) + " is not in the interview";
    }
    std::string what;
    std::vector<std::vector<Span>> occurrences{link.interview};
    if (link.state == LinkState::kAmbiguous) occurrences = occurrences_of(article_, link.interview);
    for (const std::vector<Span>& occurrence : occurrences) {
      const std::string found = difference(link, citation, occurrence);
      if (found.empty()) return "";
      if (what.empty()) what = found;
    }
    return what;
  }

 private:
  std::string difference(const Link& link, const Passage& citation,
                         const std::vector<Span>& occurrence) const {
    const Passage original = passage_of(article_, occurrence);
    const Fidelity found = fidelity(citation, original, names_);
    const std::string said = summary(found, citation, original, Language::kEnglish);
    const bool has_other_words = found.verdict > FidelityVerdict::kShortened || !found.meaning.empty();
    if (has_other_words) {
      return beginning_of(citation) + " is not what the interview says (" +
             words_.where(occurrence.front().unit) + "): " + said;
    }
    if (claims_more(link.level, found)) {
      return beginning_of(citation) + " is recorded as " + std::string(name_of(link.level)) + ", but is " +
             said;
    }
    return "";
  }

  // Whether the level promises more than the words keep. An exact quotation may run over lines and
  // paragraphs, so white space is no difference.
  static bool claims_more(LinkLevel level, const Fidelity& found) {
    if (found.verdict == FidelityVerdict::kShortened)
      return level == LinkLevel::kExact || level == LinkLevel::kFolded;
    return level == LinkLevel::kExact && (found.ignorable & ~kSpaceDiffers) != 0;
  }

  const Article& article_;
  const LinkIndex index_;
  const LinkWords words_;
  KnownNames names_;
};

}  // namespace

Passage passage_of(const Article& article, const std::vector<Span>& spans) {
  Passage passage;
  for (const Span& span : spans) passage.push_back({article.unit(span.unit).text, span.start, span.end});
  return passage;
}

std::vector<std::string_view> speakers_of(const Article& article) {
  std::vector<std::string_view> speakers;
  for (const Turn& turn : article.interview().turns) {
    if (!turn.speaker.empty()) speakers.push_back(turn.speaker);
  }
  sort_values(speakers, std::less<>());
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  return speakers;
}

KnownNames names_of(const Article& article) {
  KnownNames names(speakers_of(article));
  for (const Turn& turn : article.interview().turns) {
    for (const Unit& unit : turn.units) names.add_text(unit.text);
  }
  return names;
}

std::vector<QuotationCheck> check_quotations(const Article& article) {
  const Checker checker(article);
  std::vector<QuotationCheck> checks;
  for (uint32_t i = 0; i < article.links.size(); ++i) {
    if (article.links[i].kind != LinkKind::kQuote) continue;
    std::string what = checker.what_is_wrong(article.links[i]);
    checks.push_back({i, what.empty(), std::move(what)});
  }
  return checks;
}

}  // namespace duidu
