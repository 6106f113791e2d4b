// What happens to the page as a whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/page/state.h"
#include "base/result.h"
#include "model/article.h"
#include "wire/messages.h"

namespace duidu {

struct Change;

// Shows the browser's file chooser.
struct AskForFile {};
// The user brought a file, or a text that stands for one.
struct BringFile {
  std::shared_ptr<const std::string> content;
  std::string name;
};
// It could be opened: it takes the place of the article on the page.
struct ArticleOpened {
  std::shared_ptr<const Article> article = std::make_shared<const Article>();
  std::vector<std::string_view> remarks;  // what the user should know: keys of phrases
  Elements elements = Elements::kMissing;
};
// It could not: the article on the page stays.
struct OpeningFailed {
  Error error;
  std::string name;
};
// Esc: closes what is on top, else clears the current link.
struct StepBack {};
struct MoveDivider {
  float share = 0.5f;
};
using event::SetDropping;
using event::SetScrolling;
using event::ShowTab;

void apply(const AskForFile& ask, Change& change);
void apply(const BringFile& bring, Change& change);
void apply(const ArticleOpened& opened, Change& change);
void apply(const OpeningFailed& failed, Change& change);
void apply(const StepBack& step, Change& change);
void apply(const MoveDivider& move, Change& change);
void apply(const ShowTab& show, Change& change);
void apply(const SetDropping& set, Change& change);
void apply(const SetScrolling& set, Change& change);

}  // namespace duidu
