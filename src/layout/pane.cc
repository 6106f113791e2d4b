#include "layout/gradual_layout.h"
#include "layout/layout.h"

namespace duidu {

PaneLayout layout_pane(const Article& article, Side side, float width, const FontMetrics& metrics,
                       const ReadingStyle& style) {
  const LinkIndex index(article);
  GradualLayout layout(article, index, side);
  layout.begin(article, width, metrics, style);
  layout.set_all();
  layout.settle();
  return layout.take();
}

}  // namespace duidu
