// Who asks and who answers. Known words decide first ("记者", "Q", "嘉宾"); of unknown names those ask whose
// turns mostly end in a question and, between equals, whose turns are shorter, or who speaks first. Any
// number of speakers. Never fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

void assign_roles(std::vector<Turn>& turns);

}  // namespace duidu
