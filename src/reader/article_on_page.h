// The article on the page, and what is known of it before it is laid out: the copy in the script in which it is shown, which link is
// where, what is said about links. The references it gives are valid until the next show().
#pragma once

#include <memory>
#include <optional>

#include "app/overview/coverage.h"
#include "model/article.h"
#include "model/link_index.h"
#include "model/link_words.h"
#include "text/han_display.h"

namespace duidu {

class ArticleOnPage {
 public:
  // An article without any text: what is behind the page until one is opened.
  ArticleOnPage();

  void show(std::shared_ptr<const Article> article, HanScript script);
  // The same article, arranged anew; none: as it is.
  void arrange(std::shared_ptr<const Article> arranged, HanScript script);
  // The same article in another script. All offsets, links and words stay what they are.
  void show_in(HanScript script);

  // As it was opened, and the same in the script that it is shown in.
  const Article& whole() const { return *whole_; }
  const Article& shown_whole() const { return *shown_whole_; }
  // What is on the page of it: arranged if a view does so, in the script that it was written in, and in the one it is shown in.
  const Article& original() const { return *original_; }
  const Article& shown() const { return *shown_; }
  bool is_converted() const { return shown_ != original_; }
  // Of the article on the page.
  const LinkIndex& index() const { return *index_; }
  // How much of the whole article is discussed.
  const Shares& shares() const { return shares_; }
  // Of the links of the whole article, whose numbers are the same.
  const LinkWords& words() const { return *words_; }

 private:
  std::shared_ptr<const Article> whole_, shown_whole_, original_, shown_;
  std::optional<LinkIndex> index_, whole_index_;
  std::optional<LinkWords> words_;
  Shares shares_;
};

}  // namespace duidu
