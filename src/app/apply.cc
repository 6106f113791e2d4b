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

Step apply(ViewState state, const Action& action, const Facts& facts) {
  Step step{std::move(state), {}};
  Change change{step.state, facts, step.effects};
  std::visit([&](const auto& one) { apply(one, change); }, action);
  return step;
}

}  // namespace duidu
