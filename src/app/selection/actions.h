// What happens to the selection.
#pragma once

#include <optional>

#include "app/selection/state.h"

namespace duidu {

struct Change;

struct SelectText {
  std::optional<Selected> text;
};
struct CopySelected {
  Copied as = Copied::kText;
};

void apply(const SelectText& select, Change& change);
void apply(const CopySelected& copy, Change& change);

}  // namespace duidu
