// What the user does with links, and with the list of them.
#pragma once

#include <cstdint>
#include <optional>

#include "model/article.h"
#include "model/link_words.h"

namespace duidu {

struct Change;

// A point of the window, CSS px.
struct WindowPoint {
  float x = 0;
  float y = 0;
};

// A press on a link. Of an ambiguous one, `occurrence` is meant if it is given, else the one at `point`, else the one after the
// current one.
struct ChooseLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  std::optional<uint32_t> occurrence;
  std::optional<WindowPoint> point;
};
struct HoverLink {
  std::optional<uint32_t> link;
};
// Shows the link's note beside the point, or no note.
struct ExplainLink {
  std::optional<uint32_t> link;
  Side side = Side::kInterview;
  WindowPoint point;
};
struct OpenLinkList {};
struct FilterLinks {
  std::optional<Verdict> verdict;
};
struct ScrollLinkList {
  float top = 0;
};

void apply(const ChooseLink& choose, Change& change);
void apply(const HoverLink& hover, Change& change);
void apply(const ExplainLink& explain, Change& change);
void apply(const OpenLinkList& open, Change& change);
void apply(const FilterLinks& filter, Change& change);
void apply(const ScrollLinkList& scroll, Change& change);

// No link is current any more.
void clear_current_link(Change& change);

}  // namespace duidu
