#include "platform/headless/headless_browser.h"

#include <utility>

#include "platform/opening/run_job.h"
#include "system/decode.h"

namespace duidu {

namespace {

std::string_view chars(const std::vector<uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

std::vector<Action> HeadlessBrowser::opened() {
  std::vector<Action> told;
  const auto run = [&](const Jobs::Started& started) {
    const std::vector<uint8_t> outcome = run_job(chars(started.job), decode_by_system);
    if (auto action = jobs_.finish(started.serial, chars(outcome))) told.push_back(std::move(*action));
  };
  for (const Brought& brought : std::exchange(files, {})) run(jobs_.start(brought));
  for (const EditArticle& edit : std::exchange(edits, {})) {
    if (const auto started = jobs_.start(edit)) run(*started);
    if (auto action = jobs_.take_told()) told.push_back(std::move(*action));
  }
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
