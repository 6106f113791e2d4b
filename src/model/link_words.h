// The words of the interface about links, in the user's language: accessible names, the note, the lines of the list.
// Reads the article and the index it was made from, which must outlive it. Nothing fails.
#pragma once

#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/link_group.h"
#include "model/link_index.h"
#include "model/questions.h"

namespace duidu {

class LinkWords {
 public:
  LinkWords(const Article& article, const LinkIndex& index, Language language);

  // What the link is: "Quotation 3", "Related".
  std::string title(uint32_t link) const;

  // How the link was judged, what is gravest first: "not in the interview", "in 3 places", "misattributed, word for word";
  // empty for a link with a bar.
  std::string verdict(uint32_t link) const;

  // What the verdict is made of, with the words themselves: what changed, what the interview does not have, what is cut off,
  // whose words they are, what an editor did. Empty without a verdict, or if it has no more to say than its class.
  std::string details(uint32_t link) const;

  // Where a unit is: "question 6, Wei Lan", "commentary, paragraph 4".
  std::string where(UnitRef unit) const;

  const TurnNumber& turn(uint32_t turn) const { return turns_[turn]; }

  // The question that a turn belongs to, as a label: "question 6".
  std::string question(uint32_t turn) const;

  // The accessible name of a number or bar on `side`: title, verdict and target.
  std::string name(uint32_t link, Side side, uint32_t place) const;

  // What a screen reader says where the link's words begin and end: "Quotation 3, reworded, begins:", "Quotation 3 ends." The
  // verdict is said where the link needs a look.
  std::string begins(uint32_t link) const;
  std::string ends(uint32_t link) const { return sentence("link.ends", {title(link)}); }

  // Why the link was judged so: the details, or what the article gives as the reason; empty if that only repeats the verdict.
  std::string reason(uint32_t link) const;

  // One sentence on a link that is not current, or empty: that it has several occurrences, that it has none, or its
  // reason.
  std::string description(uint32_t link) const;

  // The description of a link that is pointed at. For a link with several occurrences it says how to choose one;
  // `current` is the one the user is at, counted from 0, or -1.
  std::string advice(uint32_t link, int current) const;

  // What a bar of the interview says of all that speak of its words, if they are several: where they are.
  std::string talked_about(uint32_t link) const;

  // How many links are counted in these groups.
  uint32_t count(LinkGroups groups) const;

  // "3 to check": how many need a look.
  std::string to_check() const { return sentence("links.look", {std::to_string(count(kNeedsLook))}); }

  // A group and how many links it has: "1 not in the interview".
  std::string group(LinkGroup group) const;

  // A summary of all links, what hurts most first: "Quotations: 12 (1 not in the interview, 11 word for word). Related: 9."
  std::string counts() const;

 private:
  void add_changes(const Verdict& verdict, std::string& all) const;
  void add_editing(const Verdict& verdict, std::string& all) const;
  std::string change(const WordChange& change) const;

  // The words of a span, cut short where there are many.
  std::string words_of(const Span& span) const;

  // Appends `part` to `all` as the phrase `key` joins them.
  void join(std::string& all, std::string_view key, std::string_view part) const;

  std::string sentence(std::string_view key, std::initializer_list<std::string_view> values = {}) const {
    return phrase(language_, key, values);
  }

  const Article& article_;
  const LinkIndex& index_;
  Language language_;
  const std::array<uint32_t, kLinkGroupCount> counts_;
  const std::vector<TurnNumber> turns_;
  const std::vector<std::vector<uint32_t>> paragraphs_;  // by commentary and block: their numbers
};

}  // namespace duidu
