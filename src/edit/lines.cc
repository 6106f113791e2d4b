#include "edit/lines.h"

#include <algorithm>
#include <map>

namespace duidu {
namespace {

using Kind = LineOrigin::Kind;

LinePlace place_of(Role role) {
  switch (role) {
    case Role::kQuestion:
      return LinePlace::kQuestion;
    case Role::kAnswer:
      return LinePlace::kAnswer;
    case Role::kNarration:
      break;
  }
  return LinePlace::kNarration;
}

// The units of a side, and its groups without units.
std::vector<LineOrigin> origins_of(const Texts& texts, Side side) {
  std::vector<LineOrigin> origins;
  const auto groups = static_cast<uint32_t>(side == Side::kInterview ? texts.interview.turns.size()
                                                                     : texts.commentaries.size());
  for (uint32_t group = 0; group < groups; ++group) {
    const auto units =
        static_cast<uint32_t>(side == Side::kInterview ? texts.interview.turns[group].units.size()
                                                       : texts.commentaries[group].blocks.size());
    if (units == 0) origins.push_back({Kind::kEmptyGroup, {side, group, 0}, 0});
    for (uint32_t index = 0; index < units; ++index)
      origins.push_back({Kind::kUnit, {side, group, index}, 0});
  }
  return origins;
}

// Puts the lines of both sides and those set apart into the order of the source.
class Ordering {
 public:
  explicit Ordering(const Texts& texts)
      : texts_(texts),
        interview_(origins_of(texts, Side::kInterview)),
        commentary_(origins_of(texts, Side::kCommentary)) {
    for (uint32_t i = 0; i < texts.apart.size(); ++i) apart_[texts.apart[i].after].push_back(i);
  }

  std::vector<LineOrigin> order() {
    const std::vector<size_t> behind = lines_before_commentary();
    add_apart(Standing::kAtStart);
    size_t block = 0;
    for (size_t passed = 0; passed <= interview_.size(); ++passed) {
      if (passed > 0) add(interview_[passed - 1]);
      while (block < commentary_.size() && behind[block] == passed) add(commentary_[block++]);
    }
    // What stood behind something that is not there.
    while (!apart_.empty()) add_apart(UnitRef(apart_.begin()->first));
    return std::move(order_);
  }

 private:
  // How many lines of the interview stand before each of the commentary. Never fewer than before the one above it: a
  // commentary keeps its order.
  std::vector<size_t> lines_before_commentary() const {
    std::map<UnitRef, UnitRef> standing;
    for (const Standing& one : texts_.standings) standing.emplace(one.block, one.after);
    std::vector<size_t> passed(commentary_.size(), interview_.size());
    bool is_first = true;
    for (size_t i = 0; i < commentary_.size(); ++i) {
      if (i > 0) passed[i] = passed[i - 1];
      const auto found = standing.find(commentary_[i].unit);
      if (commentary_[i].kind == Kind::kEmptyGroup) continue;
      if (found != standing.end()) {
        const size_t wanted = passed_by(found->second);
        passed[i] = is_first ? wanted : std::max(wanted, passed[i]);
      }
      if (is_first) std::fill_n(passed.begin(), i, passed[i]);
      is_first = false;
    }
    return passed;
  }

  size_t passed_by(UnitRef after) const {
    if (after == Standing::kAtStart) return 0;
    const auto found =
        std::lower_bound(interview_.begin(), interview_.end(), after,
                         [](const LineOrigin& origin, UnitRef wanted) { return origin.unit < wanted; });
    const bool is_there = found != interview_.end() && found->unit == after;
    return is_there ? static_cast<size_t>(found - interview_.begin()) + 1 : interview_.size();
  }

  void add(const LineOrigin& origin) {
    order_.push_back(origin);
    if (origin.kind == Kind::kUnit) add_apart(origin.unit);
  }

  void add_apart(UnitRef after) {
    const auto found = apart_.find(after);
    if (found == apart_.end()) return;
    for (const uint32_t number : found->second) order_.push_back({Kind::kApart, after, number});
    apart_.erase(found);
  }

  const Texts& texts_;
  std::vector<LineOrigin> interview_, commentary_;
  std::map<UnitRef, std::vector<uint32_t>> apart_;
  std::vector<LineOrigin> order_;
};

Line line_of(const Texts& texts, const LineOrigin& origin) {
  if (origin.kind == Kind::kApart) return {LinePlace::kApart, false, {}};
  const UnitRef ref = origin.unit;
  const bool is_fixed = origin.kind == Kind::kEmptyGroup;
  if (ref.side == Side::kInterview) {
    const Turn& turn = texts.interview.turns[ref.group];
    const bool opens = ref.index == 0;
    return {place_of(turn.role), opens, opens ? turn.speaker : texts.unit(ref).speaker, is_fixed};
  }
  return {LinePlace::kRemark, false, is_fixed ? std::string() : texts.unit(ref).speaker, is_fixed};
}

}  // namespace

std::string_view ArticleLines::text(uint32_t line) const { return whole_text(line).substr(lines[line].cut); }

std::string_view ArticleLines::whole_text(uint32_t line) const {
  const LineOrigin& from = origin(line);
  const Texts& texts = base->texts();
  if (from.kind == Kind::kUnit) return texts.unit(from.unit).text;
  if (from.kind == Kind::kApart) return texts.apart[from.apart].text;
  return from.unit.side == Side::kCommentary ? std::string_view(texts.commentaries[from.unit.group].title)
                                             : std::string_view();
}

bool ArticleLines::begins_commentary(uint32_t line) const {
  const LineOrigin& from = origin(line);
  return from.kind != Kind::kApart && from.unit.side == Side::kCommentary && from.unit.index == 0;
}

ArticleLines lines_of(std::shared_ptr<const Article> base) {
  ArticleLines lines;
  const Texts& texts = base->texts();
  std::vector<LineOrigin> origins = Ordering(texts).order();
  lines.lines.reserve(origins.size());
  for (const LineOrigin& origin : origins) lines.lines.push_back(line_of(texts, origin));
  lines.corrections = texts.split.corrections;
  lines.origins = std::make_shared<const std::vector<LineOrigin>>(std::move(origins));
  lines.base = std::move(base);
  return lines;
}

uint32_t line_of_interview_above(const std::vector<Line>& lines, uint32_t line) {
  while (line-- > 0) {
    if (is_of_interview(lines[line].place)) return line;
  }
  return kNoLine;
}

uint32_t opening_of(const std::vector<Line>& lines, uint32_t line) {
  while (!lines[line].opens) {
    const uint32_t above = line_of_interview_above(lines, line);
    if (above == kNoLine) break;
    line = above;
  }
  return line;
}

const std::string& speaker_of(const std::vector<Line>& lines, uint32_t line) {
  return lines[is_of_interview(lines[line].place) ? opening_of(lines, line) : line].speaker;
}

}  // namespace duidu
