// What an action asks for beside the new state, as values: effects within the page, declared in the folder of their feature, and
// requests to the browser (src/wire/wire.txt). To add an effect, write it there and name it here; to add a request, describe it there.
#pragma once

#include <variant>

#include "app/follow/effects.h"
#include "app/history/effects.h"
#include "app/links/effects.h"
#include "app/overview/effects.h"
#include "app/page/effects.h"
#include "app/search/effects.h"
#include "app/selection/effects.h"
#include "app/settings/effects.h"
#include "app/split/effects.h"
#include "app/views/effects.h"
#include "wire/messages.h"

namespace duidu {

// OpenFiles, EditArticle and a Request are handed to the browser; everything else the reader carries out itself.
using AnyEffect = std::variant<Repaint, Relayout, PlacePanes, ForgetGlyphs, ShowScript, LookAt, BringLevel,
                            BringInSight, ScrollPane, RestoreScrolls, GoToUnit, MoveAlong, ReadOn, LookFor,
                            ForgetHits, ReturnFocus, CopyText, SelectAgain, OpenPasted, OpenFiles,
                            ShowArticle, EditArticle, ShowEdited, ShowArranged, HoldLine, Request>;

// Compiled once, as Action is.
struct Effect : AnyEffect {
  using AnyEffect::AnyEffect;
  Effect(const Effect&);
  Effect(Effect&&) noexcept;
  Effect& operator=(const Effect&);
  Effect& operator=(Effect&&) noexcept;
  ~Effect();
};

}  // namespace duidu
