// Recognises what a page has around its article: share bars, calls to follow or subscribe, "阅读原文", credits of layout and
// proof-reading, copyright lines, tags, related articles, page numbers, readers' comments. By words, by form (few words, no
// sentence, mostly links) and by place (head, foot, between paragraphs). What is doubtful stays. Linear; never fails.
#pragma once

#include "import/block.h"
#include "model/article.h"

namespace duidu {

// Sets the page's furniture apart before the labels of speakers are looked for: nobody says it. Lines about the text that
// stand among it at the foot fill the texts' fields, as take_metadata() does.
void set_furniture_apart(Blocks& blocks, Texts& texts);

}  // namespace duidu
