// The boxes that dialects of Markdown have: call-outs ("> [!NOTE] Title"), containers (":::tip Title" up to ":::"), and boxes
// to be ticked ("- [x] done"). Their marks are no text; what is written beside them is. Never fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// Takes the mark of a call-out from the first paragraph of a block quotation. Its title becomes a paragraph of its own in
// `blocks`; that of a quotation is the name of who said it, and stays before the words. False if nothing is left of `block`.
bool take_callout(Block& block, std::vector<Block>& blocks);

// Takes "[ ]" or "[x]" from the text of a list's item and makes a box of its ordinal.
void take_tick_box(Block& block);

// A line ":::tip Title" or ":::".
struct Fence {
  bool opens = false;
  std::string title;
};
std::optional<Fence> container_fence(std::string_view line);

}  // namespace duidu
