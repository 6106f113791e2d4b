#include "layout/column.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "text/unicode.h"

namespace duidu {
namespace {

constexpr float kMinTextEm = 8;
constexpr float kRounding = 1e-3f;  // em; widths computed from ems may come out slightly too small

bool is_set_on_grid(const std::string& language) {
  return language.starts_with("zh") || language.starts_with("ja");
}

bool has_speakers(const Article& article) {
  const auto& turns = article.interview().turns;
  return std::any_of(turns.begin(), turns.end(), [](const Turn& turn) { return !turn.speaker.empty(); });
}

float column_width(float available, float measure_em, const Article& article, float em) {
  float ems = std::min(available / em, measure_em);
  if (is_set_on_grid(article.language())) ems = std::floor(ems + kRounding);
  return std::max(ems, 1.0f) * em;
}

float label_width(const Article& article, const std::string& speaker, const FontMetrics& metrics,
                  float size) {
  const std::string label = speaker_label(article, speaker);
  float width = 0;
  for (size_t offset = 0; offset < label.size();) {
    width += metrics.advance(Face::kText, size, next_grapheme(label, offset));
  }
  return width;
}

// Left edge of a column that leans on the gutter, right of the interview and left of the commentary, or stands in the
// middle.
float column_left(Side side, float pane_width, float width, const ReadingStyle& style) {
  const float room = std::max(0.0f, pane_width - width);
  if (!style.leans) return std::floor(room / 2);
  const float inner = std::min(std::round(style.min_margin), room);
  return std::floor(side == Side::kInterview ? room - inner : inner);
}

}  // namespace

std::vector<std::string> all_speakers(const Article& article) {
  std::set<std::string> speakers;
  for (const Turn& turn : article.interview().turns) speakers.insert(turn.speaker);
  for (const Commentary& commentary : article.commentaries()) {
    for (const Unit& block : commentary.blocks) speakers.insert(block.speaker);
  }
  return {speakers.begin(), speakers.end()};
}

ReadingStyle fit_labels(const Article& article, const std::vector<std::string>& speakers,
                        const FontMetrics& metrics, ReadingStyle style) {
  for (const std::string& speaker : speakers) {
    float ems =
        label_width(article, speaker, metrics, style.font_size) / style.font_size + style.label_gap_em;
    if (is_set_on_grid(article.language())) ems = std::ceil(ems - kRounding);
    if (ems <= style.max_label_indent_em) style.label_indent_em = std::max(style.label_indent_em, ems);
  }
  return style;
}

Column Column::inset(float amount, float em) const {
  const float taken = std::min(amount, std::max(0.0f, width - kMinTextEm * em));
  return {x + taken, width - taken};
}

PaneColumns columns_of(const Article& article, Side side, float pane_width, const ReadingStyle& style) {
  const float em = style.font_size;
  const float available = std::max(0.0f, pane_width - 2 * style.min_margin);
  PaneColumns columns;
  float indent = 0;
  if (side == Side::kInterview && has_speakers(article)) {
    const float measure = style.max_measure_em + style.label_indent_em;
    columns.column.width = column_width(available, measure, article, em);
    indent = style.label_indent_em * em;
    columns.hanging = columns.column.width - indent >= (style.min_hanging_measure_em - kRounding) * em;
  }
  if (!columns.hanging) {
    columns.column.width = column_width(available, style.max_measure_em, article, em);
    indent = 0;
  }
  columns.column.x = column_left(side, pane_width, columns.column.width, style);
  columns.text = {columns.column.x + indent, columns.column.width - indent};
  return columns;
}

}  // namespace duidu
