// The history as the page keeps it while it is away (wire.txt), and back. Whatever comes back is checked: another program may have
// kept it, of another version of the article.
#pragma once

#include <vector>

#include "app/history/state.h"
#include "model/article.h"
#include "wire/records.h"

namespace duidu {

std::vector<wire::KeptEntry> kept_entries(const std::vector<HistoryEntry>& entries, const Article& whole);

std::vector<HistoryEntry> recalled_entries(const std::vector<wire::KeptEntry>& kept, const Article& whole);

}  // namespace duidu
