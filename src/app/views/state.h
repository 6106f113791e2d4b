// How the article is shown.
#pragma once

#include <memory>
#include <optional>

#include "app/links/state.h"
#include "app/reading_position.h"
#include "app/views/options.h"
#include "layout/card_choice.h"
#include "model/sides.h"

namespace duidu {

struct Arranged;

// Where both sides stood when the view was changed: in the whole article, and in the view. As long as nobody has scrolled or chosen
// anything since, the way back leads exactly there.
struct PlaceBefore {
  BySide<ReadingPosition> whole{};
  BySide<ReadingPosition> shown{};
  std::optional<CurrentLink> current;
  bool operator==(const PlaceBefore&) const = default;
};

struct ViewsState {
  PairsOptions pairs;
  std::shared_ptr<const Arranged>
      arranged;      // what is on the page instead of the article; null: the article itself
  CardChoice cards;  // of what is arranged as cards
  std::optional<PlaceBefore> before;
  bool operator==(const ViewsState&) const = default;
};

}  // namespace duidu
