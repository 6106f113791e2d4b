// Which links are lit, as the browser is told.
#pragma once

#include "app/view_state.h"
#include "wire/messages.h"

namespace duidu {

request::MarkLinks lit_links(const ArticleView& view);

}  // namespace duidu
