// Recognises how an author announces the next part: headings ("## 访谈", "Commentary by …"), first words of a remark
// ("这段话…", "Reading this…"), and the form of a heading in plain text. Chinese and English; pure.
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
  bool is_plain = false;  // only the announcing word (and an author): "评论", "Commentary by Lin Zhao"
  std::string author;
};

// The cue of a heading that names interview or commentary, or of a plain line that is exactly such a word.
SectionCue section_cue(const Block& block);

// Whether an unlabelled paragraph begins like a remark on the text before it.
bool announces_remark(std::string_view text);

// Whether a plain paragraph is a heading: short, on its own, without the punctuation of a sentence (a question may
// have it), and followed by something longer.
bool reads_as_heading(const Block& block, const Block& next);

// Whether the text marks headings, so that none need be guessed.
bool has_heading_marks(const std::vector<Block>& blocks);

}  // namespace duidu
