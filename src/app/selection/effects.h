// What the selection asks of the reader.
#pragma once

#include "app/selection/state.h"

namespace duidu {

// Puts the text between two positions on the clipboard, with its source if `as` says so.
struct CopyText {
  TextPosition start, end;
  Copied as = Copied::kText;
  bool operator==(const CopyText&) const = default;
};

// The words between two positions are selected, as they were in another view.
struct SelectAgain {
  TextPosition start, end;
  bool operator==(const SelectAgain&) const = default;
};

}  // namespace duidu
