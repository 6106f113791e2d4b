#include "import/join.h"

#include <algorithm>
#include <string>
#include <utility>

#include "import/structure/split.h"

namespace duidu {
namespace {

// All of the commentaries becomes one turn without a speaker; notes go with their units.
void make_narration(Article& article) {
  Turn turn;
  turn.id = "t1";
  std::vector<uint32_t> first_of;  // by commentary: where its blocks begin in the turn
  for (Commentary& commentary : article.commentaries) {
    first_of.push_back(static_cast<uint32_t>(turn.units.size()));
    std::move(commentary.blocks.begin(), commentary.blocks.end(), std::back_inserter(turn.units));
  }
  for (Note& note : article.notes) {
    UnitRef& unit = note.span.unit;
    unit = {Side::kInterview, 0, first_of[unit.group] + unit.index};
  }
  number_units(turn.units, 'p');
  article.links.clear();
  article.commentaries.clear();
  article.interview.turns = {std::move(turn)};
}

// "c" and the first number from `number` on that no turn and no commentary has.
std::string free_id(const Article& article, size_t number) {
  const auto is_taken = [&](const std::string& id) {
    const auto has_id = [&](const auto& group) { return group.id == id; };
    return std::any_of(article.interview.turns.begin(), article.interview.turns.end(), has_id) ||
           std::any_of(article.commentaries.begin(), article.commentaries.end(), has_id);
  };
  std::string id;
  do {
    id = "c";
    id += std::to_string(number++);
  } while (is_taken(id));
  return id;
}

Commentary as_commentary(Article source, std::string id) {
  Commentary commentary;
  commentary.id = std::move(id);
  commentary.title = std::move(source.title);
  commentary.author = std::move(source.author);
  commentary.date = std::move(source.date);
  commentary.source_url = std::move(source.source_url);
  for (Turn& turn : source.interview.turns) {
    for (Unit& unit : turn.units) {
      unit.kind = UnitKind::kQuote;
      if (unit.speaker.empty()) unit.speaker = turn.speaker;
      commentary.blocks.push_back(std::move(unit));
    }
  }
  for (Commentary& part : source.commentaries) {
    std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(commentary.blocks));
  }
  number_units(commentary.blocks, 'b');
  return commentary;
}

}  // namespace

Article join(Article first, std::vector<Article> attached) {
  if (!attached.empty() && first.interview.turns.empty()) make_narration(first);
  for (Article& source : attached) {
    std::string id = free_id(first, first.commentaries.size() + 1);
    first.commentaries.push_back(as_commentary(std::move(source), std::move(id)));
  }
  return first;
}

}  // namespace duidu
