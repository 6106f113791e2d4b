#include "reader/article_on_page.h"

#include "app/shown_article.h"
#include "base/phrases.h"

namespace duidu {

ArticleOnPage::ArticleOnPage() : original_(std::make_shared<const Article>()), shown_(original_) {
  index_article();
}

void ArticleOnPage::show(std::shared_ptr<const Article> article, HanScript script) {
  original_ = std::move(article);
  show_in(script);
  index_article();
}

void ArticleOnPage::show_in(HanScript script) { shown_ = shown_article(original_, script); }

void ArticleOnPage::index_article() {
  index_.emplace(*original_);
  words_.emplace(*original_, *index_, language_of(original_->language()));
}

}  // namespace duidu
