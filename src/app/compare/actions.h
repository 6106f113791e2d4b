// What the user does with the comparison of a quotation and its original.
#pragma once

#include <cstdint>
#include <optional>

namespace duidu {

struct Change;

// Of this link; else of the one pointed at or focused, of the current one, or of the next quotation from where the user reads. Both
// sides come level and make room. With `is_reviewing` steps go through what needs a look alone, as they do while that is reviewed.
struct OpenComparison {
  std::optional<uint32_t> link;
  bool is_reviewing = false;
};
// To the next quotation in reading order, or the one before.
struct StepComparison {
  bool is_forward = true;
};
// The comparison closes, and the user stays at its quotation; or comes back to where it was opened, as by the browser's Back.
struct GoToCompared {};
struct CloseComparison {};
struct CopyComparison {};
// Shows what was left out at this place, or no longer.
struct ToggleElision {
  uint32_t elision = 0;
};
struct ScrollComparison {
  float top = 0;
};
// The panel has this place, CSS px of the window. The first time the text makes room for it.
struct PlaceComparison {
  float top = 0;
  float height = 0;
};

void apply(const OpenComparison& open, Change& change);
void apply(const StepComparison& step, Change& change);
void apply(const GoToCompared& go, Change& change);
void apply(const CloseComparison& close, Change& change);
void apply(const CopyComparison& copy, Change& change);
void apply(const ToggleElision& toggle, Change& change);
void apply(const ScrollComparison& scroll, Change& change);
void apply(const PlaceComparison& place, Change& change);

// The history comes to where the current link was compared, or was not.
void bring_comparison_back(bool is_comparing, Change& change);

// The comparison shows this link.
void compare(uint32_t link, Change& change);

}  // namespace duidu
