#include "reader/tile.h"

#include <algorithm>
#include <cmath>

namespace duidu {
namespace {

// A tile is so many viewports high, with the view in its middle. It follows when less than kLeast viewports are left above or below:
// who goes on scrolling that way has most of it before him, and kBehind viewports behind.
constexpr float kTall = 2.25f, kLeast = 0.2f, kBehind = 0.25f;

// Tiles start at multiples of this, which is a whole number of device pixels at every common density
// (1.25, 1.5, 1.75 …).
constexpr float kTopStep = 4;

float step_down(float length) { return std::max(0.0f, std::floor(length / kTopStep) * kTopStep); }

}  // namespace

bool Tile::update(float scroll, float viewport_height, float content_height, float density) {
  const float full = std::ceil(viewport_height * kTall * density) / density;
  const float height = std::min(full, std::max(viewport_height, content_height));
  const float above = scroll - top_, below = top_ + height_ - (scroll + viewport_height);
  const float least = viewport_height * kLeast;
  const bool is_far = above < 0 || below < 0 || (above < least && top_ > 0) ||
                      (below < least && top_ + height_ < content_height);
  const bool is_same = viewport_height == viewport_height_ && height == height_;
  if (is_valid_ && is_same && !is_far) return false;
  // Painted anew in its old place if that will do: nothing moves under the reader's eyes.
  if (is_far || !is_same) {
    const float lowest = std::ceil((content_height - full) / kTopStep) * kTopStep;
    const float before = is_same && below < least && above >= least   ? kBehind
                         : is_same && above < least && below >= least ? kTall - 1 - kBehind
                                                                      : (kTall - 1) / 2;
    top_ = std::min(step_down(scroll - viewport_height * before), std::max(0.0f, lowest));
    height_ = height;
    viewport_height_ = viewport_height;
  }
  is_valid_ = true;
  return true;
}

}  // namespace duidu
