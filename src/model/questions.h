// How the turns of an interview are counted where the interface speaks of them: by the question that they belong to.
// Pure; nothing fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// A turn before the first question is counted among all turns, from 1.
struct TurnNumber {
  uint32_t number = 0;
  bool is_question = true;
  auto operator<=>(const TurnNumber&) const = default;
};

// By turn. None in an arranged article: its turns are other ones, and its rows name their question.
std::vector<TurnNumber> turn_numbers(const Texts& texts);

// The turn that a topic link speaks of: the last of its places in the interview, to which its bar leads. Nothing for a
// link without such a place.
std::optional<uint32_t> turn_of(const Link& link);

// What the bar of a link beside `unit` is labelled with: in the interview the unit's own turn, in the commentary the one
// the link leads to. `turns`: turn_numbers() of the article.
std::optional<TurnNumber> bar_number(const std::vector<TurnNumber>& turns, const Link& link, UnitRef unit);

// "Q6", "Q6, 7": the label for these numbers, at least one; all are counted like the first. `is_stacked`: its words and
// numbers on a line each.
std::string bar_label(Language language, const std::vector<TurnNumber>& numbers, bool is_stacked);

}  // namespace duidu
