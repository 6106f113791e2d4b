// From pair to pair of an article that is shown in pairs. Heights are CSS px of the text.
#pragma once

#include <cstddef>
#include <vector>

namespace duidu {

struct Change;

// The pair at the upper edge, of those that `edges` part; at the text's end the last one.
size_t pair_at(const std::vector<float>& edges, float scroll, float max_scroll);

// Where the text scrolls to for the next pair, or for the one before: back from within a pair to where that begins.
float top_of_step(const std::vector<float>& edges, float scroll, bool is_forward);

void step_to_pair(bool is_forward, Change& change);

}  // namespace duidu
