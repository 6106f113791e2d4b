// Ways back and forward, and addresses that lead into the article.
#pragma once

#include <cstdint>
#include <string>

#include "app/history/state.h"
#include "wire/messages.h"

namespace duidu {

struct ArticleView;
struct Change;
struct Facts;

// Asks the browser, which comes back with GoToEntry: it goes along in its own history.
struct GoBack {};
struct GoForward {};
// The entries of an earlier load of this page; the browser is at the one with this serial.
struct RecallEntries {
  std::vector<HistoryEntry> entries;
  uint32_t serial = 0;
};
using event::GoToAddress;
using event::GoToEntry;
using event::LeaveForAddress;

void apply(const GoBack& back, Change& change);
void apply(const GoForward& forward, Change& change);
void apply(const RecallEntries& recall, Change& change);
void apply(const GoToEntry& go, Change& change);
void apply(const LeaveForAddress& leave, Change& change);
void apply(const GoToAddress& go, Change& change);

// To be called before anything moves: what is left is kept, and an entry follows, or the present one goes on if the jump belongs to it.
// `to` is the unit of the whole article that the page's address names from now on.
void record_jump(const Jump& jump, UnitRef to, Change& change);

// The present entry goes on with another jump, whatever it was made by.
void continue_jump(const Jump& jump, UnitRef to, Change& change);

// Asks the browser to go to this entry.
void travel_to(size_t entry, Change& change);

// The same, and what is there is shown at once, before the browser comes to it.
void return_to(size_t entry, Change& change);

// The first entry of an article. `is_kept`: the page shows the same article when it is loaded again.
void begin_history(bool is_kept, Change& change);

// Links have other numbers, and units other places: the entries hold no link any more, and are not kept.
void loosen_history(Change& change);

// The mark of the paragraph that an address led to goes, at its Tick.
void fade_address(const event::Tick& tick, Change& change);

// Where the user is now.
Whereabouts whereabouts(const ArticleView& view, const Facts& facts);

}  // namespace duidu
