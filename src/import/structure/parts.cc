#include "import/structure/parts.h"

#include <algorithm>
#include <set>

#include "import/structure/cues.h"
#include "import/structure/role_words.h"

namespace duidu {
namespace {

struct Segment {
  size_t heading = 0;
  size_t turns = 0;
  std::set<std::string> names;  // of those who are known by name
};

bool has_other(const std::set<std::string>& names, const std::set<std::string>& than) {
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& name) { return than.count(name) == 0; });
}

}  // namespace

std::string speaker_key(const Block& block) {
  if (block.speaker.empty() && block.turn_role) return *block.turn_role == Role::kQuestion ? "?" : "!";
  return label_key(block.speaker);
}

std::vector<uint8_t> part_titles(const std::vector<Block>& blocks) {
  std::vector<Segment> segments(1);
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (block.kind == UnitKind::kHeading && block.level == 1) segments.push_back({i, 0, {}});
    if (!block.starts_turn) continue;
    ++segments.back().turns;
    const std::string key = label_key(block.speaker);
    if (label_word(key) == LabelWord::kUnknown && !key.empty()) segments.back().names.insert(key);
  }
  std::vector<uint8_t> titles(blocks.size());
  const Segment* before = nullptr;  // the last one with turns
  for (const Segment& segment : segments) {
    if (segment.turns < 2) continue;
    if (before) {
      const SectionCue cue = section_cue(blocks[segment.heading]);
      const bool changes = has_other(segment.names, before->names) && has_other(before->names, segment.names);
      titles[segment.heading] = changes || cue.cue == Cue::kInterview;
    }
    before = &segment;
  }
  return titles;
}

}  // namespace duidu
