// The page painter: the article as semantic elements, readable without scripts, which are also the elements that the
// text layer hydrates. Their structure is a contract with web/text/text_layer.js (see page.cc for the tree). Nothing
// fails.
#pragma once

#include "base/phrases.h"
#include "export/markup_sink.h"
#include "model/article.h"

namespace duidu {

// Writes the content of one pane: sections of turns or blocks, without the scroller around them.
void paint_side(const Article& article, Side side, Language language, MarkupSink& sink);

}  // namespace duidu
