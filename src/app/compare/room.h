// How the text makes room for the comparison of its words. Pure; CSS px.
#pragma once

namespace duidu {

// By how much more a pane must be scrolled so that words from `top` to `bottom` of what is seen of it stand clear of a panel that
// takes `room` at the lower edge of `height`. 0 if they do; of words that are too many the first are kept in sight.
float scroll_for_room(float top, float bottom, float height, float room);

}  // namespace duidu
