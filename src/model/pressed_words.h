// Words of the interface among the text of an arranged article that are there to be pressed: what folds, what leads to the whole. They
// are seen and focused like links, but are no part of what is read aloud, looked for or copied.
#pragma once

#include "model/article.h"

namespace duidu {

inline bool is_to_be_pressed(const Unit& unit) {
  return unit.kind == UnitKind::kCaption && !unit.inlines.empty();
}

}  // namespace duidu
