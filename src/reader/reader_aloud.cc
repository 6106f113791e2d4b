// Reading aloud in the reader's course of events: a sentence is said, marked and brought in sight; when it is over the next one
// comes. A reader who has scrolled away is left where they are.
#include <algorithm>

#include "base/phrases.h"
#include "reader/reader.h"
#include "ui/chrome/read_bar.h"

namespace duidu {

// Whether the action asks for something to be read, which is done then.
bool Reader::ask_to_read(const ViewState& before, const Action& action) {
  if (std::holds_alternative<ReadHere>(action)) {
    const auto& current = state_.current;
    if (current && current->link < article_->links.size()) {
      read_passages(pair_of(*article_, article_->links[current->link], current->place));
    } else {
      read_passages(from_here(*article_, read_place()));
    }
    return true;
  }
  if (std::holds_alternative<ReadSelected>(action)) {
    if (before.selected) read_passages({{before.selected->start, before.selected->end}});
    wake();
    return true;
  }
  if (const auto* step = std::get_if<StepSentence>(&action)) {
    step_sentence(step->is_forwards);
    return true;
  }
  return false;
}

void Reader::read_passages(const Passages& passages) {
  const auto first = first_sentence(*article_, passages, rate_of(state_.preferences));
  if (!first) return;
  dispatch(Say{passages, *first});
  bring(first->span);
}

// Behind the last sentence reading ends; before the first one it begins again.
void Reader::step_sentence(bool is_forwards) {
  if (!state_.reading) return;
  const Reading reading = *state_.reading;
  const int rate = rate_of(state_.preferences);
  auto sentence = is_forwards ? next_sentence(*article_, reading.passages, reading.sentence, rate)
                              : previous_sentence(*article_, reading.passages, reading.sentence, rate);
  if (!sentence && is_forwards) return dispatch(StopReading{});
  if (!sentence) sentence = reading.sentence;
  dispatch(Say{reading.passages, *sentence});
  bring(sentence->span);
}

void Reader::spoken(uint32_t serial, Spoken how) {
  if (!state_.reading || state_.reading->is_paused || state_.reading->serial != serial) return;
  if (how != Spoken::kSaid) {
    const char* const why = how == Spoken::kNoVoice ? "read.no_voice" : "read.failed";
    dispatch(StopReading{});
    return dispatch(ShowNotice{{NoticeKind::kError, std::string(phrase(state_.language, why))}});
  }
  const Reading reading = *state_.reading;
  const auto next = next_sentence(*article_, reading.passages, reading.sentence, rate_of(state_.preferences));
  if (!next) return dispatch(StopReading{});
  const bool is_followed = is_in_sight(reading.sentence.span);
  dispatch(Say{reading.passages, *next});
  if (is_followed) bring(next->span);
}

void Reader::take_reading(const ViewState& before) {
  if (state_.reading == before.reading) return;
  invalidate_tiles();
  browser_.perform(request::MarkText{});
  const auto& reading = state_.reading;
  if (!reading || reading->is_paused) return browser_.perform(request::StopSpeaking{});
  const Preferences& preferences = state_.preferences;
  if (before.reading && before.reading->serial == reading->serial) return;
  Utterance utterance = utterance_of(*article_, reading->sentence.span, !preferences.voice_per_speaker);
  browser_.perform(request::Speak{std::move(utterance.text), std::move(utterance.language),
                                  preferences.voice_per_speaker ? utterance.speaker : 0,
                                  static_cast<float>(rate_of(preferences)) / 100, reading->serial});
}

// What of a pane does not lie under the bar at the lower edge.
PaneView Reader::free_view_of(Side side) const {
  PaneView view = view_of(side);
  view.viewport_height = std::max(0.0f, view.viewport_height - read_bar_room(state_));
  return view;
}

bool Reader::is_in_sight(const Span& span) const {
  const Side side = span.unit.side;
  return is_shown(geometry_, state_, side) && bring_in_sight(free_view_of(side), {span}) == scroll(side);
}

void Reader::bring(const Span& span) {
  const Side side = span.unit.side;
  dispatch(ShowTab{side});
  reach({span});
  const std::optional<float> top = bring_in_sight(free_view_of(side), {span});
  if (top && *top != scroll(side)) scroll_pane(side, *top);
}

}  // namespace duidu
