#include "import/join.h"

#include <algorithm>
#include <string>
#include <utility>

#include "import/structure/split.h"

namespace duidu {
namespace {

bool is_of_group(const UnknownFields& fields) { return fields.object.index == UnknownFields::kGroup; }

// All of the commentaries becomes one turn without a speaker; notes go with their units.
void make_narration(Article& article) {
  Texts& texts = article.own_texts();
  Turn turn;
  turn.id = "t1";
  std::vector<uint32_t> first_of;  // by commentary: where its blocks begin in the turn
  for (Commentary& commentary : texts.commentaries) {
    first_of.push_back(static_cast<uint32_t>(turn.units.size()));
    std::move(commentary.blocks.begin(), commentary.blocks.end(), std::back_inserter(turn.units));
  }
  const auto move_to_turn = [&](UnitRef& unit) {
    unit = {Side::kInterview, 0, first_of[unit.group] + unit.index};
  };
  for (Note& note : article.notes) move_to_turn(note.span.unit);
  std::erase_if(texts.unknown_fields, [](const UnknownFields& fields) { return is_of_group(fields); });
  for (UnknownFields& fields : texts.unknown_fields) move_to_turn(fields.object);
  number_units(turn.units, 'p');
  article.links.clear();
  article.removed.clear();
  texts.commentaries.clear();
  texts.interview.turns = {std::move(turn)};
}

// "c" and the first number from `number` on that no turn and no commentary has.
std::string free_id(const Texts& texts, size_t number) {
  const auto is_taken = [&](const std::string& id) {
    const auto has_id = [&](const auto& group) { return group.id == id; };
    return std::any_of(texts.interview.turns.begin(), texts.interview.turns.end(), has_id) ||
           std::any_of(texts.commentaries.begin(), texts.commentaries.end(), has_id);
  };
  std::string id;
  do {
    id = "c";
    id += std::to_string(number++);
  } while (is_taken(id));
  return id;
}

// Adds the source as one commentary, its turns as quotations.
void attach(Texts& source, Texts& texts) {
  const auto group = static_cast<uint32_t>(texts.commentaries.size());
  Commentary commentary;
  commentary.id = free_id(texts, group + 1);
  commentary.title = std::move(source.title);
  commentary.author = std::move(source.author);
  commentary.date = std::move(source.date);
  commentary.source_url = std::move(source.source_url);
  auto fields = source.unknown_fields.begin();
  const auto add = [&](Unit& unit, UnitRef was) {
    while (fields != source.unknown_fields.end() && fields->object < was) ++fields;
    if (fields != source.unknown_fields.end() && fields->object == was) {
      const auto index = static_cast<uint32_t>(commentary.blocks.size());
      texts.unknown_fields.push_back({{Side::kCommentary, group, index}, std::move(fields->members)});
    }
    commentary.blocks.push_back(std::move(unit));
  };
  for (const UnitRef ref : units_of(source, Side::kInterview)) {
    Turn& turn = source.interview.turns[ref.group];
    Unit& unit = turn.units[ref.index];
    unit.kind = UnitKind::kQuote;
    if (unit.speaker.empty()) unit.speaker = turn.speaker;
    add(unit, ref);
  }
  for (const UnitRef ref : units_of(source, Side::kCommentary)) {
    add(source.commentaries[ref.group].blocks[ref.index], ref);
  }
  number_units(commentary.blocks, 'b');
  texts.commentaries.push_back(std::move(commentary));
}

}  // namespace

Article join(Article first, std::vector<Article> attached) {
  if (attached.empty()) return first;
  if (first.interview().turns.empty()) make_narration(first);
  for (Article& source : attached) attach(source.own_texts(), first.own_texts());
  return first;
}

}  // namespace duidu
