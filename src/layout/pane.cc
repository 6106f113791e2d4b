#include "layout/pane.h"

#include "layout/gradual_layout.h"

namespace duidu {

PaneLayout layout_pane(const Article& article, Side side, float width, const FontMetrics& metrics,
                       const ReadingStyle& style) {
  const LinkIndex index(article);
  GradualLayout layout(article, index, side);
  layout.begin(article, width, metrics, style);
  layout.lay_out_all();
  layout.commit();
  return layout.take();
}

}  // namespace duidu
