// Lays out a whole pane at once. Pure: (article, side, width, metrics, style) → PaneLayout; nothing fails.
// GradualLayout gives the same result in steps.
#pragma once

#include "layout/metrics.h"
#include "layout/pane_layout.h"
#include "layout/style.h"
#include "model/article.h"

namespace duidu {

PaneLayout layout_pane(const Article& article, Side side, float width, const FontMetrics& metrics,
                       const ReadingStyle& style);

}  // namespace duidu
