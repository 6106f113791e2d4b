// Everything that a view may read. Built for one frame and valid only in that frame; owns nothing.
#pragma once

#include "app/action.h"
#include "app/overview/coverage.h"
#include "app/overview/strip.h"
#include "app/search/hits.h"
#include "app/view_state.h"
#include "layout/layout.h"
#include "model/article.h"
#include "model/link_words.h"
#include "ui/kit/controls.h"
#include "ui/kit/geometry.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace duidu {

struct Scene {
  const Article& article;  // as it is shown; links have the same numbers in the whole one
  const Article& whole;
  const LinkIndex& index;
  const LinkWords& words;
  const ViewState& state;
  const Window& window;
  const PageGeometry& geometry;
  const PaneLayout* layouts[2];  // by Side
  float scroll[2];               // scrollTop, CSS px
  const ThemeTokens& theme;
  const Type& type;
  const Hits* search;                // null while there is no search
  const SideOverview* overviews[2];  // by Side
  const Shares& shares;

  const SideOverview& overview(Side side) const { return *overviews[static_cast<int>(side)]; }
  const PaneLayout& layout(Side side) const { return *layouts[static_cast<int>(side)]; }
};

}  // namespace duidu
