// What a view is given: everything it may read. Built by the reader for one frame, valid for that frame
// only.
#pragma once

#include "app/action.h"
#include "app/view_state.h"
#include "layout/layout.h"
#include "model/article.h"
#include "model/link_words.h"
#include "search/search.h"
#include "ui/kit/controls.h"
#include "ui/kit/geometry.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace duidu {

struct Scene {
  const Article& article;
  const LinkIndex& index;
  const LinkWords& words;
  const ViewState& state;
  const Window& window;
  const PageGeometry& geometry;
  const PaneLayout* layouts[2];  // by Side
  float scroll[2];               // scrollTop, CSS px
  const ThemeTokens& theme;
  const Type& type;
  const Search* search;  // none while nothing is looked for

  const PaneLayout& layout(Side side) const { return *layouts[static_cast<int>(side)]; }
};

}  // namespace duidu
