// The history as the page keeps it while it is away (wire.txt), and back. Whatever comes back is checked: another program may have
// kept it, of another version of the article.
#pragma once

#include <vector>

#include "app/history/state.h"
#include "layout/layout.h"
#include "wire/records.h"

namespace duidu {

// A side's layout, for the numbers of its units.
using Layouts = BySide<const PaneLayout*>;

std::vector<wire::KeptEntry> kept_entries(const std::vector<HistoryEntry>& entries, const Layouts& layouts);

std::vector<HistoryEntry> recalled_entries(const std::vector<wire::KeptEntry>& kept, const Layouts& layouts,
                                           size_t link_count);

}  // namespace duidu
