// In which encoding a file's bytes are, and its text as UTF-8. Well-formed UTF-8 is never taken for anything else, and damaged
// UTF-8 stays UTF-8; then come the marks and zero bytes of UTF-16; then what a detector holds likeliest and what decodes without
// loss; and what nothing speaks for is Windows-1252, in which every text can be read. Pure but for `Decode`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duidu {

// Bytes in the encoding of this label (text/encodings.h) as UTF-8, each that is none of its characters as U+FFFD. The browser's
// or the system's; none if it does not know the encoding.
using Decode = std::optional<std::string> (*)(std::string_view bytes, std::string_view label);

struct Decoded {
  std::string text;           // empty if the bytes are UTF-8 themselves
  std::string_view encoding;  // its label; empty: UTF-8
};

// `chosen` is a label of the list, or empty: the encoding is found out. Without `decode` only UTF-8 and UTF-16 are read, and
// everything else is taken for UTF-8. None if the chosen encoding cannot be decoded here.
std::optional<Decoded> decode_text(std::string_view bytes, Decode decode, std::string_view chosen);

}  // namespace duidu
