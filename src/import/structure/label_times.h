// Recognises the times that transcription tools write beside a name: "00:05", "(00:01:23)", "[0:05 - 0:12]". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/article.h"

namespace duidu {

struct TimeMark {
  size_t end = 0;  // offset behind the time, its brackets and a second time that it lasts until
  SaidAt said_at;
};

// The time that begins at `offset`.
std::optional<TimeMark> time_at(std::string_view text, size_t offset);

// Like time_at(), but only for a time in brackets: a bare "12:30" may be spoken.
std::optional<TimeMark> bracketed_time_at(std::string_view text, size_t offset);

// The offset of the first character at or after `offset` that is no blank; a line end is none.
size_t skip_blanks(std::string_view text, size_t offset);

}  // namespace duidu
