#include "model/article.h"

#include <algorithm>
#include <string_view>

#include "base/bidi.h"
#include "base/limits.h"

namespace duidu {
namespace {

const std::string& group_id(const Article& article, UnitRef ref) {
  return ref.side == Side::kInterview ? article.interview.turns[ref.group].id
                                      : article.commentaries[ref.group].id;
}

bool find_in(const std::vector<Unit>& units, std::string_view id, uint32_t& index) {
  for (index = 0; index < units.size(); ++index) {
    if (units[index].id == id) return true;
  }
  return false;
}

size_t group_count(const Article& article, Side side) {
  return side == Side::kInterview ? article.interview.turns.size() : article.commentaries.size();
}

const std::vector<Unit>& group_units(const Article& article, Side side, size_t group) {
  return side == Side::kInterview ? article.interview.turns[group].units : article.commentaries[group].blocks;
}

// How many units the first section has if it is to end early; 0 where the usual rule ends it.
uint32_t units_of_first_screen(const Article& article, Side side) {
  const std::vector<UnitRef> units = units_of(article, side);
  size_t bytes = 0;
  for (uint32_t next = 1; next < units.size() && next <= kUnitsPerSection; ++next) {
    bytes += article.unit(units[next - 1]).text.size();
    const bool inside_turn = side == Side::kInterview && units[next].group == units[next - 1].group;
    const bool inside_list = article.unit(units[next]).kind == UnitKind::kListItem;
    if (bytes >= kFirstSectionBytes && !inside_turn && !inside_list) return next;
  }
  return 0;
}

}  // namespace

bool runs_leftwards(const Unit& unit) {
  return unit.kind != UnitKind::kCode && unit.kind != UnitKind::kTable && text_level(unit.text) == 1 &&
         has_right_to_left(unit.text);
}

std::string address(const Article& article, UnitRef ref) {
  return group_id(article, ref) + "." + article.unit(ref).id;
}

bool find_unit(const Article& article, const std::string& address, UnitRef& ref) {
  const size_t dot = address.find('.');
  if (dot == std::string::npos) return false;
  const std::string_view group = std::string_view(address).substr(0, dot);
  const std::string_view unit = std::string_view(address).substr(dot + 1);
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (uint32_t i = 0; i < group_count(article, side); ++i) {
      UnitRef found{side, i, 0};
      if (!group_units(article, side, i).empty() && group_id(article, found) == group &&
          find_in(group_units(article, side, i), unit, found.index)) {
        ref = found;
        return true;
      }
    }
  }
  return false;
}

std::vector<UnitRef> units_of(const Article& article, Side side) {
  std::vector<UnitRef> refs;
  for (uint32_t group = 0; group < group_count(article, side); ++group) {
    const auto count = static_cast<uint32_t>(group_units(article, side, group).size());
    for (uint32_t index = 0; index < count; ++index) refs.push_back({side, group, index});
  }
  return refs;
}

std::string speaker_label(const Article& article, const std::string& speaker) {
  if (speaker.empty()) return speaker;
  const bool full_width = article.language.rfind("zh", 0) == 0 || article.language.rfind("ja", 0) == 0;
  return speaker + (full_width ? "：" : ":");
}

std::vector<Section> sections_of(const Article& article, Side side) {
  std::vector<Section> sections;
  Section open;
  const auto close = [&] {
    if (open.unit_count > 0) sections.push_back(open);
    open = {open.first_unit + open.unit_count, 0};
  };
  uint32_t early = units_of_first_screen(article, side);
  open.unit_count = early;
  close();
  for (size_t group = 0; group < group_count(article, side); ++group) {
    auto count = static_cast<uint32_t>(group_units(article, side, group).size());
    const uint32_t cut = std::min(count, early);
    early -= cut;
    count -= cut;
    if (open.unit_count + count > kUnitsPerSection) close();
    for (; count > kUnitsPerSection; count -= kUnitsPerSection) {
      open.unit_count = kUnitsPerSection;
      close();
    }
    open.unit_count += count;
  }
  close();
  return sections;
}

}  // namespace duidu
