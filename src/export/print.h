// The article for printing: elements that are added to the page only while it prints (see print.cc for the tree).
// They share no id with the page; their own ids begin with "print-". Nothing fails.
#pragma once

#include "base/phrases.h"
#include "export/markup_sink.h"
#include "model/article.h"
#include "model/print_form.h"

namespace duidu {

// Writes the printed article in this form; an article whose sides are not linked has no pairs and is printed in one
// column.
void paint_print(const Article& article, PrintForm form, Language language, MarkupSink& sink);

}  // namespace duidu
