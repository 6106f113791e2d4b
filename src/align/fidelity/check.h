// Re-verifies the quotations of an article as it stands: whether each says what the interview says, and no more than its
// level claims. Pure.
#pragma once

#include <string>
#include <vector>

#include "align/fidelity/fidelity.h"
#include "model/article.h"

namespace duidu {

// The texts of `spans`, in order. Refers to the article.
Passage passage_of(const Article& article, const std::vector<Span>& spans);

// Speakers of the interview, each once. Refers to the article.
std::vector<std::string_view> speakers_of(const Article& article);

struct QuotationCheck {
  uint32_t link = 0;  // index in article.links
  bool agrees = false;
  std::string what;  // what is the matter, one English sentence without a full stop; empty if it agrees
};

// One for each link of kind quote, in order. A quotation agrees if only punctuation, width, case or script differs, or if
// it is shortened where it says so; of several places it may be any.
std::vector<QuotationCheck> check_quotations(const Article& article);

}  // namespace duidu
