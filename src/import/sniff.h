// Recognises what a file is: turns its bytes into checked text, or reports why it cannot be read. Reads UTF-8 and, if
// there is a byte order mark, UTF-16. Fails with kTooLarge, kBinary, kEncoding or kEmpty.
#pragma once

#include <string_view>

#include "base/result.h"
#include "text/utf8.h"

namespace duidu {

Result<Utf8> text_of(std::string_view bytes);

// Whether the text is Markdown: by the file's name, or because it contains two or more Markdown marks.
bool is_markdown(std::string_view text, std::string_view name);

}  // namespace duidu
