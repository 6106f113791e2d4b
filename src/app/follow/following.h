// Whether one side follows the other, and where to. Pure.
#pragma once

#include <optional>

#include "app/apply.h"
#include "app/follow/effects.h"
#include "app/follow/sync_map.h"

namespace duidu {

// Only in the flow: elsewhere both sides stand in one scroller.
bool is_following(const ViewState& state);

// The map of the article on the page: made when it is asked for, kept until a layout changes.
class KeptSyncMap {
 public:
  // Another article.
  void open() { has_chunks_ = is_valid_ = false; }
  // A layout has changed.
  void forget() { is_valid_ = false; }
  bool is_valid() const { return is_valid_; }

  const SyncMap& of(const Article& article, const BySide<const PaneLayout*>& layouts);

 private:
  std::vector<SyncChunk> chunks_;
  SyncMap map_;
  bool has_chunks_ = false;
  bool is_valid_ = false;
};

// Where the side that does not lead belongs; nothing if it does not follow, is held by a chosen passage, or there is nothing to go by.
std::optional<MoveAlong> follow_target(const ViewState& state, const Facts& facts, Side leader);

// Whether a part of the current link's words on this side can be seen.
bool is_current_link_seen(const ViewState& state, const Facts& facts, Side side);

}  // namespace duidu
