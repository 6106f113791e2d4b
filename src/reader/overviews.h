// The overviews of both sides, made anew where a layout or what was searched for has changed. CSS px.
#pragma once

#include <string>

#include "app/overview/strip.h"
#include "reader/article_on_page.h"
#include "reader/panes.h"

namespace duidu {

class Overviews {
 public:
  void refresh(const ArticleOnPage& article, const Panes& panes, const Hits* search,
               const SearchState& state);

  const SideOverview& operator[](Side side) const { return sides_[side]; }

 private:
  BySide<SideOverview> sides_;
  BySide<uint32_t> layouts_{};  // what they were made of, see Pane::layouts
  const Hits* search_ = nullptr;
  std::string query_;
};

}  // namespace duidu
