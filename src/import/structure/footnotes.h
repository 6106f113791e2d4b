// Links footnotes with the places that refer to them. Never fails; linear.
#pragma once

#include "model/article.h"

namespace duidu {

// Each "[^1]" in a text leads to the footnote of that mark, and the footnote leads back to the first of them by a "↑" at its
// end. Links are hrefs "#t3.p1" of the units' addresses. May be called again after units have moved.
void link_footnotes(Texts& texts);

}  // namespace duidu
