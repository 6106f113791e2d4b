// A unit's text as markup: links and inline styles cut the text at the same places, so that elements always
// nest. Links are outermost (one span a segment), then hyperlinks, strong, emphasis, code. The text itself
// comes out byte for byte; inline styles that overlap their like are merged, and only the first of
// overlapping hyperlinks counts.
#pragma once

#include <functional>

#include "export/markup_sink.h"
#include "model/article.h"
#include "model/link_index.h"
#include "model/link_words.h"

namespace duidu {

// `paint_number` is called with each of index.numbers(unit), right before its span begins. With `heard`, spans carry
// what is to be heard where a link begins (data-begins) and ends (data-ends) in this unit.
void paint_text(const Article& article, const LinkIndex& index, const LinkWords* heard, UnitRef unit,
                MarkupSink& sink, const std::function<void(const LinkNumber&)>& paint_number);

}  // namespace duidu
