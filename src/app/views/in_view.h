// Places in the whole article, and where they stand in the view it is shown in; in the flow they are the same. Pure.
#pragma once

#include "app/apply.h"
#include "app/reading_position.h"
#include "app/views/state.h"

namespace duidu {

TextPosition in_whole(const ViewsState& views, TextPosition position);
UnitRef in_whole(const ViewsState& views, UnitRef unit);
ReadingPosition in_whole(const ViewsState& views, ReadingPosition position);

TextPosition in_view(const ViewsState& views, TextPosition position);
UnitRef in_view(const ViewsState& views, UnitRef unit);
ReadingPosition in_view(const ViewsState& views, ReadingPosition position);

// The article as the view shows it, also while the change to the view is still under way.
const Article& article_in_view(const ViewsState& views, const Facts& facts);

// Whether a filter of the view hides the link, which has words in the whole article.
bool is_hidden(uint32_t link, const Facts& facts);

}  // namespace duidu
