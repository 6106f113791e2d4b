// The comparison of one quotation that stands open in place, and where the user was before.
#pragma once

#include <cstdint>
#include <optional>

#include "app/links/state.h"
#include "app/views/options.h"
#include "layout/card_choice.h"
#include "model/sides.h"

namespace duidu {

struct ComparisonState {
  uint32_t link = 0;
  uint32_t occurrence = 0;  // of an ambiguous link
  uint32_t opened =
      0;             // bit i: the i-th of what was left out is shown; the last bit stands for all behind it
  float scroll = 0;  // CSS px, of its rows
  bool is_copied = false;
  uint32_t entry = 0;  // of the history, that it has made
  // The panel as it was last drawn, CSS px of the window; not placed yet: the text has not made room for it.
  bool is_placed = false;
  float top = 0;
  float height = 0;
  // What closing brings back.
  struct Before {
    BySide<float> scrolls{};
    std::optional<CurrentLink> current;
    Side tab = Side::kInterview;
    bool is_reviewing = false;
    PairsOptions pairs;  // what was shown
    CardChoice cards;    // and how
    bool operator==(const Before&) const = default;
  };
  Before before;
  bool operator==(const ComparisonState&) const = default;

  static uint32_t elision_bit(uint32_t elision) { return 1u << (elision < 31 ? elision : 31); }
  bool is_opened(uint32_t elision) const { return (opened & elision_bit(elision)) != 0; }
};

}  // namespace duidu
