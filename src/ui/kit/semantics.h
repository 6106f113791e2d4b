// The semantics tree: what every control on the chrome canvas is, for the real elements laid over it
// (assistive technology, keyboard, tests) and for the visible page when the canvas cannot be. Made anew with
// every frame, compared by value. What a control can be stands in wire.txt.
#pragma once

#include <vector>

#include "wire/records.h"

namespace duidu {

using ControlNode = wire::Control;
using SemanticsTree = std::vector<ControlNode>;  // in Tab order

}  // namespace duidu
