// What happens to the selection.
#pragma once

#include <optional>

#include "app/selection/state.h"
#include "wire/messages.h"

namespace duidu {

struct Change;

struct SelectText {
  std::optional<Selected> text;
};
struct CopySelected {
  Copied as = Copied::kText;
};

using event::RefuseCopy;

void apply(const SelectText& select, Change& change);
void apply(const CopySelected& copy, Change& change);
void apply(const RefuseCopy& refuse, Change& change);

}  // namespace duidu
