// Which links are lit, as the browser is told.
#pragma once

#include "app/requests.h"
#include "app/view_state.h"

namespace duidu {

wire::MarkLinks lit_links(const ArticleView& view);

}  // namespace duidu
