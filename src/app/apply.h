// The one place where the view's state changes: an action on a state gives another state, and the effects to be carried out.
// Pure and total: every action on every state gives a result.
#pragma once

#include <optional>
#include <vector>

#include "app/action.h"
#include "app/effect.h"
#include "app/view_state.h"
#include "model/sides.h"

namespace duidu {

class Hits;
class KeptSyncMap;

struct PaneFacts {
  const PaneLayout* layout = nullptr;  // null before there is one
  Rect frame;                          // in the window, CSS px
  float scroll = 0;                    // scrollTop
  bool is_shown = true;
  std::optional<float> heading;  // the scrollTop it glides to

  float rest() const { return heading.value_or(scroll); }
  // From the window's to the pane's content.
  float content_y(float y) const { return y - frame.y + scroll; }
};

// What is known of the page beside its state. Valid during one call.
struct Facts {
  const Article& article;        // as it is shown: in a view that arranges it, the arranged one
  const Hits* search = nullptr;  // while the search is open and something was looked for
  BySide<PaneFacts> panes{};
  KeptSyncMap* sync = nullptr;        // what ties the panes together; null before there are any
  Side read_side = Side::kInterview;  // the one being read: what begins "here" begins there
  WindowPoint pointer;                // where it was last over a link
  float sheet_room = 0;               // CSS px, for text and sheet together in a narrow window
  bool has_two_panes = true;          // there is room for both sides beside each other
  bool has_toolbar = false;  // a small one stands over the page, of the selected text or of reading aloud

  const Article* unarranged = nullptr;  // the whole article, if it is another one

  const Article& whole() const { return unarranged ? *unarranged : article; }
  // The first line in sight of the side being read.
  TextPosition read_position() const;
};

struct Outcome {
  ViewState state;
  std::vector<Effect> effects;
};

Outcome apply(ViewState state, const Action& action, const Facts& facts);

}  // namespace duidu
