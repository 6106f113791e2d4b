// The column of a pane: how wide its text is set and where it stands. Lengths are CSS px; positions are whole
// px.
#pragma once

#include <string>
#include <vector>

#include "layout/layout.h"
#include "model/article.h"

namespace duidu {

struct Column {
  float x = 0;
  float width = 0;

  // What is left when `amount` is taken off the left side, but never so much that the text gets too narrow to
  // read.
  Column inset(float amount, float em) const;
};

struct PaneColumns {
  Column column;  // everything but the margins
  Column text;    // without the indent in which speakers hang
  bool hanging = false;
};

// Everybody who speaks on either side, each once.
std::vector<std::string> all_speakers(const Article& article);

// The style with room for the article's own speakers: as wide as the widest label that is allowed to hang.
ReadingStyle fit_labels(const Article& article, const std::vector<std::string>& speakers,
                        const FontMetrics& metrics, ReadingStyle style);

// Chinese and Japanese columns are a whole number of em wide, so that full lines end flush.
PaneColumns columns_of(const Article& article, Side side, float pane_width, const ReadingStyle& style);

}  // namespace duidu
