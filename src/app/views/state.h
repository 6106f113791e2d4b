// How the article is shown.
#pragma once

#include <memory>

#include "app/views/options.h"
#include "layout/card_choice.h"

namespace duidu {

struct Arranged;

struct ViewsState {
  PairsOptions pairs;
  std::shared_ptr<const Arranged>
      arranged;      // what is on the page instead of the article; null: the article itself
  CardChoice cards;  // of what is arranged as cards
  bool operator==(const ViewsState&) const = default;
};

}  // namespace duidu
