// Text in the encodings that the browser's TextDecoder knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duidu {

// As import/encoding/encoding.h wants a Decode to be.
std::optional<std::string> decode_by_browser(std::string_view bytes, std::string_view label);

}  // namespace duidu
