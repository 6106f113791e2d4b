// The article as it is shown in the other Chinese script. A converted copy with the structure of the original, made
// so that every offset stays what it is (text/han_display.h): layout, painters, links and places need not know of
// it. Links, notes, copying, searching and files keep to the original.
#pragma once

#include <memory>

#include "model/article.h"
#include "text/han_display.h"

namespace duidu {

// Whether there is another script to show it in.
bool has_other_script(const Article& article);

// The article itself if nothing is to be converted.
std::shared_ptr<const Article> shown_article(const std::shared_ptr<const Article>& article, HanScript script);

}  // namespace duidu
