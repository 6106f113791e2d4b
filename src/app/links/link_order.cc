#include "app/links/link_order.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"

namespace duidu {
namespace {

std::pair<UnitRef, uint32_t> start_of(const Link& link) {
  const std::vector<Span>& spans = link.spans(first_side(link));
  return spans.empty() ? std::pair<UnitRef, uint32_t>{} : std::pair{spans.front().unit, spans.front().start};
}

}  // namespace

std::vector<uint32_t> links_in_order(const Article& article, LinkGroups groups) {
  std::vector<uint32_t> ordered;
  for (uint32_t link = 0; link < article.links.size(); ++link) {
    if ((only(group_of(article.links[link])) & groups) != 0) ordered.push_back(link);
  }
  sort_values(ordered, [&](uint32_t a, uint32_t b) {
    return start_of(article.links[a]) < start_of(article.links[b]);
  });
  return ordered;
}

std::optional<size_t> position_of(const std::vector<uint32_t>& ordered, uint32_t link) {
  const auto found = std::find(ordered.begin(), ordered.end(), link);
  if (found == ordered.end()) return std::nullopt;
  return static_cast<size_t>(found - ordered.begin());
}

std::optional<uint32_t> next_link(const Article& article, LinkGroups groups, std::optional<uint32_t> link,
                                  bool is_forward) {
  std::vector<uint32_t> ordered = links_in_order(article, kAllGroups);
  if (!is_forward) std::reverse(ordered.begin(), ordered.end());
  const size_t from = link ? position_of(ordered, *link).value_or(0) + 1 : 0;
  for (size_t i = 0; i < ordered.size(); ++i) {
    const uint32_t each = ordered[(from + i) % ordered.size()];
    if ((only(group_of(article.links[each])) & groups) != 0) return each;
  }
  return std::nullopt;
}

}  // namespace duidu
