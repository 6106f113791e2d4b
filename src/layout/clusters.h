// The clusters of a text: the smallest pieces that are measured, drawn and hit as one, with the face the inlines
// give it, its advance and its line breaking class. A grapheme each, except that
// - —— and …… are one;
// - in scripts whose letters join or change places a word is one (a longer one than fits is cut);
// - of marks heaped on one letter, those beyond the fifth are a cluster of their own, shown as "+12";
// - a hidden tag is one.
// Characters nobody sees have no advance, or that of the mark they are shown as where a reader should know of
// them: controls, overrides of the direction, stray tags and blanks of no width. Nothing fails.
#pragma once

#include <string_view>
#include <vector>

#include "layout/advances.h"
#include "layout/break_class.h"
#include "layout/layout.h"
#include "layout/metrics.h"
#include "model/article.h"

namespace duidu {

// What the clusters of one text share.
struct ClusterStyle {
  const FontMetrics* metrics = nullptr;
  Face face = Face::kText;           // where no inline says otherwise
  float size = 0;                    // px
  float widest_word = 0;             // px, 0 = as wide as a picture may be
  AdvanceTable* advances = nullptr;  // of the metrics, if they are kept
};

// Replaces `clusters` and `classes` (one class per cluster). Places (`x`) are left to the line breaker. Soft
// hyphens and line ends have no advance, a tab has that of four blanks.
void split_clusters(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style,
                    std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

}  // namespace duidu
