// The text column of a pane: its width and position. Pure. Lengths are CSS px; positions are whole px.
#pragma once

#include <string>
#include <vector>

#include "layout/metrics.h"
#include "layout/style.h"
#include "model/article.h"

namespace duidu {

struct Column {
  float x = 0;
  float width = 0;

  // The column without `amount` on its left side; less is taken where the text would become too narrow to read.
  Column inset(float amount, float em) const;
};

struct PaneColumns {
  Column column;  // everything but the margins
  Column text;    // without the indent in which speakers hang
  bool hanging = false;
};

// Every speaker of either side once.
std::vector<std::string> all_speakers(const Article& article);

// `style` with its label indent widened to the widest speaker label that may be beside the text.
ReadingStyle fit_labels(const Article& article, const std::vector<std::string>& speakers,
                        const FontMetrics& metrics, ReadingStyle style);

// The columns of a pane, in its middle or leaning on the gutter. Chinese and Japanese columns are a whole number of em wide, so that full lines end flush.
PaneColumns columns_of(const Article& article, Side side, float pane_width, const ReadingStyle& style);

}  // namespace duidu
