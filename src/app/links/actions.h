// What the user does with links, and with the list of them.
#pragma once

#include <cstdint>
#include <optional>

#include "app/links/pointing.h"
#include "model/article.h"
#include "model/link_group.h"

namespace duidu {

struct Change;

// A press on a link. Of an ambiguous one, `occurrence` is meant if it is given, else the one at `point`, else the one after the
// current one. What was pressed at a point has its note there, unless the keyboard did it. A press on the words of the current link lets it go, if
// its ends stand level.
struct ChooseLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  std::optional<uint32_t> occurrence;
  std::optional<WindowPoint> point;
};
struct OpenLinkList {};
struct FilterLinks {
  LinkGroups groups = kAllGroups;
};
struct ScrollLinkList {
  float top = 0;
};

// Steps through the links that need a look: to `link`, or to the next or previous one, with a bar that tells what is to be said
// of it and leads on. If none needs a look, a notice says so.
struct ReviewLink {
  std::optional<uint32_t> link;
  bool is_forward = true;
};
// The bar goes; the link stays chosen.
struct EndReview {};

void apply(const ChooseLink& choose, Change& change);
void apply(const OpenLinkList& open, Change& change);
void apply(const FilterLinks& filter, Change& change);
void apply(const ScrollLinkList& scroll, Change& change);

void apply(const ReviewLink& review, Change& change);
void apply(const EndReview& end, Change& change);

// A notice says how many links there are of each kind.
void tell_counts(Change& change);

// No link is current any more.
void clear_current_link(Change& change);

}  // namespace duidu
