#include "layout/directions.h"

#include <span>

#include "text/utf8.h"

namespace duidu {

void find_directions(std::string_view text, uint8_t paragraph, bool is_table, std::vector<Cluster>& clusters,
                     Directions& directions) {
  directions.paragraph = paragraph;
  directions.characters.clear();
  directions.levels.clear();
  bool is_bar = false;  // or a blank behind one
  for (const Cluster& cluster : clusters) {
    size_t offset = cluster.start;
    const char32_t c = next_code_point(text, offset);
    directions.characters.push_back(bidi_character(c));
    BidiClass& bidi_class = directions.characters.back().bidi_class;
    is_bar = is_table && (c == U'|' || (c == U' ' && is_bar));
    if (is_bar) bidi_class = BidiClass::kS;
    if (bidi_class == BidiClass::kLRO) bidi_class = BidiClass::kLRE;
    if (bidi_class == BidiClass::kRLO) bidi_class = BidiClass::kRLE;
  }
  // Embeddings end with their line (a paragraph in terms of the standard); the base direction of the unit stays.
  const std::span<const BidiCharacter> all = directions.characters;
  std::vector<uint8_t> levels;
  for (size_t first = 0; first < all.size();) {
    size_t end = first;
    while (end < all.size() && all[end].bidi_class != BidiClass::kB) ++end;
    if (end < all.size()) ++end;
    resolve_levels(all.subspan(first, end - first), paragraph, levels);
    directions.levels.insert(directions.levels.end(), levels.begin(), levels.end());
    first = end;
  }
  for (size_t i = 0; i < clusters.size(); ++i) clusters[i].is_right_to_left = directions.levels[i] % 2 == 1;
}

void order_line(Directions& directions, size_t first, size_t end) {
  const auto at = directions.levels.begin();
  directions.line_levels.assign(at + static_cast<ptrdiff_t>(first), at + static_cast<ptrdiff_t>(end));
  level_blanks(std::span(directions.characters).subspan(first, end - first), directions.paragraph,
               directions.line_levels);
  visual_order(directions.line_levels, directions.order);
}

}  // namespace duidu
