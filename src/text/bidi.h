// Text direction: the bidirectional algorithm of UAX #9, Unicode 15, for one paragraph at a time. Levels are 0 to
// 126; text at odd levels runs from right to left. Linear time, no recursion, nothing fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/script_traits.h"

namespace duidu {

struct BidiCharacter {
  BidiClass bidi_class = BidiClass::kL;
  char32_t bracket = 0;  // identifies the bracket's pair, 0 = not a bracket
  bool is_opening = false;
};

BidiCharacter bidi_character(char32_t c);

// Rules P2 and P3: 1 if the first strong character outside isolates runs from right to left, else 0.
uint8_t paragraph_level(std::span<const BidiCharacter> text);

// Replaces `levels` by one level per character (rules X1 to I2), before rule L1, which applies to lines. Characters
// that rule X9 removes (embedding controls, boundary neutrals) get the level of the previous character.
void resolve_levels(std::span<const BidiCharacter> text, uint8_t paragraph, std::vector<uint8_t>& levels);

// Applies rule L1 to a line or a part of one: separators, and white space at the end or before a separator, get the
// paragraph's level.
void level_blanks(std::span<const BidiCharacter> line, uint8_t paragraph, std::span<uint8_t> levels);

// Applies rule L2: fills `order` with the indices of a line's characters from left to right.
void visual_order(std::span<const uint8_t> levels, std::vector<uint32_t>& order);

// paragraph_level() of a UTF-8 text.
uint8_t text_level(std::string_view text);

}  // namespace duidu
