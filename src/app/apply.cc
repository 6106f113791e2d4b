#include "app/apply.h"

#include "app/change.h"
#include "app/reading_position.h"

namespace duidu {

TextPosition Facts::read_position() const {
  const PaneFacts& pane = panes[read_side];
  const ReadingPosition position =
      pane.layout ? reading_position(*pane.layout, pane.scroll) : ReadingPosition();
  return position.is_set ? TextPosition{position.unit, position.offset} : TextPosition{{read_side, 0, 0}, 0};
}

Outcome apply(ViewState state, const Action& action, const Facts& facts) {
  Outcome outcome{std::move(state), {}};
  Change change{outcome.state, facts, outcome.effects};
  std::visit([&](const auto& one) { apply(one, change); }, action);
  // A dialog takes the comparison's place.
  if (outcome.state.overlay.dialog != Dialog::kNone) outcome.state.view.comparison.reset();
  return outcome;
}

}  // namespace duidu
