#include "app/history/history.h"

#include <algorithm>

namespace duidu {

std::optional<size_t> index_of(const std::vector<HistoryEntry>& entries, uint32_t serial) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const HistoryEntry& entry) { return entry.serial == serial; });
  if (found == entries.end()) return std::nullopt;
  return static_cast<size_t>(found - entries.begin());
}

bool can_go_back(const History& history) { return history.current > 0; }

bool can_go_forward(const History& history) { return history.current + 1 < history.entries.size(); }

bool belongs_together(const Jump& last, const Jump& next) {
  if (last.kind != next.kind) return false;
  switch (next.kind) {
    case Jump::Kind::kLink:
      return last.link == next.link;
    case Jump::Kind::kSearch:
      return last.query == next.query || !last.has_stepped;
    default:
      return false;
  }
}

void leave_for(History& history, const Whereabouts& left, uint32_t serial, const Jump& jump) {
  std::vector<HistoryEntry>& entries = history.entries;
  if (!entries.empty()) {
    entries[history.current].at = left;
    entries.resize(history.current + 1);
  }
  entries.push_back({serial, {}});
  if (entries.size() > kMostEntries) entries.erase(entries.begin());
  history.current = entries.size() - 1;
  history.last = jump;
}

const Whereabouts* travel(History& history, uint32_t serial, const Whereabouts& left) {
  const std::optional<size_t> wanted = index_of(history.entries, serial);
  if (!wanted || *wanted == history.current) return nullptr;
  history.entries[history.current].at = left;
  history.current = *wanted;
  history.last = {};
  return &history.entries[*wanted].at;
}

}  // namespace duidu
