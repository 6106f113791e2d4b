// Where a text may be broken into lines, and how gladly. Pure: classes of the clusters in, one rank per
// cluster out. The rules are those of UAX #14 (break_rules), tailored to how Chinese and Latin texts are set
// together; the line breaker only reads ranks.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/break_class.h"
#include "layout/layout.h"

namespace duidu {

// Of the boundary before a cluster. A line is broken at the last boundary of the highest rank it contains.
enum class BreakRank : uint8_t {
  kAnywhere,   // prohibited: taken only if the line holds no better boundary, at the very end of the line
  kInWord,     // inside a word that is longer than a line
  kInAddress,  // behind / . - ? & = of an address or path longer than a line
  kAllowed,
  kForced,  // behind a line end
};

// Resolves kAmbiguous classes in place and replaces `ranks`.
void find_break_ranks(std::string_view text, const std::vector<Cluster>& clusters, Prohibition prohibition,
                      std::vector<BreakClass>& classes, std::vector<BreakRank>& ranks);

}  // namespace duidu
