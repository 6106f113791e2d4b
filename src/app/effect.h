// What an action asks for beside the new state, as values: effects the reader carries out itself, declared in the folder of their
// feature, and requests to the browser. To add one, write it there and name it here.
#pragma once

#include <variant>

#include "app/links/effects.h"
#include "app/page/effects.h"
#include "app/requests.h"
#include "app/search/effects.h"
#include "app/selection/effects.h"
#include "app/settings/effects.h"

namespace duidu {

using Effect = std::variant<
    // carried out by the reader
    Repaint, Relayout, PlacePanes, ForgetGlyphs, ShowScript, BringLevel, BringInSight, ScrollPane, LookFor,
    ForgetHits, ReturnFocus, CopyText, OpenPasted,
    // handed to the browser
    wire::MarkLinks, wire::MarkText, wire::FocusField, wire::SetFont, wire::SetTheme, wire::TellQuotations,
    wire::KeepPreferences, wire::Speak, wire::StopSpeaking, wire::AskForFile, wire::AskForFont, wire::Print>;

}  // namespace duidu
