// What the user does to see more of a side, or to find what it is about.
#pragma once

#include "model/article.h"

namespace duidu {

struct Change;

// To the next or previous mark of a side's overview; the link is chosen. Without a side, of the one being read.
struct StepMark {
  std::optional<Side> side;
  bool is_forward = true;
};
// To the next or previous passage of the interview that nobody speaks of; where there is none, a notice says so.
struct StepUncommented {
  bool is_forward = true;
};
// The user scrolls a side by its overview, or to what lies beyond its edge.
struct ScrollSide {
  Side side = Side::kInterview;
  float top = 0;            // CSS px
  bool is_dragged = false;  // follows the pointer at once
};

void apply(const StepMark& step, Change& change);
void apply(const StepUncommented& step, Change& change);
void apply(const ScrollSide& scroll, Change& change);

}  // namespace duidu
