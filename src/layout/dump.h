// A layout as readable text for golden files: one line per line box, margin entry and section.
#pragma once

#include <string>

#include "layout/pane_layout.h"
#include "model/article.h"

namespace duidu {

std::string dump(const PaneLayout& layout, const Article& article);

}  // namespace duidu
