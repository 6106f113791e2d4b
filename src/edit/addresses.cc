#include "edit/addresses.h"

#include <map>
#include <string>

namespace duidu {
namespace {

void follow(std::vector<Unit>& units, const std::map<std::string, std::string>& moved) {
  for (Unit& unit : units) {
    for (Inline& run : unit.inlines) {
      const auto found = run.href.empty() ? moved.end() : moved.find(run.href);
      if (found != moved.end()) run.href = found->second;
    }
  }
}

}  // namespace

void follow_addresses(const ArticleLines& lines, const std::vector<LineSpot>& spots, Texts& texts) {
  std::map<std::string, std::string> moved;
  for (uint32_t line = 0; line < lines.count(); ++line) {
    const LineOrigin& origin = lines.origin(line);
    if (origin.kind != LineOrigin::Kind::kUnit || !spots[line].unit) continue;
    std::string was = "#" + address(*lines.base, origin.unit);
    std::string is = "#" + address(texts, *spots[line].unit);
    if (was != is) moved.emplace(std::move(was), std::move(is));
  }
  if (moved.empty()) return;
  for (Turn& turn : texts.interview.turns) follow(turn.units, moved);
  for (Commentary& commentary : texts.commentaries) follow(commentary.blocks, moved);
}

}  // namespace duidu
