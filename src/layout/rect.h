// An upright rectangle, as it crosses to the page too. CSS px; `y` grows downwards.
#pragma once

#include "wire/records.h"

namespace duidu {

using Rect = wire::Rect;

}  // namespace duidu
