// What nobody speaks of: units of the interview that follow each other and have no link.
#pragma once

#include "model/article.h"

namespace duidu {

struct SilentPassage {
  UnitRef first;
  UnitRef last;
  bool operator==(const SilentPassage&) const = default;
};

}  // namespace duidu
