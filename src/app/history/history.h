// The history as a machine of its own: what a jump and a way back make of it. Pure; where the entries lead is for apply.cc.
#pragma once

#include "app/history/state.h"

namespace duidu {

// More are forgotten, the oldest first.
inline constexpr size_t kMostEntries = 100;

// Which of the entries has this serial.
std::optional<size_t> index_of(const std::vector<HistoryEntry>& entries, uint32_t serial);

bool can_go_back(const History& history);
bool can_go_forward(const History& history);

// Whether a jump behind another is part of the same step: hits of one query, or of one that is still being typed; the same link again.
bool belongs_together(const Jump& last, const Jump& next);

// The entry that is left keeps `left`, those behind it are forgotten, and an entry with this serial follows.
void leave_for(History& history, const Whereabouts& left, uint32_t serial, const Jump& jump);

// Goes to the entry with this serial, and gives what it holds; the one that is left keeps `left`. Null, and nothing changed, if the
// user is there already or there is none.
const Whereabouts* travel(History& history, uint32_t serial, const Whereabouts& left);

}  // namespace duidu
