// While the article is read aloud: back, pause, on, how fast, and the end of it.
#pragma once

#include <string>

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// A speed in per cent as it is shown: "1.2×".
std::string rate_words(int rate);

// Height of the window's lower edge the bar takes, 0 while nothing is read.
float read_bar_room(const ViewState& state);

void draw_read_bar(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
