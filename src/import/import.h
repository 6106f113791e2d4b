// Bytes in, article out: the one entrance for files, drops and pasted text. Finds out what the bytes are,
// parses them, and splits interview from commentary. The links are not made here (align does that). Fails
// with kEmpty, kBinary, kEncoding, kTooLarge or as the reader of its format does; every other text gives an article, if need be
// one with an empty side.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "import/encoding/encoding.h"
#include "import/line_reason.h"
#include "model/article.h"

namespace duidu {

// What the user should be told although the article could be opened.
enum class ImportRemark : uint8_t {
  kNoInterview,      // an essay: no turns found
  kNoCommentary,     // only turns
  kReplacedBytes,    // ill-formed UTF-8 was replaced by U+FFFD
  kMarkdownAsPlain,  // over kMaxMarkdownBytes: opened as plain text
};

// How a file is to be read.
struct ReadAs {
  Decode decode = nullptr;      // the browser's or the system's; without one only UTF-8 and UTF-16 are read
  std::string_view encoding{};  // the label of the one it is in; empty: it is found out
  bool is_commentary =
      false;  // it is known to be commentary: no turns are split off (structure/commentary_file.h)
};

struct Imported {
  Article article;
  std::vector<ImportRemark> remarks;
  bool is_decoded = false;  // the bytes were not UTF-8
  // Why each unit is where it is, and each text set apart, in the order of the source; empty for what had been split before.
  std::vector<LineReason> reasons;
};

// `name` is the file's name, used for the format (".md", ".markdown"; else judged by content) and as a title
// of last resort.
// The encoding stands in Texts::encoding, if it was not UTF-8 and the file was not an article already.
Result<Imported> import_article(std::string_view bytes, std::string_view name, const ReadAs& as = {});

}  // namespace duidu
