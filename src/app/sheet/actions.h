// What the user does with the sheet at the lower edge of a narrow window.
#pragma once

#include <optional>

#include "app/links/pointing.h"

namespace duidu {

struct Change;
struct Facts;

// Its head is held this far above where it was taken.
struct PullSheet {
  float by = 0;
};
// It is let go: it goes to the nearest stage, below the lowest one it closes. Pulled sideways it turns to the next pair.
struct LetGoOfSheet {
  float by = 0;
  float aside = 0;
};
// A tap on its head: one stage up, from the highest one down to the first.
struct StepSheet {};
struct ScrollSheet {
  float top = 0;
};
// The next link on this side, or the one before; where the article is shown in pairs the next of these.
struct StepPair {
  bool is_forward = true;
};
// To the other end of the link.
struct FollowSheet {};
// Leads back to where the link was pressed, as the browser's Back does.
struct CloseSheet {};

void apply(const PullSheet& pull, Change& change);
void apply(const LetGoOfSheet& let_go, Change& change);
void apply(const StepSheet& step, Change& change);
void apply(const ScrollSheet& scroll, Change& change);
void apply(const StepPair& step, Change& change);
void apply(const FollowSheet& follow, Change& change);
void apply(const CloseSheet& close, Change& change);

// Whether the window shows one side only, which is when a link's other end is seen in a sheet.
bool is_narrow(const Facts& facts);

// The sheet shows the current link; `point`: the line that was pressed there stays in sight.
void open_sheet(const std::optional<WindowPoint>& point, Change& change);

// It is there no more, and the history stays as it is.
void drop_sheet(Change& change);

}  // namespace duidu
