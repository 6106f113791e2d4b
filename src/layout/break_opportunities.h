// Where a text may be broken into lines, and how well. Pure: classes of the clusters in, one rank per cluster out.
// The rules are those of UAX #14 (break_rules.h), tailored to mixed Chinese and Latin typesetting; the line breaker
// reads only the ranks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/break_class.h"
#include "layout/cluster.h"
#include "layout/style.h"

namespace duidu {

// Rank of the boundary before a cluster. A line is broken at the last boundary of the highest rank it contains.
enum class BreakRank : uint8_t {
  kAnywhere,  // prohibited: used only if the line holds no better boundary, and then at the very end of the line
  kInWord,     // inside a word that is longer than a line
  kInAddress,  // after / . - ? & = of an address or path longer than a line
  kAllowed,
  kForced,  // after a line end
};

// Replaces `ranks`, and resolves kAmbiguous entries of `classes` in place.
void find_break_ranks(std::string_view text, const std::vector<Cluster>& clusters, Prohibition prohibition,
                      std::vector<BreakClass>& classes, std::vector<BreakRank>& ranks);

}  // namespace duidu
