// Opening: bytes become an article with its links, or an error that says why not. The one way in, for page and command line,
// with one rule about links: those that a file brings are kept as they are, an article that was never linked is linked now.
// Only article JSON brings links, and one without any was never linked; a link taken away counts as brought. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/encoding/encoding.h"
#include "import/line_reason.h"
#include "model/article.h"

namespace duidu {

struct Opened {
  Article article;
  std::vector<std::string_view> remarks;  // what the user should know although it opened: keys of phrases
  bool is_decoded = false;                // from the encoding of its texts, just now
  std::vector<LineReason> reasons;        // see Imported; of one file only
};

// How the bytes of a file are made text, see import/encoding.
struct TextCode {
  Decode decode = nullptr;
  std::string_view encoding{};  // empty: found out
};

// Fails as import_article does. `name` is the file's, or stands for one.
Result<Opened> open_article(std::string_view bytes, std::string_view name, TextCode code = {});

// An article whose texts were edited: what was found in it is found anew.
Opened link_anew(Article article);

// Several files as one article (import/join.h). Each is read as the part of it that it is, without links of its own, and a
// side it need not have is not remarked; then they are joined. What was found in one of them is found anew in the whole,
// links of author and user stay with the first.
enum class Part { kFirst, kAttached };

Result<Opened> read_part(std::string_view bytes, std::string_view name, Part part, TextCode code = {});
Opened open_joined(Article first, std::vector<Article> attached);

}  // namespace duidu
