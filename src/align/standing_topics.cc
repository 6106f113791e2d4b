#include "align/standing_topics.h"

#include <algorithm>
#include <string>

namespace duidu {
namespace {

bool is_remark(const Unit& unit) {
  return unit.kind != UnitKind::kHeading && unit.kind != UnitKind::kImage &&
         unit.kind != UnitKind::kFootnote && !unit.text.empty();
}

Span whole(const Texts& texts, UnitRef ref) {
  return {ref, 0, static_cast<uint32_t>(texts.unit(ref).text.size())};
}

// Blocks of one commentary that stand together behind one turn.
struct Run {
  UnitRef after;
  UnitRef first;
  uint32_t end = 0;  // index behind the last block
};

std::vector<Run> runs_of(const Texts& texts) {
  std::vector<Run> runs;
  for (size_t i = 0; i < texts.standings.size(); ++i) {
    const Standing& standing = texts.standings[i];
    const UnitRef block = standing.block;
    auto end = static_cast<uint32_t>(texts.commentaries[block.group].blocks.size());
    if (i + 1 < texts.standings.size() && texts.standings[i + 1].block.group == block.group) {
      end = texts.standings[i + 1].block.index;
    }
    runs.push_back({standing.after, block, end});
  }
  return runs;
}

UnitRef last_unit(const Interview& interview) {
  const auto group = static_cast<uint32_t>(interview.turns.size()) - 1;
  return {Side::kInterview, group, static_cast<uint32_t>(interview.turns[group].units.size()) - 1};
}

// The turn that ends with `last`, from the question it answers.
std::vector<Span> exchange_before(const Texts& texts, UnitRef last) {
  const std::vector<Turn>& turns = texts.interview.turns;
  uint32_t group = last.group;
  const bool answers = turns[group].role == Role::kAnswer && group > 0;
  if (answers && turns[group - 1].role == Role::kQuestion) --group;
  std::vector<Span> spans;
  for (; group <= last.group; ++group) {
    const auto count = static_cast<uint32_t>(turns[group].units.size());
    for (uint32_t index = 0; index < count && (group < last.group || index <= last.index); ++index) {
      const Span span = whole(texts, {Side::kInterview, group, index});
      if (span.end > 0) spans.push_back(span);
    }
  }
  return spans;
}

}  // namespace

std::vector<Link> standing_topics(const Texts& texts, Language language) {
  std::vector<Link> links;
  if (texts.interview.turns.empty()) return links;
  const UnitRef last = last_unit(texts.interview);
  uint32_t longest = 0;  // of the runs between turns
  for (const Run& run : runs_of(texts)) {
    if (run.after == Standing::kAtStart) continue;
    const uint32_t length = run.end - run.first.index;
    if (run.after == last && length > longest) continue;
    longest = std::max(longest, length);
    const std::vector<Span> spans = exchange_before(texts, run.after);
    if (spans.empty() || texts.interview.turns[run.after.group].role == Role::kNarration) continue;
    for (UnitRef block = run.first; block.index < run.end; ++block.index) {
      if (!is_remark(texts.unit(block))) continue;
      Link link;
      link.kind = LinkKind::kTopic;
      link.level = LinkLevel::kNone;
      link.similarity = 1;
      link.reason = phrase(language, "reason.stands_behind");
      link.commentary = {whole(texts, block)};
      link.interview = spans;
      links.push_back(std::move(link));
    }
  }
  return links;
}

}  // namespace duidu
