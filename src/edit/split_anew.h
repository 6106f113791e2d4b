// The article that lines make: its texts put together anew, with everything laid over them at its new place. Pure; never fails.
#pragma once

#include <optional>
#include <vector>

#include "edit/lines.h"

namespace duidu {

// Where the text of a line stands in the article that the lines make.
struct LineSpot {
  std::optional<UnitRef> unit;  // none: it is set apart, or has no text
  uint32_t cut = 0;             // bytes of the line's text that are not in the unit's
  bool operator==(const LineSpot&) const = default;
};

struct SplitAnew {
  Article article;  // its automatic links are those of the base, as far as both of their ends are still there
  std::vector<LineSpot> spots;  // by line
};

// ArticleLines that nobody changed make the base again. A turn, a commentary and a unit keep their ids as long as they stay; what an edit
// moves or opens has a new one. What cannot be in an article any more is set apart: the label of a line set apart, the title of a
// commentary without a line. Links of author and user, those taken away and notes follow their lines; a link that has lost a side
// is an orphan, a note on a line set apart stays with the line above. The edits are in Texts::split.
SplitAnew split_anew(const ArticleLines& lines);

}  // namespace duidu
