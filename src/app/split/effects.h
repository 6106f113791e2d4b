// What editing asks of the reader.
#pragma once

#include <memory>

#include "edit/editing.h"

namespace duidu {

// The browser puts the texts together anew and links them, when it comes to it, and tells by ArticleEdited.
struct EditArticle {
  std::shared_ptr<const Editing> editing;
  bool operator==(const EditArticle&) const = default;
};
// The same article with other texts: the panes stay where the reading positions say.
struct ShowEdited {
  std::shared_ptr<const Article> article;
  bool operator==(const ShowEdited&) const = default;
};

}  // namespace duidu
