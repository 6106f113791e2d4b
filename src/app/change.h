// What the features' apply() functions work on: the state they change, the facts they may ask, the effects they ask for.
// Lives for one action.
#pragma once

#include <utility>

#include "app/apply.h"

namespace duidu {

struct Change {
  ViewState& state;
  const Facts& facts;
  std::vector<Effect>& effects;

  // Asks for an effect; effects are carried out in this order.
  void then(Effect effect) { effects.push_back(std::move(effect)); }
};

}  // namespace duidu
