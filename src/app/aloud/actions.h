// What happens while the article is read aloud.
#pragma once

#include "wire/messages.h"

namespace duidu {

struct Change;

using event::StopReading;
using event::TakeVoices;
using event::UtteranceEnded;
// Reads the current link's pair, else from the first line in sight of the side being read.
struct ReadHere {};
struct ReadSelected {};
// To the next sentence, or the one before.
struct StepSentence {
  bool is_forwards = true;
};
struct PauseReading {
  bool is_paused = true;
};

void apply(const TakeVoices& voices, Change& change);
void apply(const ReadHere& read, Change& change);
void apply(const ReadSelected& read, Change& change);
void apply(const StepSentence& step, Change& change);
void apply(const PauseReading& pause, Change& change);
void apply(const StopReading& stop, Change& change);
void apply(const UtteranceEnded& ended, Change& change);

// What is being said is said again from the sentence's beginning, with the settings as they are now.
void say_again(Change& change);

}  // namespace duidu
