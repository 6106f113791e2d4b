#include "platform/headless/headless_browser.h"

#include <utility>

#include "platform/opening/open_file.h"
#include "system/decode.h"

namespace duidu {

std::vector<Action> HeadlessBrowser::opened() {
  std::vector<Action> told;
  for (const Brought& brought : std::exchange(files, {}))
    told.push_back(open_brought(brought, decode_by_system));
  for (const EditArticle& edit : std::exchange(edits, {})) told.push_back(edit_article(edit));
  return told;
}

void HeadlessBrowser::paint_tile(const TilePicture& tile) {
  ++tiles_painted;
  tile_vertices[static_cast<size_t>(tile.side)] = tile.list->VtxBuffer.Size;
}

void HeadlessBrowser::show_article(const Article& article, const LinkWords&, Elements elements) {
  shown_titles.push_back(article.title());
  if (elements == Elements::kMissing) ++elements_built;
}

void HeadlessBrowser::place_text(const GradualLayout& layout, std::optional<float> top) {
  const PaneLayout& pane = layout.pane();
  ++texts_placed;
  size_t& placed = units_placed[static_cast<size_t>(pane.side)];
  placed = 0;
  for (size_t i = 0; i < pane.units.size(); ++i) placed += layout.is_new(i);
  if (top) requests.push_back(request::ScrollTo{pane.side, *top, Motion::kInstant});
}

}  // namespace duidu
