#include "align/quotations/occurrences.h"

#include <string_view>

namespace duidu {

std::vector<FoldedRange> Occurrences::find(uint32_t first, uint32_t last, uint32_t most, bool is_cut_before,
                                           bool is_cut_behind) const {
  // A seed that so many others share is no better than a rarer one, and is not counted to its end.
  constexpr uint32_t kCounted = 256;
  uint32_t rarest = 0, offset_of_rarest = 0, fewest = UINT32_MAX;
  for (SeedReader reader(commentary_, first, seeds_.shape()); reader.index() < last; reader.step()) {
    const Seed seed = reader.seed();
    if (seed.length == 0 || reader.index() + seed.length > last) continue;
    const uint32_t count = seeds_.count_occurrences(seed.hash, kCounted);
    // In a large source a seed that begins at a word here may begin inside a word there and then has no occurrence.
    if (count == 0 && seeds_.shape().begins_anywhere) return {};
    if (count == 0 || count >= fewest) continue;
    rarest = seed.hash;
    offset_of_rarest = reader.index() - first;
    fewest = count;
    if (fewest == 1) break;
  }
  std::vector<FoldedRange> found;
  if (fewest == UINT32_MAX) return found;
  const std::u16string_view words = std::u16string_view(commentary_.folded()).substr(first, last - first);
  seeds_.for_each_occurrence(rarest, [&](uint32_t index) {
    if (index < offset_of_rarest || found.size() >= most) return;
    const uint32_t begin = index - offset_of_rarest;
    const auto end = static_cast<uint32_t>(begin + words.size());
    if (std::u16string_view(source_.folded()).substr(begin, words.size()) != words) return;
    if ((is_cut_before || source_.is_boundary(begin)) && (is_cut_behind || source_.is_boundary(end)))
      found.push_back({begin, end});
  });
  return found;
}

}  // namespace duidu
