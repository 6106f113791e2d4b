// Reading aloud: a sentence is said, highlighted and brought in sight; when it is over the next one comes. A user who has
// scrolled away is left where they are.
#include "app/change.h"

namespace duidu {
namespace {

int rate(const Change& change) { return rate_of(change.state.session.preferences); }

void show_highlights(Change& change) {
  change.then(Repaint{});
  change.then(request::MarkText{});
}

// Nothing is said any more.
void be_silent(Change& change) {
  change.then(request::StopSpeaking{});
  change.then(request::KeepScreenOn{false});
}

// The sentence being read is said from its beginning. A browser lets the screen go whenever the page is hidden, so that it is asked for
// with every sentence.
void speak(Change& change) {
  Reading& reading = *change.state.view.reading;
  reading.serial = ++change.state.session.said_serial;
  const bool is_one_voice = !change.state.session.preferences.voice_per_speaker;
  Utterance utterance = utterance_of(change.facts.article, reading.sentence.span, is_one_voice);
  show_highlights(change);
  change.then(request::KeepScreenOn{true});
  change.then(request::Speak{std::move(utterance.text), std::move(utterance.language),
                             is_one_voice ? 0 : utterance.speaker, static_cast<float>(rate(change)) / 100,
                             reading.serial});
}

void say(Change& change, Passages passages, const Sentence& sentence) {
  change.state.view.reading = Reading{std::move(passages), sentence, false, 0};
  speak(change);
}

void read_passages(Change& change, Passages passages) {
  const auto first = first_sentence(change.facts.article, passages, rate(change));
  if (!first) return;
  say(change, std::move(passages), *first);
  change.then(BringInSight{first->span});
}

}  // namespace

void apply(const TakeVoices& voices, Change& change) { change.state.session.has_voices = voices.has_voices; }

void apply(const ReadHere&, Change& change) {
  const Article& article = change.facts.article;
  const auto& current = change.state.view.current;
  const bool is_pair = current && current->link < article.links.size();
  read_passages(change, is_pair ? pair_of(article, article.links[current->link], current->occurrence)
                                : from_here(article, change.facts.read_position()));
}

void apply(const ReadSelected&, Change& change) {
  std::optional<Selected>& selected = change.state.view.selected;
  if (!selected) return;
  const Passage passage{selected->start, selected->end};
  selected.reset();
  read_passages(change, {passage});
}

// Behind the last sentence reading ends; before the first one it begins again.
void apply(const StepSentence& step, Change& change) {
  if (!change.state.view.reading) return;
  const Reading reading = *change.state.view.reading;
  const auto step_to = step.is_forwards ? next_sentence : previous_sentence;
  const auto found = step_to(change.facts.article, reading.passages, reading.sentence, rate(change));
  if (!found && step.is_forwards) return apply(StopReading{}, change);
  const Sentence sentence = found.value_or(reading.sentence);
  say(change, reading.passages, sentence);
  change.then(BringInSight{sentence.span});
}

void apply(const PauseReading& pause, Change& change) {
  std::optional<Reading>& reading = change.state.view.reading;
  if (!reading || reading->is_paused == pause.is_paused) return;
  reading->is_paused = pause.is_paused;
  pause.is_paused ? be_silent(change) : speak(change);
}

void apply(const StopReading&, Change& change) {
  if (!change.state.view.reading) return;
  change.state.view.reading.reset();
  show_highlights(change);
  be_silent(change);
}

void apply(const UtteranceEnded& ended, Change& change) {
  if (!change.state.view.reading || change.state.view.reading->is_paused) return;
  const Reading reading = *change.state.view.reading;
  if (reading.serial != ended.serial) return;
  if (ended.how != Spoken::kSaid) {
    const char* const why = ended.how == Spoken::kNoVoice ? "read.no_voice" : "read.failed";
    apply(StopReading{}, change);
    const Language language = change.state.session.language;
    return apply(ShowNotice{{NoticeKind::kError, std::string(phrase(language, why))}}, change);
  }
  const auto next = next_sentence(change.facts.article, reading.passages, reading.sentence, rate(change));
  if (!next) return apply(StopReading{}, change);
  say(change, reading.passages, *next);
  change.then(BringInSight{next->span, reading.sentence.span});
}

void say_again(Change& change) {
  const auto& reading = change.state.view.reading;
  if (reading && !reading->is_paused) speak(change);
}

}  // namespace duidu
