// Divides a text at the headings that announce interview and commentary (cues.h). Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "import/block.h"
#include "import/structure/cues.h"

namespace duidu {

enum class Zone : uint8_t { kOpen, kInterview, kCommentary };

// Which headings are such cues, and the zone of every block, into lists as long as `blocks`. `repeated`: turns that repeat what
// was said before; `parts`: titles of further interviews, which end what was announced above them. A heading inside the
// interview may contain a cue's word by chance ("关于评论区", then the next question), and is none.
void zones_of(const std::vector<Block>& blocks, const std::vector<uint8_t>& repeated,
              const std::vector<uint8_t>& parts, std::vector<Cue>& cues, std::vector<Zone>& zones);

}  // namespace duidu
