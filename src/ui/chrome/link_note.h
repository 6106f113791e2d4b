// The small note beside a link that is pointed at or focused: its title, verdict and reason.
#pragma once

#include "ui/kit/controls.h"
#include "ui/scene.h"

namespace duidu {

// Draws nothing while the text scrolls, because the window-fixed canvas would lag behind.
struct NoteWords {
  std::string title, body;
  std::string counterpart;  // the words on the other side, with their sentence
};

// "Quotation 3 · reworded · question 6, Wei Lan", with where it stands on the other side than `side`, what is said there, and the reason.
NoteWords note_words(const Scene& scene, uint32_t link, Side side);

// With a button that opens the comparison of a quotation.
void draw_link_note(const Scene& scene, Controls& controls, Actions& actions);

}  // namespace duidu
