#include "app/change.h"

namespace duidu {

void apply(const SelectText& select, Change& change) { change.state.view.selected = select.text; }

void apply(const CopySelected& copy, Change& change) {
  std::optional<Selected>& selected = change.state.view.selected;
  if (!selected) return;
  selected->copied = copy.as;
  change.then(CopyText{selected->start, selected->end, copy.as});
}

void apply(const RefuseCopy&, Change& change) {
  if (change.state.view.selected) change.state.view.selected->copied = Copied::kNothing;
  const std::string_view how = phrase(change.state.session.language, "error.copy");
  apply(ShowNotice{{NoticeKind::kError, std::string(how)}}, change);
}

}  // namespace duidu
