// The encodings of text files that can be read, by the labels of the WHATWG Encoding Standard. All constant; nothing fails.
#pragma once

#include <span>
#include <string_view>

namespace duidu {

// In the order in which they are offered. Each has a phrase "encoding.<label>" that names it for the user.
std::span<const std::string_view> encoding_labels();

// The label for what people write ("GBK", "Shift-JIS", "cp1252", "latin1"); empty if it is no encoding of the list.
std::string_view encoding_label(std::string_view name);

}  // namespace duidu
