// The bar shown while the article is read aloud: previous sentence, pause, next sentence, rate, stop.
#pragma once

#include <optional>
#include <string>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// A rate in per cent in the form in which it is shown: "1.2×".
std::string rate_words(int rate);

// Height that the bar takes at the lower edge of the window, 0 while nothing is read.
float read_bar_room(const ViewState& state);

// Where the bar stands; nothing while nothing is read.
std::optional<Rect> read_bar_place(const Scene& scene, const Controls& controls);

void draw_read_bar(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
