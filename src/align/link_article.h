// Puts the links of `align` into an article: paragraphs out, spans and ids back in.
#pragma once

#include "align/types.h"

namespace duidu {

struct LinkedArticle {
  Article article;
  bool is_complete = true;  // false: the work was called off or too much, so there may be more links
};

// The article with its automatic links made anew; links of author or reader are kept, ids of kept links too. The
// reasons are in the article's language.
LinkedArticle link_article(Article article, AlignOptions options = {});

}  // namespace duidu
