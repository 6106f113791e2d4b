// The page painter: the article as semantic elements, readable without any script, and the very elements the
// text layer hydrates. The shape is a contract with web/text_layer (see page.cc for the tree).
#pragma once

#include "base/phrases.h"
#include "export/markup_sink.h"
#include "model/article.h"

namespace duidu {

// The content of one pane: sections of turns or blocks, without the scroller around it.
void paint_side(const Article& article, Side side, Language language, MarkupSink& sink);

}  // namespace duidu
