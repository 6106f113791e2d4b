// The words of the interface about links, in the user's language: accessible names, the note, the lines of the list.
// Reads the article and the index it was made from, which must outlive it. Nothing fails.
#pragma once

#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/link_index.h"

namespace duidu {

// The group in which a link is counted and filtered; the first three equal those of Rule.
enum class LinkGroup : uint8_t { kSame, kChanged, kUncertain, kRelated };
inline constexpr int kLinkGroupCount = 4;

// kSame: verbatim but for punctuation and script. kChanged: shortened or reworded. kUncertain: several occurrences or
// none. kRelated: not a quotation.
LinkGroup group_of(const Link& link);

class LinkWords {
 public:
  LinkWords(const Article& article, const LinkIndex& index, Language language);

  // What the link is: "Quotation 3", "Related".
  std::string title(uint32_t link) const;

  // How the link was judged: "word for word", "not in the interview", "in 3 places"; empty for a link with a bar.
  std::string verdict(uint32_t link) const;

  // Where a unit is: "question 6, Wei Lan", "commentary, paragraph 4".
  std::string where(UnitRef unit) const;

  // The accessible name of a number or bar on `side`: title, verdict and target.
  std::string name(uint32_t link, Side side, uint32_t place) const;

  // What a screen reader says where the link's words begin and end: "Quotation 3 begins:", "Quotation 3 ends."
  std::string begins(uint32_t link) const { return sentence("link.begins", {title(link)}); }
  std::string ends(uint32_t link) const { return sentence("link.ends", {title(link)}); }

  // Why the link was judged so, from the article; empty if it only repeats the verdict.
  std::string reason(uint32_t link) const;

  // One sentence on a link that is not current, or empty: that it has several occurrences, that it has none, or its
  // reason.
  std::string description(uint32_t link) const;

  // The description of a link that is pointed at. For a link with several occurrences it says how to choose one;
  // `current` is the one the user is at, counted from 0, or -1.
  std::string advice(uint32_t link, int current) const;

  // A summary of all links: "12 quotations: 8 word for word, 1 not found; 9 related".
  std::string counts() const;

 private:
  std::string sentence(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return phrase(language_, key, values);
  }

  const Article& article_;
  const LinkIndex& index_;
  Language language_;
  std::vector<uint32_t> questions_;  // by turn: number of questions up to and including it
};

}  // namespace duidu
