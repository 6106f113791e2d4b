#include "app/follow/sync_chunks.h"

#include <algorithm>
#include <optional>

#include "app/follow/chain.h"
#include "base/sorting.h"

namespace duidu {
namespace {

// Counts the bytes of a side.
class Ruler {
 public:
  Ruler(const Texts& texts, Side side) : units_(units_of(texts, side)) {
    uint32_t at = 0;
    for (const UnitRef unit : units_) {
      before_.push_back(at);
      at += static_cast<uint32_t>(texts.unit(unit).text.size()) + 1;
    }
  }

  SyncPoint point(UnitRef unit, uint32_t offset) const {
    const auto found = std::lower_bound(units_.begin(), units_.end(), unit);
    const auto number = static_cast<size_t>(found - units_.begin());
    return {static_cast<uint32_t>(number), offset, before_[number] + offset};
  }

 private:
  std::vector<UnitRef> units_;
  std::vector<uint32_t> before_;
};

// From the first span as far as the spans stand in the same unit or the next one; nothing if there are no words.
std::optional<SyncStretch> stretch_of(const std::vector<Span>& spans, const Ruler& ruler) {
  if (spans.empty() || spans.front().start >= spans.front().end) return std::nullopt;
  SyncStretch stretch{ruler.point(spans.front().unit, spans.front().start),
                      ruler.point(spans.front().unit, spans.front().end)};
  for (size_t i = 1; i < spans.size(); ++i) {
    const SyncPoint start = ruler.point(spans[i].unit, spans[i].start);
    if (start < stretch.start || start.unit > stretch.end.unit + 1) break;
    stretch.end = std::max(stretch.end, ruler.point(spans[i].unit, spans[i].end));
  }
  return stretch;
}

// The links of either kind that are sure of their place, in the order of the commentary.
std::vector<SyncChunk> chunks_of(const Article& article, const BySide<Ruler>& rulers, bool is_exact) {
  std::vector<SyncChunk> chunks;
  for (const Link& link : article.links) {
    if (link.state != LinkState::kOk || (link.kind != LinkKind::kTopic) != is_exact) continue;
    const auto interview = stretch_of(link.interview, rulers[Side::kInterview]);
    const auto commentary = stretch_of(link.commentary, rulers[Side::kCommentary]);
    if (interview && commentary) chunks.push_back({{{*interview, *commentary}}, is_exact});
  }
  sort_values(chunks, [](const SyncChunk& a, const SyncChunk& b) {
    const auto key = [](const SyncChunk& chunk, Side side) { return chunk.stretch[side].start.at; };
    const uint32_t x[] = {key(a, Side::kCommentary), key(b, Side::kCommentary)};
    return x[0] != x[1] ? x[0] < x[1] : key(a, Side::kInterview) < key(b, Side::kInterview);
  });
  return chunks;
}

std::vector<SyncChunk> chain_of(const std::vector<SyncChunk>& chunks, ChainRule rule) {
  std::vector<ChainBox> boxes;
  for (const SyncChunk& chunk : chunks) {
    const SyncStretch &x = chunk.stretch[Side::kCommentary], &y = chunk.stretch[Side::kInterview];
    boxes.push_back({x.start.at, x.end.at, y.start.at, y.end.at});
  }
  std::vector<SyncChunk> chain;
  for (const size_t i : longest_chain(boxes, rule)) chain.push_back(chunks[i]);
  return chain;
}

// Between two quotations that follow each other, or before the first, behind the last.
using Free = BySide<SyncStretch>;

std::vector<Free> free_between(const std::vector<SyncChunk>& quotations) {
  constexpr SyncPoint kEnd{UINT32_MAX, UINT32_MAX, UINT32_MAX};
  std::vector<Free> all(quotations.size() + 1);
  for (const Side side : kSides) {
    for (size_t i = 0; i < quotations.size(); ++i) {
      all[i][side].end = quotations[i].stretch[side].start;
      all[i + 1][side].start = quotations[i].stretch[side].end;
    }
    all.back()[side].end = kEnd;
  }
  return all;
}

// What of a stretch is within another; nothing if they do not even touch.
std::optional<SyncStretch> common(const SyncStretch& a, const SyncStretch& b) {
  const SyncStretch both{std::max(a.start, b.start), std::min(a.end, b.end)};
  return both.start <= both.end ? std::optional(both) : std::nullopt;
}

// A topic counts where no quotation stands, in the widest part of its paragraphs. It crosses the quotations if what it is about is
// elsewhere.
std::optional<SyncChunk> beside_quotations(const SyncChunk& topic, const std::vector<Free>& all) {
  std::optional<SyncChunk> found;
  uint32_t widest = 0;
  const auto first = std::lower_bound(
      all.begin(), all.end(), topic.stretch[Side::kCommentary].start,
      [](const Free& free, const SyncPoint& start) { return free[Side::kCommentary].end < start; });
  for (auto free = first; free != all.end(); ++free) {
    if (topic.stretch[Side::kCommentary].end < (*free)[Side::kCommentary].start) break;
    const auto commentary = common(topic.stretch[Side::kCommentary], (*free)[Side::kCommentary]);
    const uint32_t width = commentary ? commentary->end.at - commentary->start.at : 0;
    if (width <= widest) continue;
    widest = width;
    const auto interview = common(topic.stretch[Side::kInterview], (*free)[Side::kInterview]);
    found = interview ? std::optional(SyncChunk{{{*interview, *commentary}}, false}) : std::nullopt;
  }
  return found;
}

// Neighbours that are about the same are one.
std::vector<SyncChunk> joined(const std::vector<SyncChunk>& topics) {
  std::vector<SyncChunk> all;
  for (const SyncChunk& topic : topics) {
    const bool is_same =
        !all.empty() && topic.stretch[Side::kInterview].start < all.back().stretch[Side::kInterview].end;
    if (!is_same) {
      all.push_back(topic);
      continue;
    }
    for (const Side side : kSides) {
      SyncPoint& end = all.back().stretch[side].end;
      end = std::max(end, topic.stretch[side].end);
    }
  }
  return all;
}

}  // namespace

std::vector<SyncChunk> sync_chunks(const Article& article) {
  const BySide<Ruler> rulers{{Ruler(article, Side::kInterview), Ruler(article, Side::kCommentary)}};
  std::vector<SyncChunk> chunks = chain_of(chunks_of(article, rulers, true), ChainRule::kApart);
  const std::vector<Free> free = free_between(chunks);
  std::vector<SyncChunk> topics;
  for (const SyncChunk& topic : chunks_of(article, rulers, false)) {
    if (const auto kept = beside_quotations(topic, free)) topics.push_back(*kept);
  }
  sort_values(topics, [](const SyncChunk& a, const SyncChunk& b) {
    return a.stretch[Side::kCommentary].start < b.stretch[Side::kCommentary].start;
  });
  const std::vector<SyncChunk> running = joined(chain_of(topics, ChainRule::kRunning));
  chunks.insert(chunks.end(), running.begin(), running.end());
  sort_values(chunks, [](const SyncChunk& a, const SyncChunk& b) {
    return a.stretch[Side::kCommentary].start < b.stretch[Side::kCommentary].start;
  });
  return chunks;
}

}  // namespace duidu
