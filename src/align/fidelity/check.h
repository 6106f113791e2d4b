// Verifies the quotations of an article again: whether each says what the interview says, and no more than
// its level claims. Pure.
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

struct QuotationCheck {
  uint32_t link = 0;  // index in article.links
  bool agrees = false;
  std::string what;  // the fault as an English sentence without a full stop; empty if the quotation agrees
};

// One result for each link of kind quote, in order. A quotation agrees if only punctuation, width, case or
// script differs, or if it is shortened and shows it by an ellipsis. An ambiguous quotation agrees if it does
// with any of its occurrences.
std::vector<QuotationCheck> check_quotations(const Article& article);

}  // namespace duidu
