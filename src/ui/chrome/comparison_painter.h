// Draws the rows of a comparison: form tells what became of the words, colour only adds. A frame around nothing for words left out,
// two lines under words put in, both for other words; one line under the original's; waves under words that are not in the
// interview, a frame around words cut off. The style sheet has the same forms for the real elements.
#pragma once

#include "ui/chrome/comparison_rows.h"
#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

inline constexpr float kPairGap = 10;  // below each pair of lines
inline constexpr float kElisionPadding =
    20;  // of the button that shows what was left out, both sides together

struct ComparisonPainter {
  const Scene& scene;
  const ComparisonRows& rows;
  const Comparison& compared;
  const Told& told;
  float label;  // width of the column that says whose row it is
  Rect view;    // what is seen of the rows

  // Draws and records the rows from the top of `box` down, as far as they are seen; returns the y below them.
  float draw(Controls& controls, Actions& actions, const Rect& box) const;

 private:
  enum class Row : uint8_t { kOriginal, kCitation };

  void draw_pair(Controls& controls, Actions& actions, size_t line, const Rect& box) const;
  void draw_label(Controls& controls, size_t line, Row row, const Rect& box) const;
  void draw_run(Controls& controls, const RowRun& run, Row row, const std::string& id, const Rect& box) const;
  void draw_form(ImDrawList& list, const RowRun& run, Row row, const Rect& words) const;
  void draw_elision(Controls& controls, Actions& actions, const RowRun& run, const Rect& box) const;
  uint32_t ink_of(const RowRun& run) const;
};

}  // namespace duidu
