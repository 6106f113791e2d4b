// The summary of an article's quotations, what hurts most first, with links to those that need a look: for the page without the
// program, and for paper. Nothing fails.
//
//   <p class="summary">
//     <span data-group="absent">1 not in the interview <a href="#c1.b4" aria-label="Quotation 4?">4?</a></span>
//     <span data-group="same">8 word for word</span>
#pragma once

#include <string_view>

#include "export/markup_sink.h"
#include "model/link_words.h"

namespace duidu {

// `before_address`: what an address of the page has before that of the unit. Nothing is written if there are no quotations.
void paint_summary(const Article& article, const LinkIndex& index, const LinkWords& words,
                   std::string_view before_address, MarkupSink& sink);

}  // namespace duidu
