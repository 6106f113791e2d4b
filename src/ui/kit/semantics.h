// The semantics tree describes every control on the chrome canvas, for the real elements over it (assistive
// technology, keyboard, tests) and for the visible page if there is no canvas. Rebuilt in every frame and compared by
// value. What a control can be is described in wire.txt.
#pragma once

#include <vector>

#include "wire/records.h"

namespace duidu {

using ControlNode = wire::Control;
using SemanticsTree = std::vector<ControlNode>;  // in Tab order

}  // namespace duidu
