// The page painter: the article as semantic elements, readable without scripts, which are also the elements that the
// text layer hydrates. Their structure is a contract with web/text/text_layer.js (see page.cc for the tree). Nothing
// fails.
#pragma once

#include "base/phrases.h"
#include "export/markup_sink.h"
#include "model/article.h"
#include "model/link_words.h"

namespace duidu {

// Writes the content of one pane: sections of turns or blocks, without the scroller around them. `words`: those about the links of
// an arranged article, which are the links of the article that it was made of.
void paint_side(const Article& article, Side side, Language language, MarkupSink& sink,
                const LinkWords* words = nullptr);

}  // namespace duidu
