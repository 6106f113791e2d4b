#include "platform/opening/open_file.h"

#include <utility>

#include "edit/split_anew.h"
#include "opening/open_article.h"

namespace duidu {

Action open_file(const OpenFile& file) {
  Result<Opened> opened = open_article(*file.content, file.name);
  if (!opened) return OpeningFailed{opened.error(), file.name};
  return ArticleOpened{std::make_shared<const Article>(std::move(opened.value().article)),
                       std::move(opened.value().remarks), Elements::kMissing};
}

// Edits that were all taken back leave the article as it was, with the links it came with.
Action edit_article(const EditArticle& edit) {
  const ArticleLines& lines = edit.editing->lines;
  SplitAnew made = split_anew(lines);
  const bool is_as_before = made.article.texts() == lines.base->texts();
  auto article =
      is_as_before ? lines.base : std::make_shared<const Article>(link_anew(std::move(made.article)).article);
  return ArticleEdited{std::move(article), edit.editing, std::move(made.spots)};
}

}  // namespace duidu
