// The forms in which an article can be printed. A plain value, kept with the view and passed to the painter for paper.
#pragma once

#include <cstdint>

namespace duidu {

// kPairs: two columns, level pair by pair. kNotes: the interview in one column, the commentary as notes below each pair.
enum class PrintForm : uint8_t { kPairs, kNotes };

}  // namespace duidu
