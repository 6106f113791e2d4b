#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/blocks.h"
#include "layout/column.h"
#include "layout/layout.h"
#include "layout/margin_bars.h"
#include "layout/margin_numbers.h"
#include "layout/spacing.h"

namespace duidu {
namespace {

constexpr float kListIndentEm = 2;     // at least; longer ordinals widen it
constexpr float kMaxListIndentEm = 5;  // ordinals longer than this stand above their item
constexpr float kQuoteIndentEm = 2;
constexpr float kCodeIndentEm = 1;
constexpr float kNarrowColumnEm = 14;  // below it a first line is indented by one em only (clreq)

// Stacks the units of one side from top to bottom.
class PaneComposer {
 public:
  PaneComposer(const Article& article, Side side, float width, const FontMetrics& metrics,
               const ReadingStyle& style)
      : article_(article),
        style_(style),
        em_(style.font_size),
        columns_(columns_of(article, side, width, style)),
        refs_(units_of(article, side)),
        setter_(metrics, style) {
    pane_.side = side;
    pane_.width = width;
    pane_.column_x = columns_.column.x;
    pane_.column_width = columns_.column.width;
  }

  PaneLayout compose() {
    float y = std::round(style_.top_padding);
    pane_.units.reserve(refs_.size());
    for (size_t i = 0; i < refs_.size(); ++i) {
      if (i > 0) y += gap_between(article_, refs_[i - 1], refs_[i], style_);
      pane_.units.push_back(setter_.set(unit(i), refs_[i], plan(i), y));
      y += pane_.units.back().height;
    }
    const LinkIndex index(article_);
    pane_.numbers = place_margin_numbers(article_, index, pane_, style_);
    pane_.bars = place_margin_bars(index, pane_);
    if (!pane_.numbers.empty()) y = std::max(y, pane_.numbers.back().y + pane_.numbers.back().height);
    pane_.height = std::min(y + std::round(style_.bottom_padding), kMaxPaneHeight);
    pane_.sections = cut_sections();
    return std::move(pane_);
  }

 private:
  const Unit& unit(size_t i) const { return article_.unit(refs_[i]); }
  bool same_group(size_t i, size_t k) const { return refs_[i].group == refs_[k].group; }

  BlockPlan plan(size_t i) {
    BlockPlan plan;
    plan.text = columns_.text;
    plan.mirror = columns_.column;
    if (pane_.side == Side::kInterview && refs_[i].index == 0) plan_turn_label(i, plan);
    switch (unit(i).kind) {
      case UnitKind::kListItem:
      case UnitKind::kFootnote:
        plan_item(i, plan);
        break;
      case UnitKind::kQuote:
        plan_quote(i, plan);
        break;
      case UnitKind::kCode:
        plan.text = plan.text.inset(kCodeIndentEm * em_, em_);
        break;
      case UnitKind::kParagraph:
        if (pane_.side == Side::kCommentary) plan.first_indent = first_line_indent(plan.text);
        break;
      default:
        break;
    }
    return plan;
  }

  float first_line_indent(const Column& text) const {
    const bool narrow = text.width < kNarrowColumnEm * em_;
    return (narrow ? std::min(style_.first_line_indent_em, 1.0f) : style_.first_line_indent_em) * em_;
  }

  void plan_turn_label(size_t i, BlockPlan& plan) const {
    plan.speaker = speaker_label(article_, article_.interview.turns[refs_[i].group].speaker);
    plan.speaker_place = {columns_.column.x, columns_.text.x - columns_.column.x};
    plan.speaker_max = columns_.column.width;
  }

  // Items of one list share the indent its longest ordinal needs; deeper ones start where their parents' text
  // does.
  void plan_item(size_t i, BlockPlan& plan) {
    const bool continues = i > 0 && same_group(i, i - 1) && is_item(unit(i - 1));
    if (!continues) list_indent_ = indent_of_list(i);
    const int depth = std::clamp(unit(i).level, 0, kMaxBlockDepth);
    const Column outer = plan.text.inset(static_cast<float>(depth) * list_indent_, em_);
    plan.text = outer.inset(list_indent_, em_);
    plan.ordinal_place = {outer.x, plan.text.x - outer.x};
  }

  float indent_of_list(size_t first) {
    float room = kListIndentEm * em_;
    for (size_t i = first; i < refs_.size() && same_group(first, i) && is_item(unit(i)); ++i) {
      const float wanted = setter_.ordinal_room(unit(i));
      if (wanted <= kMaxListIndentEm * em_) room = std::max(room, wanted);
    }
    return room;
  }

  // The paragraphs of a quotation stand under the one that names its speaker.
  void plan_quote(size_t i, BlockPlan& plan) {
    const bool continues =
        i > 0 && same_group(i, i - 1) && unit(i - 1).kind == UnitKind::kQuote && unit(i).speaker.empty();
    const Column quote = plan.text.inset(kQuoteIndentEm * em_, em_);
    const float indent = style_.label_indent_em * em_;
    const bool wide = quote.width - indent >= style_.min_hanging_measure_em * em_;
    if (!continues) quote_hangs_ = wide && !unit(i).speaker.empty();
    plan.text = quote_hangs_ ? quote.inset(indent, em_) : quote;
    if (unit(i).speaker.empty()) return;
    plan.speaker = speaker_label(article_, unit(i).speaker);
    plan.speaker_place = {quote.x, plan.text.x - quote.x};
    plan.speaker_max = quote.width;
  }

  // A section reaches from the top of its first unit to the top of the next section's; the first and last
  // take the paddings.
  std::vector<SectionBox> cut_sections() const {
    std::vector<SectionBox> boxes;
    for (const Section& section : sections_of(article_, pane_.side)) {
      const float top = boxes.empty() ? 0 : std::min(pane_.units[section.first_unit].y, pane_.height);
      if (!boxes.empty()) boxes.back().height = top - boxes.back().y;
      boxes.push_back({section.first_unit, section.unit_count, top, 0});
    }
    if (!boxes.empty()) boxes.back().height = pane_.height - boxes.back().y;
    return boxes;
  }

  const Article& article_;
  const ReadingStyle& style_;
  float em_;
  PaneColumns columns_;
  std::vector<UnitRef> refs_;
  BlockSetter setter_;
  PaneLayout pane_;
  float list_indent_ = 0;
  bool quote_hangs_ = false;
};

}  // namespace

PaneLayout layout_pane(const Article& article, Side side, float width, const FontMetrics& metrics,
                       const ReadingStyle& style) {
  const ReadingStyle fitted = fit_labels(article, metrics, style);
  return PaneComposer(article, side, std::max(width, 0.0f), metrics, fitted).compose();
}

}  // namespace duidu
