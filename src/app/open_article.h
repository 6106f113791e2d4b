// Opening what the reader brings: bytes become an article with its links, or a sentence why not.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "app/view_state.h"
#include "base/result.h"

namespace duidu {

struct OpenedArticle {
  std::shared_ptr<const Article> article;
  std::optional<Notice> notice;  // what the reader should know although it opened
};

// Fails as import_article does; the caller keeps showing what it had.
Result<OpenedArticle> open_article(std::string_view bytes, std::string_view name);

}  // namespace duidu
