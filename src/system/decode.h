// Text in the encodings that the system's iconv knows. The page has the browser's decoder instead (platform/web).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duidu {

// As import/encoding/encoding.h wants a Decode to be.
std::optional<std::string> decode_by_system(std::string_view bytes, std::string_view label);

}  // namespace duidu
