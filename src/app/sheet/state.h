// The sheet at the lower edge of a narrow window, with the counterpart of the current link.
#pragma once

#include <cstdint>
#include <optional>

namespace duidu {

// How much of it is seen: the verdict and the first lines, half the window, all but the toolbar.
enum class SheetStage : uint8_t { kPeek, kHalf, kFull };

struct LinkSheet {
  SheetStage stage = SheetStage::kPeek;
  float pulled = 0;  // CSS px that its head is held above where the stage has it
  float scroll = 0;  // CSS px, of the words in it
  // The lower edge of the line that was pressed, and from where to where its link's words go there, in their pane's content; what the
  // text was scrolled for them to stay in sight. CSS px.
  std::optional<float> line;
  float first = 0, last = 0;
  float lifted = 0;
  bool operator==(const LinkSheet&) const = default;
};

}  // namespace duidu
