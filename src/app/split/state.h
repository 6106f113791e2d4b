// The view in which the split is checked and corrected, and the article as it is corrected so far. ArticleLines are counted from 0.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "edit/editing.h"
#include "edit/split_anew.h"

namespace duidu {

struct SplitState {
  // Another value after every edit; none until the view was open. Both stay when it closes, and so can be undone later.
  std::shared_ptr<const Editing> editing;
  std::shared_ptr<const Editing>
      on_page;  // the one that the article on the page was made of; none: the first
  std::shared_ptr<const std::vector<LineSpot>> spots;  // of on_page
  // The selection runs from one to the other; keys work on it.
  uint32_t cursor = 0, anchor = 0;
  uint32_t focused = kNoLine;       // the last line that was told to have the keyboard's focus
  float foot_scroll = 0;            // CSS px, of the buttons
  float scroll = 0;                 // CSS px
  std::vector<uint32_t> unfolded;   // sorted: what is set apart is seen where one of these lines is among it
  std::optional<std::string> name;  // what stands in the field for a speaker's name, while it is there
  std::string said;                 // what was done last, in words
  bool saves = false;               // as soon as the article on the page is the one of `editing`
  bool operator==(const SplitState&) const = default;
};

}  // namespace duidu
