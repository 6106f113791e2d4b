#include "layout/pane_plan.h"

#include <algorithm>
#include <cmath>

#include "base/limits.h"
#include "layout/spacing.h"

namespace duidu {
namespace {

constexpr float kListIndentEm = 2;     // least indent; longer ordinals widen it
constexpr float kMaxListIndentEm = 5;  // an ordinal wider than this is placed above its item
constexpr float kQuoteIndentEm = 2;
constexpr float kCodeIndentEm = 1;
constexpr float kNarrowColumnEm = 14;  // in a narrower column first lines are indented by only one em (clreq)
constexpr float kRowGap = 2;           // lines between two rows
constexpr float kLetterEm = 0.5f;      // average width of a letter in scripts with narrow letters

std::vector<uint32_t> rows_of(const Article& article, Side side, const std::vector<UnitRef>& refs) {
  std::vector<uint32_t> rows;
  uint32_t unit = 0;
  if (side == Side::kCommentary) {
    for (uint32_t i = 0; !article.texts().cards.empty() && i < refs.size(); ++i) {
      if (i == 0 || refs[i].group != refs[i - 1].group) rows.push_back(i);
    }
  }
  for (const ArticleRow& row : article.texts().rows) {
    const uint32_t group = side == Side::kInterview ? row.first_turn : row.first_commentary;
    while (unit < refs.size() && refs[unit].group < group) ++unit;
    rows.push_back(unit);
  }
  if (!rows.empty()) rows.push_back(static_cast<uint32_t>(refs.size()));
  return rows;
}

}  // namespace

PanePlan::PanePlan(const Article& article, Side side)
    : side_(side),
      refs_(units_of(article, side)),
      sections_(sections_of(article, side)),
      rows_(rows_of(article, side, refs_)),
      speakers_(all_speakers(article)),
      article_(&article) {
  heads_.reserve(refs_.size());
  for (uint32_t i = 0; i < refs_.size(); ++i) {
    heads_.push_back(goes_on(i) ? heads_.back() : i);
    text_bytes_ += unit(i).text.size();
  }
}

void PanePlan::begin(const Article& article, float width, const FontMetrics& metrics,
                     const ReadingStyle& style, bool is_measured) {
  article_ = &article;
  metrics_ = &metrics;
  if (!is_measured || style != asked_) {
    asked_ = style;
    style_ = fit_labels(article, speakers_, metrics, style);
    list_ = SIZE_MAX;
  }
  columns_ = columns_of(article, side_, width, style_);
}

// Whether the unit continues the list or the quotation of the unit before it. The paragraphs of a quotation belong to
// the one that names its speaker.
bool PanePlan::goes_on(size_t i) const {
  if (i == 0 || refs_[i].group != refs_[i - 1].group) return false;
  const Unit &above = unit(i - 1), &here = unit(i);
  if (is_item(here)) return is_item(above);
  return here.kind == UnitKind::kQuote && above.kind == UnitKind::kQuote && here.speaker.empty();
}

BlockPlan PanePlan::plan(size_t i, BlockLayouter& layouter) {
  BlockPlan plan;
  plan.text = columns_.text;
  plan.mirror = columns_.column;
  if (side_ == Side::kInterview && refs_[i].index == 0) plan_turn_label(i, plan);
  switch (unit(i).kind) {
    case UnitKind::kListItem:
    case UnitKind::kFootnote:
      plan_item(i, layouter, plan);
      break;
    case UnitKind::kQuote:
      plan_quote(i, plan);
      break;
    case UnitKind::kCode:
      plan.text = plan.text.inset(kCodeIndentEm * style_.font_size, style_.font_size);
      break;
    case UnitKind::kCaption:
      if (unit(i).level > 0) plan.text = columns_.column;
      break;
    case UnitKind::kParagraph:
      if (side_ == Side::kCommentary) plan.first_indent = first_line_indent();
      break;
    default:
      break;
  }
  return plan;
}

float PanePlan::first_line_indent() const {
  const bool narrow = columns_.text.width < kNarrowColumnEm * style_.font_size;
  return (narrow ? std::min(style_.first_line_indent_em, 1.0f) : style_.first_line_indent_em) *
         style_.font_size;
}

void PanePlan::plan_turn_label(size_t i, BlockPlan& plan) const {
  plan.speaker = speaker_label(*article_, article_->interview().turns[refs_[i].group].speaker);
  plan.speaker_place = {columns_.column.x, columns_.text.x - columns_.column.x};
  plan.speaker_max = columns_.column.width;
}

// Items of one list share the indent that its longest ordinal needs; deeper items start where the text of their
// parents does.
void PanePlan::plan_item(size_t i, BlockLayouter& layouter, BlockPlan& plan) {
  if (list_ != heads_[i]) {
    list_ = heads_[i];
    list_indent_ = indent_of_list(list_, layouter);
  }
  const float em = style_.font_size;
  const int depth = std::clamp(unit(i).level, 0, kMaxBlockDepth);
  const Column outer = plan.text.inset(static_cast<float>(depth) * list_indent_, em);
  plan.text = outer.inset(list_indent_, em);
  plan.ordinal_place = {outer.x, plan.text.x - outer.x};
}

float PanePlan::indent_of_list(size_t first, BlockLayouter& layouter) const {
  const float em = style_.font_size;
  float room = kListIndentEm * em;
  for (size_t i = first; i < refs_.size() && heads_[i] == first; ++i) {
    const float wanted = layouter.ordinal_room(unit(i));
    if (wanted <= kMaxListIndentEm * em) room = std::max(room, wanted);
  }
  return room;
}

void PanePlan::plan_quote(size_t i, BlockPlan& plan) const {
  const float em = style_.font_size;
  const Column quote = plan.text.inset(kQuoteIndentEm * em, em);
  const float indent = style_.label_indent_em * em;
  const bool is_wide = quote.width - indent >= style_.min_hanging_measure_em * em;
  const bool hangs = is_wide && !unit(heads_[i]).speaker.empty();
  plan.text = hangs ? quote.inset(indent, em) : quote;
  if (unit(i).speaker.empty()) return;
  plan.speaker = speaker_label(*article_, unit(i).speaker);
  plan.speaker_place = {quote.x, plan.text.x - quote.x};
  plan.speaker_max = quote.width;
}

float PanePlan::gap_above(size_t i) const {
  return i == 0 ? std::round(style_.top_padding) : gap_between(*article_, refs_[i - 1], refs_[i], style_);
}

float PanePlan::row_gap() const { return std::round(kRowGap * style_.font_size * style_.line_height); }

float PanePlan::guess_height(size_t i) const {
  const BlockType type = block_type(unit(i), style_);
  const bool names_speaker = side_ == Side::kInterview && refs_[i].index == 0 && !columns_.hanging;
  float ems = 0, lines = names_speaker ? 2 : 1;
  for (const char byte : unit(i).text) {
    const auto lead = static_cast<unsigned char>(byte);
    if ((lead & 0xC0) != 0x80) ems += lead >= 0xE3 ? 1 : kLetterEm;
    if (byte == '\n') ++lines;
  }
  return (lines + std::floor(ems * type.size / columns_.text.width)) * type.line_height;
}

}  // namespace duidu
