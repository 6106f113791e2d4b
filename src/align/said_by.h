// Whose words a quotation has, where the commentary says otherwise: "Orrin says 'words'" of what Moss said, "he says" of what was
// asked, words of another interview than the one the commentary is about. Says nothing where the sentence names the right
// speaker, several or nobody. Pure; never fails.
#pragma once

#include <vector>

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

// Sets Verdict::said_by of the links that quote, and adds it to their reasons, in this language.
void judge_speakers(const Texts& texts, Language language, std::vector<Link>& links);

}  // namespace duidu
