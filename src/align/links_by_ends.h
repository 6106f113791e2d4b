// Links looked up by their ends: whether a list has one that leads from and to the same words. Refers to the links.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

#include "base/sorting.h"
#include "model/article.h"

namespace duidu {

class LinksByEnds {
 public:
  explicit LinksByEnds(const std::vector<Link>& links) : links_(links), order_(links.size()) {
    std::iota(order_.begin(), order_.end(), 0u);
    sort_values(order_, [&](uint32_t a, uint32_t b) { return is_less(links[a], links[b]); });
  }

  // The number of the first link with the same ends, counted from 1; 0 if there is none.
  uint32_t find(const Link& wanted) const {
    const auto at =
        std::lower_bound(order_.begin(), order_.end(), wanted,
                         [&](uint32_t link, const Link& other) { return is_less(links_[link], other); });
    return at == order_.end() || is_less(wanted, links_[*at]) ? 0 : *at + 1;
  }

 private:
  static bool is_less(const Link& a, const Link& b) {
    const int order = compared(a.commentary, b.commentary);
    return order != 0 ? order < 0 : compared(a.interview, b.interview) < 0;
  }

  static int compared(const std::vector<Span>& a, const std::vector<Span>& b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    for (size_t i = 0; i < a.size(); ++i) {
      const auto x = std::tie(a[i].unit, a[i].start, a[i].end), y = std::tie(b[i].unit, b[i].start, b[i].end);
      if (x != y) return x < y ? -1 : 1;
    }
    return 0;
  }

  const std::vector<Link>& links_;
  std::vector<uint32_t> order_;
};

}  // namespace duidu
