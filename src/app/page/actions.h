// What happens to the page as a whole.
#pragma once

#include "base/phrases.h"
#include "model/article.h"

namespace duidu {

struct Change;

// Shows the browser's file chooser.
struct AskForFile {};
// Another article is on the page.
struct ArticleOpened {
  Language language = Language::kChinese;
};
// Esc: closes what is on top, else clears the current link.
struct StepBack {};
struct MoveDivider {
  float share = 0.5f;
};
struct ShowTab {
  Side side = Side::kInterview;
};
// A file hovers over the page.
struct SetDropping {
  bool on = false;
};
// A pane moves.
struct SetScrolling {
  bool on = false;
};

void apply(const AskForFile& ask, Change& change);
void apply(const ArticleOpened& opened, Change& change);
void apply(const StepBack& step, Change& change);
void apply(const MoveDivider& move, Change& change);
void apply(const ShowTab& show, Change& change);
void apply(const SetDropping& set, Change& change);
void apply(const SetScrolling& set, Change& change);

}  // namespace duidu
