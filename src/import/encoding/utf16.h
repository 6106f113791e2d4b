// UTF-16 in files, with and without the mark that says so. Pure; nothing fails.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace duidu {

enum class ByteOrder { kLittle, kBig };

// Told by the mark, or without one by where the zero bytes of ASCII stand and by what the units are: text of one order is noise in
// the other. None if the bytes are no UTF-16, or have no mark and neither line break nor blank.
std::optional<ByteOrder> utf16_order(std::string_view bytes);

// As UTF-8, without the mark; a lone surrogate and half a unit at the end become an ill-formed byte.
std::string from_utf16(std::string_view bytes, ByteOrder order);

}  // namespace duidu
