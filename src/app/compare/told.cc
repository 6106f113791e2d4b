#include "app/compare/told.h"

namespace duidu {

std::string Told::title() const {
  const std::string verdict = words.verdict(link);
  return verdict.empty() ? words.title(link) : words.title(link) + " · " + verdict;
}

std::string Told::original(const Comparison& comparison) const {
  if (!comparison.has_original) return std::string(phrase(language, "compare.nowhere"));
  return phrase(language, "compare.original_of",
                {words.where(comparison.original.unit), original_text(comparison)});
}

std::string Told::citation(const Comparison& comparison) const {
  return phrase(language, "compare.citation_of",
                {words.where(comparison.citation.unit), citation_text(comparison)});
}

std::string Told::around(const Surroundings& surroundings) const {
  return phrase(language, "compare.around",
                {words.where(surroundings.unit), surroundings.before, surroundings.after});
}

std::string Told::elision(const Elision& elision) const {
  if (elision.is_back) return phrase(language, "compare.back", {words.where(elision.next)});
  std::string count = std::to_string(elision.words);
  if (elision.is_cut) count = phrase(language, "search.at_least", {count});
  if (!elision.is_far) return phrase(language, "compare.elided", {count});
  return phrase(language, "compare.elided_to", {count, words.where(elision.next)});
}

std::vector<std::string> copied_lines(const Told& told, const Comparison& comparison) {
  std::vector<std::string> lines{told.original(comparison), told.citation(comparison)};
  std::string verdict = told.words.verdict(told.link);
  if (const std::string reason = told.words.reason(told.link); !reason.empty())
    verdict = phrase(told.language, "compare.verdict_why", {verdict, reason});
  lines.push_back(phrase(told.language, "compare.verdict", {verdict}));
  return lines;
}

}  // namespace duidu
