// The clusters of a text: the smallest pieces that are measured, drawn and hit as one. A grapheme each,
// except that —— and …… are one, with the face the inlines give it, its advance and its line breaking class.
// Nothing fails.
#pragma once

#include <string_view>
#include <vector>

#include "layout/break_class.h"
#include "layout/layout.h"
#include "layout/metrics.h"
#include "model/article.h"

namespace duidu {

// What the clusters of one text share.
struct ClusterStyle {
  const FontMetrics* metrics = nullptr;
  Face face = Face::kText;  // where no inline says otherwise
  float size = 0;           // px
};

// Replaces `clusters` and `classes` (one class per cluster). Places (`x`) are left to the line breaker. Soft
// hyphens, zero width spaces and line ends have no advance, a tab has that of four blanks.
void split_clusters(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style,
                    std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

}  // namespace duidu
