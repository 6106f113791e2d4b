// Whether an article says every letter and digit of the text that it was read from, itself or in its set-apart part. Counts
// them, because the order may change; so a test's texts should have letters of their own in every piece.
// No text are: scripts and style sheets, attributes, entities, addresses of links, the names of fields that the article has
// ("作者："), the marks of call-outs, containers and boxes ("[!NOTE]", ":::tip", "[x]"), times of labels ("00:01:23").
#pragma once

#include <string>
#include <string_view>

#include "model/article.h"

namespace duidu::test {

// The text of a Markdown source as MD4C sees it.
std::string markdown_text(std::string_view source);

// The letters and digits of `text` that the article lacks, each as often as it lacks it; empty if nothing is lost.
std::string lost_letters(std::string_view text, const Article& article);

}  // namespace duidu::test
