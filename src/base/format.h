// A printf for the few formats that third parties need in the page: the C library's knows every number format there is, and weighs as
// much as a widget of the interface.
#pragma once

#include <cstdarg>
#include <cstddef>

namespace duidu {

// Formats %s, %c, and whole numbers: %d, %i, %u, %x, %X with a width or a precision, which fill with zeros as asked for. Any other letter
// is copied, and must have no argument. Never writes past the `size` bytes of `buffer` (null: writes nothing), ends it with a zero, and gives the length that the
// text would have had with room enough.
int format_whole_numbers(char* buffer, size_t size, const char* format, va_list args);

}  // namespace duidu
