// The texts of a quotation with what is to be marked in them. Pure.
#pragma once

#include "check/report.h"
#include "model/article.h"

namespace duidu {

// The words of the commentary, and those of the interview at one place. Far-off words between the pieces, and long stretches without a mark, are
// shortened by " … ".
MarkedText cited_text(const Article& article, const Link& link);
MarkedText said_text(const Article& article, const Link& link, const std::vector<Span>& place);

// The text without its marks.
std::string plain(const MarkedText& text);

// The words of a span.
std::string words_at(const Article& article, const Span& span);

}  // namespace duidu
