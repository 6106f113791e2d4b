#include "model/questions.h"

namespace duidu {

std::vector<TurnNumber> turn_numbers(const Texts& texts) {
  std::vector<TurnNumber> numbers;
  if (!texts.rows.empty()) return numbers;
  uint32_t questions = 0;
  for (const Turn& turn : texts.interview.turns) {
    if (turn.role == Role::kQuestion) ++questions;
    const bool is_question = questions > 0;
    numbers.push_back({is_question ? questions : static_cast<uint32_t>(numbers.size()) + 1, is_question});
  }
  return numbers;
}

std::optional<uint32_t> turn_of(const Link& link) {
  if (link.interview.empty()) return std::nullopt;
  return link.interview.back().unit.group;
}

std::optional<TurnNumber> bar_number(const std::vector<TurnNumber>& turns, const Link& link, UnitRef unit) {
  const auto turn = unit.side == Side::kInterview ? std::optional(unit.group) : turn_of(link);
  if (!turn || *turn >= turns.size()) return std::nullopt;
  return turns[*turn];
}

std::string bar_label(Language language, const std::vector<TurnNumber>& numbers, bool is_stacked) {
  std::string all;
  for (const TurnNumber& each : numbers) {
    const std::string number = std::to_string(each.number);
    if (all.empty()) {
      all = number;
    } else {
      all = is_stacked ? all + "\n" + number : phrase(language, "bar.list", {all, number});
    }
  }
  const std::string_view key = numbers.front().is_question ? "bar.question" : "bar.turn";
  if (!is_stacked) return phrase(language, key, {all});
  std::string word = phrase(language, key, {""});
  while (word.ends_with(' ')) word.pop_back();
  return word + "\n" + all;
}

}  // namespace duidu
