#include "import/structure/zones.h"

#include <algorithm>

namespace duidu {
namespace {

// A heading that announces the interview counts only if turns begin within so many blocks.
constexpr size_t kMaxBlocksBeforeTurn = 3;

size_t next_text(const std::vector<Block>& blocks, size_t i) {
  do ++i;
  while (i < blocks.size() && blocks[i].is_rule);
  return i;
}

bool turn_follows(const std::vector<Block>& blocks, size_t i) {
  for (size_t next = i, n = 0; n < kMaxBlocksBeforeTurn; ++n) {
    next = next_text(blocks, next);
    if (next >= blocks.size()) return false;
    if (blocks[next].starts_turn) return true;
  }
  return false;
}

// Whether the block is the answer to a question without a name, be it a word that announces commentary.
bool is_answer_without_name(const std::vector<Block>& blocks, size_t i) {
  return i > 0 && blocks[i].starts_turn && blocks[i].kind == UnitKind::kParagraph &&
         blocks[i].speaker.empty() && blocks[i - 1].turn_role == Role::kQuestion;
}

void find_cues(const std::vector<Block>& blocks, const std::vector<uint8_t>& repeated,
               const std::vector<uint8_t>& parts, std::vector<Cue>& cues) {
  bool turn_seen = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    turn_seen |= blocks[i].starts_turn && !repeated[i];
    if (parts[i]) continue;
    const SectionCue found = section_cue(blocks[i]);
    if (found.cue == Cue::kInterview && turn_follows(blocks, i)) cues[i] = Cue::kInterview;
    if (found.cue != Cue::kCommentary || is_answer_without_name(blocks, i)) continue;
    const size_t next = next_text(blocks, i);
    const bool new_turn_next = next < blocks.size() && blocks[next].starts_turn && !repeated[next];
    if (!new_turn_next || (found.is_plain && turn_seen)) cues[i] = Cue::kCommentary;
  }
}

}  // namespace

void zones_of(const std::vector<Block>& blocks, const std::vector<uint8_t>& repeated,
              const std::vector<uint8_t>& parts, std::vector<Cue>& cues, std::vector<Zone>& zones) {
  cues.assign(blocks.size(), Cue::kNone);
  zones.assign(blocks.size(), Zone::kOpen);
  find_cues(blocks, repeated, parts, cues);
  const auto last_interview = std::find(cues.rbegin(), cues.rend(), Cue::kInterview);
  const size_t interview_cues_end = static_cast<size_t>(cues.rend() - last_interview);
  Zone zone = Zone::kOpen;
  bool turn_seen = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (cues[i] == Cue::kInterview) zone = Zone::kInterview;
    if (parts[i]) zone = Zone::kOpen;
    if (cues[i] == Cue::kCommentary) zone = Zone::kCommentary;
    // "## 我的看法" before the interview, which itself has no heading: the first turn ends it.
    const bool first_turn = blocks[i].starts_turn && !turn_seen;
    if (zone == Zone::kCommentary && first_turn && i >= interview_cues_end) zone = Zone::kOpen;
    turn_seen |= blocks[i].starts_turn && zone != Zone::kCommentary;
    zones[i] = zone;
  }
}

}  // namespace duidu
