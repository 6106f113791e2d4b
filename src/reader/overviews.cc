#include "reader/overviews.h"

#include "app/overview/steps.h"

namespace duidu {

void Overviews::refresh(const ArticleOnPage& article, const Panes& panes, const Hits* search,
                        const SearchState& state) {
  const bool has_new_hits = search != search_ || (search && query_ != state.query);
  search_ = search;
  query_ = search ? state.query : std::string();
  for (const Side side : kSides) {
    const bool is_new = layouts_[side] != panes[side].layouts;
    layouts_[side] = panes[side].layouts;
    const PaneLayout& layout = panes.layout(side);
    SideOverview& overview = sides_[side];
    if (is_new) {
      overview.extents = link_extents(layout, article.original());
      overview.marks = marks_of(article.original(), side);
    }
    if (is_new || has_new_hits) overview.hits = search ? hit_places(layout, *search) : std::vector<float>();
  }
}

}  // namespace duidu
