// Words by which an author announces what comes next: headings ("## 访谈", "Commentary by …") and
// first words of a remark ("这段话…", "Reading this…"), and the shape of a heading in plain text.
// Chinese and English; pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

enum class Cue : uint8_t { kNone, kInterview, kCommentary };

struct SectionCue {
  Cue cue = Cue::kNone;
  bool is_plain = false;  // nothing but the announcing word (and an author): "评论", "Commentary by Lin Zhao"
  std::string author;
};

// A heading that names interview or commentary, or a plain line that is exactly such a word.
SectionCue section_cue(const Block& block);

// Whether an unlabelled paragraph begins like a remark on what was said before it.
bool announces_remark(std::string_view text);

// Whether a plain paragraph is set as a heading: short, on its own, without the punctuation of a sentence (a
// question may have it), and followed by something longer.
bool reads_as_heading(const Block& block, const Block& next);

// Text that marks headings needs no guessing.
bool has_heading_marks(const std::vector<Block>& blocks);

}  // namespace duidu
