// What the user does with links, and with the list of them.
#pragma once

#include <cstdint>
#include <optional>

#include "app/links/pointing.h"
#include "model/article.h"
#include "model/link_words.h"

namespace duidu {

struct Change;

// A press on a link. Of an ambiguous one, `occurrence` is meant if it is given, else the one at `point`, else the one after the
// current one. What was pressed at a point has its note there.
struct ChooseLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  std::optional<uint32_t> occurrence;
  std::optional<WindowPoint> point;
};
struct OpenLinkList {};
struct FilterLinks {
  std::optional<LinkGroup> group;
};
struct ScrollLinkList {
  float top = 0;
};

void apply(const ChooseLink& choose, Change& change);
void apply(const OpenLinkList& open, Change& change);
void apply(const FilterLinks& filter, Change& change);
void apply(const ScrollLinkList& scroll, Change& change);

// No link is current any more.
void clear_current_link(Change& change);

}  // namespace duidu
