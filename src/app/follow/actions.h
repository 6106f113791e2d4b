// What the user does with the two sides together.
#pragma once

#include "model/article.h"

namespace duidu {

struct Change;

// The user scrolled a side, by whatever means: it leads, the other one follows. What the program scrolls itself is none of it.
struct Lead {
  Side side = Side::kInterview;
};
// Following is turned on or off. On: the side that is not being read comes to the one that is.
struct SwitchFollowing {};
// The chosen passage holds the other side no longer.
struct Unpin {};

void apply(const Lead& lead, Change& change);
void apply(const SwitchFollowing& toggle, Change& change);
void apply(const Unpin& unpin, Change& change);

// The current link was chosen: it holds the other side.
void pin_current_link(Change& change);
// Following was turned on elsewhere.
void begin_following(Change& change);
// A side comes to the front where only one is seen, level with the one that was read.
void bring_tab_level(Side shown, Change& change);
// The panes have come to rest: what is read now?
void find_place(Change& change);
// The keyboard's focus came to a link of a side; it left the side.
void focus_place(uint32_t link, Side side, Change& change);
void blur_place(Change& change);

}  // namespace duidu
