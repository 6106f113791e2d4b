// Links of a text to another place of the same article, as those between a word and its footnote: "#t3.p1". An edit that moves
// the place changes its address. Pure; never fails.
#pragma once

#include <vector>

#include "edit/lines.h"
#include "edit/split_anew.h"

namespace duidu {

// Lets such links in `texts`, which the lines have become, lead to where their places are now. A link to a line that was set apart
// leads nowhere and stays as it is.
void follow_addresses(const ArticleLines& lines, const std::vector<LineSpot>& spots, Texts& texts);

}  // namespace duidu
