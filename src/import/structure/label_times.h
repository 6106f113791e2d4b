// Recognises the times that transcription tools write beside a name: "00:05", "(00:01:23)", "[0:05 - 0:12]". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace duidu {

// The offset behind a time, its brackets and a second time that it lasts until; nothing if no time begins at `offset`.
std::optional<size_t> end_of_time(std::string_view text, size_t offset);

// Like end_of_time(), but only for a time in brackets: a bare "12:30" may be spoken.
std::optional<size_t> end_of_bracketed_time(std::string_view text, size_t offset);

// The offset of the first character at or after `offset` that is no blank; a line end is none.
size_t skip_blanks(std::string_view text, size_t offset);

}  // namespace duidu
