// Splits a text into clusters, each with the face that the inlines give it, its advance and its line breaking class. A
// cluster is a grapheme, except that
// - —— and …… are one cluster each;
// - in scripts whose letters join or reorder, a word is one cluster (a word that is too wide is cut);
// - combining marks beyond the fifth on one letter are a cluster of their own, shown as "+12";
// - a hidden tag is one cluster.
//
// Invisible characters have no advance. Those that the user should know of (controls, direction overrides, stray tags
// and zero-width spaces) have the advance of the placeholder they are shown as. Nothing fails; linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "layout/advances.h"
#include "layout/break_class.h"
#include "layout/cluster.h"
#include "layout/metrics.h"
#include "layout/style.h"
#include "model/article.h"

namespace duidu {

// What all clusters of one text have in common.
struct ClusterStyle {
  const FontMetrics* metrics = nullptr;
  Face face = Face::kText;           // where no inline gives another
  float size = 0;                    // px
  float widest_word = 0;             // px, 0 = as wide as a glyph picture may be
  AdvanceTable* advances = nullptr;  // cache for `metrics`, or null
};

// Replaces `clusters` and `classes` (one class per cluster). The line breaker fills in `x`. Soft hyphens and line
// ends have no advance, a tab has that of four spaces.
void split_clusters(std::string_view text, const std::vector<Inline>& inlines, const ClusterStyle& style,
                    std::vector<Cluster>& clusters, std::vector<BreakClass>& classes);

}  // namespace duidu
