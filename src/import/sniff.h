// What a file is: turns its bytes into checked text or says in a sentence why it cannot be read. Reads UTF-8
// and, by its byte order mark, UTF-16. Fails with kTooLarge, kBinary, kEncoding or kEmpty.
#pragma once

#include <string_view>

#include "base/result.h"
#include "text/utf8.h"

namespace duidu {

Result<Utf8> text_of(std::string_view bytes);

// Markdown by the file's name, or by its content: two or more of its marks in text that calls itself nothing
// else.
bool is_markdown(std::string_view text, std::string_view name);

}  // namespace duidu
