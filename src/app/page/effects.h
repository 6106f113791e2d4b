// What any feature may ask of the reader.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/page/brought.h"
#include "app/page/state.h"
#include "model/article.h"

namespace duidu {

// The panes' pictures no longer show what they should.
struct Repaint {
  bool operator==(const Repaint&) const = default;
};
// The text is laid out anew, as far as its width or style has changed.
struct Relayout {
  bool operator==(const Relayout&) const = default;
};
// The panes have other places in the window.
struct PlacePanes {
  bool operator==(const PlacePanes&) const = default;
};
// Turns to the span's side and scrolls until a line of it is in sight. With `after` only if a line of that one is in sight now.
// `leads`: it stands for the user's own scrolling, which the other side follows.
struct BringInSight {
  Span span;
  std::optional<Span> after;
  bool leads = false;
  bool operator==(const BringInSight&) const = default;
};
struct ScrollPane {
  Side side = Side::kInterview;
  float top = 0;       // CSS px
  bool leads = false;  // it stands for the user's own scrolling: the other side follows
  bool operator==(const ScrollPane&) const = default;
};
// The focus goes back to a side, to this position of it; without one to where it was before the field.
struct ReturnFocus {
  Side side = Side::kInterview;
  std::optional<TextPosition> position;
  bool operator==(const ReturnFocus&) const = default;
};
// The browser opens what the user brought, when it comes to it, and tells by ArticleOpened, OpeningFailed or InterviewUnclear.
struct OpenFiles {
  Brought brought;
  bool operator==(const OpenFiles&) const = default;
};
// Another article comes on the page.
struct ShowArticle {
  std::shared_ptr<const Article> article;
  Elements elements = Elements::kMissing;
  bool operator==(const ShowArticle&) const = default;
};
// Brings what is in the paste dialog's field.
struct OpenPasted {
  bool operator==(const OpenPasted&) const = default;
};

}  // namespace duidu
