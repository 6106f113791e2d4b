// Links an article: gives its paragraphs to `align` and turns the result into links with spans and ids. Pure;
// never fails.
#pragma once

#include "align/types.h"

namespace duidu {

struct LinkedArticle {
  Article article;
  bool is_complete = true;  // false if the work was cancelled or exceeded its budget: there may be more links
};

// Replaces the automatic links of the article by new ones. Links made by the author or the user are kept with
// their ids, and what was taken away is not found again. Reasons are given in the article's language.
LinkedArticle link_article(Article article, AlignOptions options = {});

}  // namespace duidu
