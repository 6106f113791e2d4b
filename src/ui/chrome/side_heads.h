// The line above each column: the side's name and byline at the gutter, which question is being read, how much of the interview is
// discussed. In a narrow window the tabs name the sides, and only the question stands in one of them.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Author, date and source of the article; empty if nothing is known of them.
std::string article_byline(const Scene& scene);

// The question being read, beside a name of this width in the middle of its tab; not where there is no room.
void draw_question(const Scene& scene, Controls& controls, const Rect& tab, float name);

void draw_side_heads(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
