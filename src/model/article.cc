#include "model/article.h"

#include <algorithm>
#include <string_view>

#include "base/limits.h"
#include "text/bidi.h"

namespace duidu {
namespace {

const std::string& group_id(const Texts& texts, UnitRef ref) {
  return ref.side == Side::kInterview ? texts.interview.turns[ref.group].id
                                      : texts.commentaries[ref.group].id;
}

bool find_in(const std::vector<Unit>& units, std::string_view id, uint32_t& index) {
  for (index = 0; index < units.size(); ++index) {
    if (units[index].id == id) return true;
  }
  return false;
}

size_t group_count(const Texts& texts, Side side) {
  return side == Side::kInterview ? texts.interview.turns.size() : texts.commentaries.size();
}

const std::vector<Unit>& group_units(const Texts& texts, Side side, size_t group) {
  return side == Side::kInterview ? texts.interview.turns[group].units : texts.commentaries[group].blocks;
}

// What no section cuts: a turn, a paragraph of a commentary, a list.
struct Piece {
  uint32_t units = 0;
  size_t bytes = 0;
  bool opens_row = false;
};

// Whether a row begins with this group, counted by `row` up to there. A card is a row of its side.
bool opens_row(const Texts& texts, Side side, uint32_t group, size_t& row) {
  if (side == Side::kCommentary && !texts.cards.empty()) return true;
  const auto first = [&](size_t i) {
    return side == Side::kInterview ? texts.rows[i].first_turn : texts.rows[i].first_commentary;
  };
  bool opens = false;
  for (; row < texts.rows.size() && first(row) <= group; ++row) opens = true;
  return opens;
}

std::vector<Piece> pieces_of(const Texts& texts, Side side) {
  std::vector<Piece> pieces;
  size_t row = 0;
  for (uint32_t group = 0; group < group_count(texts, side); ++group) {
    const bool is_row = opens_row(texts, side, group, row);
    const std::vector<Unit>& units = group_units(texts, side, group);
    for (size_t i = 0; i < units.size(); ++i) {
      const bool is_in_list =
          i > 0 && units[i].kind == UnitKind::kListItem && units[i - 1].kind == UnitKind::kListItem;
      const bool goes_on = side == Side::kInterview ? i > 0 : is_in_list;
      if (!goes_on) pieces.emplace_back().opens_row = is_row && i == 0;
      ++pieces.back().units;
      pieces.back().bytes += units[i].text.size();
    }
  }
  return pieces;
}

}  // namespace

Texts& Article::own_texts() {
  if (texts_.use_count() > 1) texts_ = std::make_shared<Texts>(*texts_);
  return *texts_;
}

bool runs_leftwards(const Unit& unit) {
  return unit.kind != UnitKind::kCode && unit.kind != UnitKind::kTable && text_level(unit.text) == 1 &&
         has_right_to_left(unit.text);
}

std::string address(const Texts& texts, UnitRef ref) {
  return group_id(texts, ref) + "." + texts.unit(ref).id;
}

bool find_unit(const Texts& texts, const std::string& address, UnitRef& ref) {
  const size_t dot = address.find('.');
  if (dot == std::string::npos) return false;
  const std::string_view group = std::string_view(address).substr(0, dot);
  const std::string_view unit = std::string_view(address).substr(dot + 1);
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (uint32_t i = 0; i < group_count(texts, side); ++i) {
      UnitRef found{side, i, 0};
      if (!group_units(texts, side, i).empty() && group_id(texts, found) == group &&
          find_in(group_units(texts, side, i), unit, found.index)) {
        ref = found;
        return true;
      }
    }
  }
  return false;
}

std::vector<UnitRef> units_of(const Texts& texts, Side side) {
  std::vector<UnitRef> refs;
  for (uint32_t group = 0; group < group_count(texts, side); ++group) {
    const auto count = static_cast<uint32_t>(group_units(texts, side, group).size());
    for (uint32_t index = 0; index < count; ++index) refs.push_back({side, group, index});
  }
  return refs;
}

bool is_copy(const Texts& texts, UnitRef ref) {
  return std::binary_search(texts.copies.begin(), texts.copies.end(), ref);
}

std::string speaker_label(const Texts& texts, const std::string& speaker) {
  if (speaker.empty()) return speaker;
  const bool full_width = texts.language.rfind("zh", 0) == 0 || texts.language.rfind("ja", 0) == 0;
  return speaker + (full_width ? "：" : ":");
}

std::vector<Section> sections_of(const Texts& texts, Side side) {
  std::vector<Section> sections;
  Section open;
  size_t bytes = 0;
  const auto close = [&] {
    if (open.unit_count > 0) sections.push_back(open);
    open = {open.first_unit + open.unit_count, 0};
    bytes = 0;
  };
  for (const Piece& piece : pieces_of(texts, side)) {
    uint32_t count = piece.units;
    if (piece.opens_row || open.unit_count + count > kUnitsPerSection) close();
    for (; count > kUnitsPerSection; count -= kUnitsPerSection) {
      open.unit_count = kUnitsPerSection;
      close();
    }
    open.unit_count += count;
    bytes += piece.bytes;
    if (bytes >= kSectionBytes) close();
  }
  close();
  return sections;
}

}  // namespace duidu
