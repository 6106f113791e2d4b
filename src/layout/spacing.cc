#include "layout/spacing.h"

#include <algorithm>
#include <cmath>

#include "layout/blocks.h"

namespace duidu {
namespace {

// Multiples of the line height.
constexpr float kBetweenCommentaries = 2.5f;
constexpr float kAboveHeading = 1.25f;
constexpr float kBelowHeading = 0.375f;
constexpr float kAroundSetOff = 0.5f;
constexpr float kAroundList = 0.25f;
constexpr float kBetweenQuoteParagraphs = 0.25f;
constexpr float kBetweenTurnParagraphs = 0.25f;  // because they have no first-line indent
constexpr float kAboveCaption = 0.75f;
constexpr float kAroundCaption = 0.25f;  // between a caption and what it speaks of
constexpr float kBetweenItems = 0.125f;

bool is_set_off(const Unit& unit) {
  return unit.kind == UnitKind::kQuote || unit.kind == UnitKind::kCode || unit.kind == UnitKind::kTable ||
         unit.kind == UnitKind::kImage;
}

// Words of the interface stand close to what they speak of: a link that unfolds it is below, what ties it above.
float lines_around_caption(const Unit& below) {
  const bool opens = below.kind == UnitKind::kCaption && below.inlines.empty();
  return opens ? kAboveCaption : kAroundCaption;
}

bool is_caption(const Unit& unit) { return unit.kind == UnitKind::kCaption; }

float lines_between(const Unit& above, const Unit& below) {
  if (below.kind == UnitKind::kHeading)
    return above.kind == UnitKind::kHeading ? 2 * kBelowHeading : kAboveHeading;
  if (above.kind == UnitKind::kHeading) return kBelowHeading;
  if (is_item(above) && is_item(below)) return kBetweenItems;
  const bool same_quote =
      above.kind == UnitKind::kQuote && below.kind == UnitKind::kQuote && below.speaker.empty();
  if (same_quote) return kBetweenQuoteParagraphs;
  if (is_set_off(above) || is_set_off(below)) return kAroundSetOff;
  if (is_item(above) || is_item(below)) return kAroundList;
  return 0;
}

float lines_between_turns(const Turn& above, const Turn& below) {
  const bool answers = below.role == Role::kAnswer && above.role != Role::kNarration;
  return answers ? 0.5f : 1.0f;
}

}  // namespace

float gap_between(const Article& article, UnitRef above, UnitRef below, const ReadingStyle& style) {
  const float line = style.font_size * style.line_height;
  const bool interview = below.side == Side::kInterview;
  if (is_caption(article.unit(above)) || is_caption(article.unit(below)))
    return std::round(lines_around_caption(article.unit(below)) * line);
  if (above.group != below.group) {
    const float lines = interview ? lines_between_turns(article.interview().turns[above.group],
                                                        article.interview().turns[below.group])
                                  : kBetweenCommentaries;
    return std::round(lines * line);
  }
  const float between_kinds = lines_between(article.unit(above), article.unit(below));
  const bool tight = is_item(article.unit(above)) && is_item(article.unit(below));
  const float paragraphs =
      std::max(style.paragraph_gap_em * style.font_size, interview ? kBetweenTurnParagraphs * line : 0.0f);
  return std::round(between_kinds > 0 && (tight || between_kinds * line > paragraphs) ? between_kinds * line
                                                                                      : paragraphs);
}

}  // namespace duidu
