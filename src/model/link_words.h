// What is said about a link, in the reader's language: its names for those who hear the page, the note for those who see it,
// the lines of the list. Valid for the article and the index it was made from.
#pragma once

#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/link_index.h"

namespace duidu {

// How a link came out, as it is counted and filtered; the first three are those of Rule.
enum class Verdict : uint8_t { kSame, kChanged, kUncertain, kRelated };
inline constexpr int kVerdictCount = 4;

// Word for word (marks and script aside); shortened or reworded; several places or none; no quotation at all.
Verdict verdict_of(const Link& link);

class LinkWords {
 public:
  LinkWords(const Article& article, const LinkIndex& index, Language language);

  // "Quotation 3", "Related".
  std::string title(uint32_t link) const;

  // "word for word", "not in the interview", "in 3 places"; nothing for a link with a bar.
  std::string verdict(uint32_t link) const;

  // Where a unit stands: "question 6, Wei Lan", "commentary, paragraph 4".
  std::string where(UnitRef unit) const;

  // The name of a number or bar on `side`: what it is and where it leads.
  std::string name(uint32_t link, Side side, uint32_t place) const;

  // Heard where its words begin and end, "Quotation 3 begins:", "Quotation 3 ends."
  std::string begins(uint32_t link) const { return sentence("link.begins", {title(link)}); }
  std::string ends(uint32_t link) const { return sentence("link.ends", {title(link)}); }

  // The link's reason; none where it only repeats the verdict.
  std::string reason(uint32_t link) const;

  // What else there is to say, one sentence or none: the reason, that there are several places, that there is none.
  std::string description(uint32_t link) const;

  // The same for the reader who can choose among the places, and is at `current` (counted from 0, -1: at none yet).
  std::string advice(uint32_t link, int current) const;

  // "12 quotations: 8 word for word, 1 not found; 9 related": over all links.
  std::string counts() const;

 private:
  std::string sentence(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return phrase(language_, key, values);
  }

  const Article& article_;
  const LinkIndex& index_;
  Language language_;
  std::vector<uint32_t> questions_;  // by turn: how many questions there are up to it
};

}  // namespace duidu
