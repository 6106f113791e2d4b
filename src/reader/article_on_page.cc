#include "reader/article_on_page.h"

#include "app/shown_article.h"
#include "base/phrases.h"

namespace duidu {

ArticleOnPage::ArticleOnPage() { show(std::make_shared<const Article>(), HanScript::kOriginal); }

void ArticleOnPage::show(std::shared_ptr<const Article> article, HanScript script) {
  whole_ = std::move(article);
  whole_index_.emplace(*whole_);
  shares_ = shares_of(*whole_);
  words_.emplace(*whole_, *whole_index_, language_of(whole_->language()));
  arrange(nullptr, script);
}

void ArticleOnPage::arrange(std::shared_ptr<const Article> arranged, HanScript script) {
  original_ = arranged ? std::move(arranged) : whole_;
  show_in(script);
  index_.emplace(*original_);
}

void ArticleOnPage::show_in(HanScript script) {
  shown_ = shown_article(original_, script);
  shown_whole_ = original_ == whole_ ? shown_ : shown_article(whole_, script);
}

}  // namespace duidu
