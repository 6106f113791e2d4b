// What happens to the page as a whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/page/brought.h"
#include "app/page/state.h"
#include "base/result.h"
#include "model/article.h"
#include "wire/messages.h"

namespace duidu {

struct Change;

// Shows the browser's file chooser.
struct AskForFile {};
// The user brought files, or a text that stands for one.
struct BringFiles {
  Brought brought;
};
// It could be opened: it takes the place of the article on the page.
struct ArticleOpened {
  std::shared_ptr<const Article> article = std::make_shared<const Article>();
  std::vector<std::string_view> remarks;  // what the user should know: keys of phrases
  Elements elements = Elements::kMissing;
  std::shared_ptr<const Brought> source{};  // what it was made of, if that may be read in another encoding
};
// It could not: the article on the page stays.
struct OpeningFailed {
  Error error;
  std::string name;
};
// Nothing shows which of the files is the interview: the user is asked.
struct InterviewUnclear {
  Brought brought;
  size_t likeliest = 0;
};
// The answer.
struct ChooseInterview {
  size_t file = 0;
};
// Asks for the encoding of what the article was made of; the answer, which opens it anew.
struct AskForEncoding {};
struct ChooseEncoding {
  std::string_view label;
};
struct ScrollChoices {
  float top = 0;
};
// The article that the opener is making is not wanted any more; the one on the page stays.
struct StopOpening {};
// Esc: closes what is on top, else clears the current link.
struct StepBack {};
struct MoveDivider {
  float share = 0.5f;
};
using event::SetDropping;
using event::SetScrolling;
using event::ShowTab;

void apply(const AskForFile& ask, Change& change);
void apply(const BringFiles& bring, Change& change);
void apply(const ArticleOpened& opened, Change& change);
void apply(const OpeningFailed& failed, Change& change);
void apply(const InterviewUnclear& unclear, Change& change);
void apply(const ChooseInterview& choose, Change& change);
void apply(const AskForEncoding& ask, Change& change);
void apply(const ChooseEncoding& choose, Change& change);
void apply(const ScrollChoices& scroll, Change& change);
void apply(const StopOpening& stop, Change& change);
void apply(const StepBack& step, Change& change);
void apply(const MoveDivider& move, Change& change);
void apply(const ShowTab& show, Change& change);
void apply(const SetDropping& set, Change& change);
void apply(const SetScrolling& set, Change& change);

// An article is asked for that may take its time, and has come or will not come.
void await_article(std::string name, bool is_edited, Change& change);
void end_awaiting(Change& change);
// Its notice comes at its Tick.
void tell_awaiting(const event::Tick& tick, Change& change);

}  // namespace duidu
