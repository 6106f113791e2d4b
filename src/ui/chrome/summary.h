// What is to be said of an article's quotations, where it is seen without searching: in the toolbar one button for each group, what
// hurts most first. One that needs a look leads to its next quotation, the others to the list of theirs.
#pragma once

#include "app/views/passages.h"
#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// How many links of each group there are; in pairs of whoever is chosen there.
LinkCounts counts_of(const Scene& scene);

// Draws as much as fits before `right`, in a toolbar whose title is at the left, and returns where it begins. What needs a look
// is the last to go; where not all of that has room, the first button counts it.
float draw_summary(const Scene& scene, Controls& controls, Actions& actions, float right, float top);

// The one button, for a narrow window: draws it a little before `right` and returns where it begins; nothing is drawn where
// nothing needs a look.
float draw_summary_button(const Scene& scene, Controls& controls, Actions& actions, float right, float top);

}  // namespace duidu
