// Where the user has been on the page, for Back and Forward. Each entry is also one of the browser's own history and is known there by
// its serial. Nothing of an entry is known until it is left: only then does it keep where the user was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/links/state.h"
#include "app/reading_position.h"
#include "app/sheet/state.h"
#include "app/views/options.h"
#include "model/sides.h"
#include "wire/records.h"

namespace duidu {

// How far a side is scrolled: exactly, and as a line of the whole article, for the time when it is laid out otherwise. CSS px.
struct ScrolledTo {
  ReadingPosition line;
  float top = 0;  // scrollTop, true of a layout of this size
  float width = 0;
  float height = 0;
  bool operator==(const ScrolledTo&) const = default;
};

// What Back and Forward bring back.
struct Whereabouts {
  BySide<ScrolledTo> scrolled{};
  Side tab = Side::kInterview;
  std::optional<CurrentLink> current;
  bool is_reviewing = false;
  bool is_pinned = false;     // the current link holds the other side
  bool is_comparing = false;  // the current link is compared with its original
  std::optional<LinkSheet> sheet;
  ViewKind kind = ViewKind::kFlow;
  PairsOptions pairs;  // what they showed
  bool operator==(const Whereabouts&) const = default;
};

struct HistoryEntry {
  uint32_t serial = 0;
  Whereabouts at;
  bool operator==(const HistoryEntry&) const = default;
};

// What led somewhere. Two of the same kind in a row may be one step of the way back, see belongs_together().
struct Jump {
  enum class Kind : uint8_t { kNone, kLink, kSearch, kAddress, kComparison, kPassage };

  Kind kind = Kind::kNone;
  CurrentLink link;          // kLink
  std::string query;         // kSearch
  bool has_stepped = false;  // kSearch: the user went from hit to hit of this query
  bool operator==(const Jump&) const = default;
};

struct History {
  std::vector<HistoryEntry> entries;  // the oldest first; empty until an article is on the page
  size_t current = 0;                 // the entry the user is in
  Jump last;                          // what made it, as long as it is the newest
  bool is_kept = false;  // a page that is loaded again shows the same article: there the entries hold still
  bool operator==(const History&) const = default;
};

// A paragraph that an address has led to, marked until the Tick of the serial.
struct AddressedUnit {
  UnitRef unit;
  uint32_t serial = 0;
  bool operator==(const AddressedUnit&) const = default;
};

}  // namespace duidu
