// The article on the page, and what is known of it before it is laid out: the copy in the script in which it is shown, which link is
// where, what is said about links. The references it gives are valid until the next show().
#pragma once

#include <memory>
#include <optional>

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
  // The same article in another script. All offsets, links and words stay what they are.
  void show_in(HanScript script);

  const Article& original() const { return *original_; }
  const Article& shown() const { return *shown_; }
  bool is_converted() const { return shown_ != original_; }
  const LinkIndex& index() const { return *index_; }
  const LinkWords& words() const { return *words_; }

 private:
  void index_article();

  std::shared_ptr<const Article> original_, shown_;
  std::optional<LinkIndex> index_;
  std::optional<LinkWords> words_;
};

}  // namespace duidu
