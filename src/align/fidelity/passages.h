// What the comparison of quotations reads from an article: passages, speakers and names. Pure; refers to the article.
#pragma once

#include <string>
#include <vector>

#include "align/fidelity/fidelity.h"
#include "align/fidelity/known_names.h"
#include "model/article.h"

namespace duidu {

// The texts of `spans`, in order. Refers to the article.
Passage passage_of(const Article& article, const std::vector<Span>& spans);

// The speakers of the interview, each once. Refers to the article.
std::vector<std::string_view> speakers_of(const Article& article);

// The speakers, and the names that the interview's text shows.
KnownNames names_of(const Article& article);

}  // namespace duidu
