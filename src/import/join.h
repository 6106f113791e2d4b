// Several files as one article: the first holds the interview, the others were written about it. Never fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

// `first` with one more commentary for each of `attached`. If `first` has no turns, its text is the interview, as narration.
// The turns of an attached file become quotations of its commentary; its links and notes are not taken over. The links and
// notes of `first` stay where they are, except that narration has no commentary left for links to start from. Fields of a file that this version does not know stay with
// the article and with every unit; those of a turn or commentary go with it. Ids that
// `first` has already are not given again.
Article join(Article first, std::vector<Article> attached);

}  // namespace duidu
