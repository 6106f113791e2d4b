// Actions applied one by one: tables in, tables out.
#pragma once

#include <algorithm>

#include "app/apply.h"

namespace duidu::test {

// An article without any text, for what does not ask.
inline const Article& no_article() {
  static const Article none;
  return none;
}

inline ViewState after(ViewState state, const Action& action, const Article& article = no_article()) {
  return apply(std::move(state), action, Facts{article}).state;
}

inline std::vector<Effect> effects_of(ViewState state, const Action& action,
                                      const Article& article = no_article()) {
  return apply(std::move(state), action, Facts{article}).effects;
}

// The effect of this type among them; null if there is none.
template <typename Wanted>
const Wanted* find(const std::vector<Effect>& effects) {
  const auto found = std::find_if(effects.begin(), effects.end(), [](const Effect& effect) {
    return std::holds_alternative<Wanted>(effect);
  });
  return found == effects.end() ? nullptr : &std::get<Wanted>(*found);
}

template <typename Wanted>
bool asks_for(const std::vector<Effect>& effects) {
  return find<Wanted>(effects) != nullptr;
}

}  // namespace duidu::test
