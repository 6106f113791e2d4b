// The reader itself: keeps article and view state, takes events as actions, carries out the effects they have, and draws a frame when
// something changed. Owns the ImGui context's page; everything it shows or asks for goes through Browser. Nothing happens between
// events: frame() says whether another one is wanted.
#pragma once

#include <memory>

#include "app/action.h"
#include "app/search/highlights.h"
#include "reader/overviews.h"
#include "reader/painting.h"
#include "ui/kit/controls.h"

namespace duidu {

class Reader {
 public:
  // All three must outlive the reader; an ImGui context must be current. The type's fonts may be set later, before frame().
  Reader(Browser& browser, const FontMetrics& metrics, Type& type);

  // Changes the state and carries out the effects, before it returns: some are allowed only while a press is handled.
  void dispatch(const Action& action);

  // Whether a press of a key is the page's, the browser's, or both.
  KeyUse use_of(const PressKey& press) const;

  // An input that only ImGui knows of (the pointer moved).
  void wake() { due_.want_frames(); }

  // Draws a frame if one is due. True while another one is wanted soon.
  bool frame(float seconds_since_last);

  // Between frames, when there is nothing else to do: lays out some of the text that is not laid out yet, then makes some of
  // the glyphs the next screens need. Draws nothing, but a frame may be due: that all is laid out has to be seen.
  Ahead work_ahead();

  Controls& controls() { return controls_; }
  Panes& panes() { return panes_; }
  const Panes& panes() const { return panes_; }

  // What is on the page: the article as it was opened, or arranged by a view.
  const Article& article() const { return article_.original(); }
  const Article& whole() const { return article_.whole(); }
  // The same, or its copy in the other Chinese script; all offsets are the same.
  const Article& shown() const { return article_.shown(); }
  const LinkIndex& index() const { return article_.index(); }
  std::vector<Highlight> highlights(UnitRef unit) const;
  const ViewState& state() const { return state_; }
  // The history, with where the user is now in the present entry.
  History history() const;
  const ReaderCounts& counts() const { return painting_.counts(); }

 private:
  void fit_view();
  Scene scene() const;
  Facts facts() const;

  Browser& browser_;
  Type& type_;
  Due due_;
  ArticleOnPage article_;
  ViewState state_;
  std::unique_ptr<Hits> search_;  // while the search is open
  Panes panes_;
  Overviews overviews_;
  Painting painting_;
  Controls controls_;
  SemanticsTree published_;
};

}  // namespace duidu
