#include "app/follow/chain.h"

#include <algorithm>
#include <numeric>

#include "base/sorting.h"

namespace duidu {
namespace {

constexpr size_t kNone = SIZE_MAX;

struct Best {
  uint32_t length = 0;
  size_t last = kNone;  // index of the chain's last box

  bool is_before(const Best& other) const {
    return length != other.length ? length > other.length : last < other.last;
  }
};

// The best chain that ends at or before a y: a Fenwick tree of maxima.
class BestChains {
 public:
  explicit BestChains(size_t count) : tree_(count + 1) {}

  void add(size_t rank, const Best& best) {
    for (size_t i = rank + 1; i < tree_.size(); i += i & (~i + 1)) {
      if (best.is_before(tree_[i])) tree_[i] = best;
    }
  }
  Best up_to(size_t rank) const {
    Best found;
    for (size_t i = rank + 1; i > 0; i -= i & (~i + 1)) {
      if (tree_[i].is_before(found)) found = tree_[i];
    }
    return found;
  }

 private:
  std::vector<Best> tree_;
};

}  // namespace

std::vector<size_t> longest_chain(const std::vector<ChainBox>& boxes, ChainRule rule) {
  std::vector<uint32_t> heights;
  for (const ChainBox& box : boxes) heights.insert(heights.end(), {box.y1, box.y2});
  std::sort(heights.begin(), heights.end());
  const auto rank_of = [&](uint32_t y) {
    return static_cast<size_t>(std::lower_bound(heights.begin(), heights.end(), y) - heights.begin());
  };
  std::vector<size_t> by_end(boxes.size());
  std::iota(by_end.begin(), by_end.end(), size_t{0});
  sort_values(by_end, [&](size_t a, size_t b) {
    return boxes[a].x2 != boxes[b].x2 ? boxes[a].x2 < boxes[b].x2 : a < b;
  });

  BestChains chains(heights.size());
  std::vector<Best> before(boxes.size());  // the chain that each box goes on
  Best longest;
  size_t ended = 0;
  for (size_t i = 0; i < boxes.size(); ++i) {
    for (; ended < by_end.size() && boxes[by_end[ended]].x2 <= boxes[i].x1; ++ended) {
      const size_t done = by_end[ended];
      const uint32_t y = rule == ChainRule::kApart ? boxes[done].y2 : boxes[done].y1;
      chains.add(rank_of(y), {before[done].length + 1, done});
    }
    before[i] = chains.up_to(rank_of(boxes[i].y1));
    const Best with{before[i].length + 1, i};
    if (with.is_before(longest)) longest = with;
  }
  std::vector<size_t> chain;
  for (size_t i = longest.last; i != kNone; i = before[i].last) chain.push_back(i);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace duidu
