// Actions applied one by one: tables in, tables out.
#pragma once

#include <string>
#include <type_traits>
#include <utility>

#include "app/apply.h"

namespace duidu::test {

// An article without any text, for what does not ask.
inline const Article& no_article() {
  static const Article none;
  return none;
}

// Another article without any text, in this language.
inline ArticleOpened opened_in(std::string language) {
  Texts texts;
  texts.language = std::move(language);
  return {std::make_shared<const Article>(std::move(texts)), {}, Elements::kMissing};
}

inline ViewState after(ViewState state, const Action& action, const Article& article = no_article()) {
  return apply(std::move(state), action, Facts{article}).state;
}

inline std::vector<Effect> effects_of(ViewState state, const Action& action,
                                      const Article& article = no_article()) {
  return apply(std::move(state), action, Facts{article}).effects;
}

// The effect or request of this type among them; null if there is none.
template <typename Wanted>
const Wanted* find(const std::vector<Effect>& effects) {
  for (const Effect& effect : effects) {
    const Wanted* found = nullptr;
    if constexpr (std::is_constructible_v<Request, Wanted>) {
      if (const auto* request = std::get_if<Request>(&effect)) found = std::get_if<Wanted>(request);
    } else {
      found = std::get_if<Wanted>(&effect);
    }
    if (found) return found;
  }
  return nullptr;
}

template <typename Wanted>
bool asks_for(const std::vector<Effect>& effects) {
  return find<Wanted>(effects) != nullptr;
}

}  // namespace duidu::test
