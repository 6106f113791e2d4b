// Writes a unit's text as markup: links and inline styles split the text at common boundaries, so that elements
// always nest. Links are outermost (one span per segment), then hyperlinks, strong, emphasis, code. The text content
// is the unit's text, byte for byte. Overlapping inline styles of one kind are merged, and of overlapping hyperlinks
// only the first counts. Nothing fails.
#pragma once

#include <functional>

#include "export/markup_sink.h"
#include "model/article.h"
#include "model/link_index.h"
#include "model/link_words.h"

namespace duidu {

// Calls `paint_number` with each of index.numbers(unit), right before its span begins. With `heard`, spans carry the
// words that a screen reader says where a link begins (data-begins) and ends (data-ends) in this unit.
void paint_text(const Article& article, const LinkIndex& index, const LinkWords* heard, UnitRef unit,
                MarkupSink& sink, const std::function<void(const LinkNumber&)>& paint_number);

}  // namespace duidu
