// Bytes in, article out: the one entrance for files, drops and pasted text. Finds out what the bytes are,
// parses them, and splits interview from commentary. The links are not made here (align does that). Fails
// with kEmpty, kBinary, kEncoding or kTooLarge; every other text gives an article, if need be one with an empty side.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/article.h"

namespace duidu {

// What the user should be told although the article could be opened.
enum class ImportRemark : uint8_t {
  kNoInterview,      // an essay: no turns found
  kNoCommentary,     // only turns
  kReplacedBytes,    // ill-formed UTF-8 was replaced by U+FFFD
  kMarkdownAsPlain,  // over kMaxMarkdownBytes: opened as plain text
};

struct Imported {
  Article article;
  std::vector<ImportRemark> remarks;
};

// `name` is the file's name, used for the format (".md", ".markdown"; else judged by content) and as a title
// of last resort.
Result<Imported> import_article(std::string_view bytes, std::string_view name);

}  // namespace duidu
