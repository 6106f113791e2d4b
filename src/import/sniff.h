// Recognises what a file is: turns its bytes into checked text, or reports why it cannot be read: what it is instead, and what to
// do. Reads what import/encoding can decode. Fails with kTooLarge, kBinary, kEncoding or kEmpty.
#pragma once

#include <string_view>

#include "base/result.h"
#include "import/encoding/encoding.h"
#include "text/utf8.h"

namespace duidu {

struct FileText {
  Utf8 text;
  std::string_view encoding;  // the label of the encoding it was decoded from; empty: UTF-8
};

// `decode` and `encoding` as decode_text() takes them. A few control characters make no file a binary one; bytes of zero at its
// end are padding and are dropped; a form feed or vertical tab is a line break.
Result<FileText> text_of(std::string_view bytes, Decode decode = nullptr, std::string_view encoding = {});

// Whether the text is Markdown: by the file's name, or because it contains two or more Markdown marks.
bool is_markdown(std::string_view text, std::string_view name);

}  // namespace duidu
