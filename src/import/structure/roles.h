// Decides who asks and who answers. Known words decide first ("记者", "Q", "嘉宾"). An unknown speaker is judged by all of the
// turns: how many end with a question or contain one, how long they are beside those of the others, whether the speaker
// welcomes the listeners or gives thanks for being invited. So two hosts both ask, and a guest who asks back answers. At
// least one asks and one answers. A joint label has the role of those it names. A turn without a speaker keeps its role;
// where such turns ask, the speakers answer. Any number of speakers. Never fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

void assign_roles(std::vector<Turn>& turns);

}  // namespace duidu
