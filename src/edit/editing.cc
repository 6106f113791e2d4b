#include "edit/editing.h"

#include <utility>

namespace duidu {
namespace {

void forget_oldest(std::vector<EditStep>& steps) {
  size_t lines = 0;
  for (size_t i = steps.size(); i-- > 0;) {
    lines += steps[i].inverse.size() + 1;
    if (lines <= kMostFormerLines || i + 1 == steps.size()) continue;
    steps.erase(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    return;
  }
}

// Moves the last step over; the lines change with it.
const Edit* move_step(Editing& editing, std::vector<EditStep>& from, std::vector<EditStep>& to) {
  if (from.empty()) return nullptr;
  to.push_back(std::move(from.back()));
  from.pop_back();
  exchange(editing.lines, to.back().inverse);
  return &to.back().edit;
}

}  // namespace

Editing editing_of(std::shared_ptr<const Article> article) { return {lines_of(std::move(article)), {}, {}}; }

bool make(Editing& editing, const Edit& edit) {
  Inverse inverse = apply(editing.lines, edit);
  if (inverse.empty()) return false;
  editing.undone.clear();
  editing.done.push_back({edit, std::move(inverse)});
  editing.lines.corrections.push_back(correction_of(edit));
  forget_oldest(editing.done);
  return true;
}

const Edit* undo(Editing& editing) {
  const Edit* const edit = move_step(editing, editing.done, editing.undone);
  if (edit) editing.lines.corrections.pop_back();
  return edit;
}

const Edit* redo(Editing& editing) {
  const Edit* const edit = move_step(editing, editing.undone, editing.done);
  if (edit) editing.lines.corrections.push_back(correction_of(*edit));
  return edit;
}

}  // namespace duidu
