// Decides who asks and who answers. Known words decide first ("记者", "Q", "嘉宾"). An unknown speaker asks if most of
// the turns end with a question; between equals, the one with shorter turns or the one who speaks first asks. Any
// number of speakers. A turn without a speaker keeps its role; where such turns ask, the speakers answer. Never fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

void assign_roles(std::vector<Turn>& turns);

}  // namespace duidu
