#include "platform/opening/open_file.h"

#include <utility>

#include "opening/open_article.h"

namespace duidu {

Action open_file(const OpenFile& file) {
  Result<Opened> opened = open_article(*file.content, file.name);
  if (!opened) return OpeningFailed{opened.error(), file.name};
  return ArticleOpened{std::make_shared<const Article>(std::move(opened.value().article)),
                       std::move(opened.value().remarks), Elements::kMissing};
}

}  // namespace duidu
