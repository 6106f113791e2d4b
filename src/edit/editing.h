// An article being edited: its lines, and the edits that were made, to be taken back and made again. A value of bounded size:
// the oldest edits can no longer be taken back. Nothing fails.
#pragma once

#include <cstddef>
#include <vector>

#include "edit/edit.h"

namespace duidu {

// The lines that all edits together may remember.
inline constexpr size_t kMostFormerLines = 200000;

struct EditStep {
  Edit edit;
  Inverse inverse;
};

struct Editing {
  ArticleLines lines;
  std::vector<EditStep> done;    // the last one is taken back first
  std::vector<EditStep> undone;  // the last one is made again first
};

Editing editing_of(std::shared_ptr<const Article> article);

// False if the edit changes nothing.
bool make(Editing& editing, const Edit& edit);

// The edit taken back, or made again; null if there is none. Valid until the next change.
const Edit* undo(Editing& editing);
const Edit* redo(Editing& editing);

}  // namespace duidu
