// The links of an article in the order in which somebody reads them. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/link_group.h"

namespace duidu {

// The side on which a link is read first: the commentary, unless it has no words there.
inline Side first_side(const Link& link) {
  return link.commentary.empty() ? Side::kInterview : Side::kCommentary;
}

// The links of these groups, by their first words in the commentary. Links without words there come first.
std::vector<uint32_t> links_in_order(const Article& article, LinkGroups groups);

// Where `link` is among `ordered`, counted from 0; nothing if it is none of them.
std::optional<size_t> position_of(const std::vector<uint32_t>& ordered, uint32_t link);

// The next one of these groups behind `link`, or before it; behind the last comes the first. Without a link it is the first,
// or the last. Nothing if there is none.
std::optional<uint32_t> next_link(const Article& article, LinkGroups groups, std::optional<uint32_t> link,
                                  bool is_forward);

}  // namespace duidu
