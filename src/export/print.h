// The article as it is printed: elements for paper alone, added to the page for as long as it prints (see print.cc
// for the tree). They have no ids of the page's; their own begin with "print-".
#pragma once

#include "base/phrases.h"
#include "export/markup_sink.h"
#include "model/article.h"

namespace duidu {

// Two columns, level pair by pair; or the interview in one, the commentary as notes below each pair.
enum class PrintForm : uint8_t { kPairs, kNotes };

// Where nothing ties the two sides together there are no pairs, and it is one column in any case.
void paint_print(const Article& article, PrintForm form, Language language, MarkupSink& sink);

}  // namespace duidu
