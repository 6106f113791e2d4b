// Several files as one article: the first holds the interview, the others were written about it. Never fails.
#pragma once

#include <vector>

#include "model/article.h"

namespace duidu {

// `first` with one more commentary for each of `attached`, or for each of theirs. If `first` has no turns, its text is the
// interview, as narration.
// An attached file keeps its order and its speakers: a block behind a label is a quotation if its speaker is one of the interview's
// or its words are said there, else the words of a commentator who bears that name. Turns that an attached file has of its own
// (article JSON) become quotations where they stood. What stands apart in it goes with it; its links and notes are not taken over.
// The links and notes of `first` stay where they are, except that narration has no commentary left for links to start from. Fields
// of a file that this version does not know stay with the article and with every unit; those of a turn or commentary go with it.
// Ids that `first` has already are not given again. Encoding and split account are those of `first`.
Article join(Article first, std::vector<Article> attached);

}  // namespace duidu
