// Which way a text runs: the bidirectional algorithm of UAX #9, Unicode 15, for one paragraph at a time.
// Levels are 0 to 126, odd ones run from right to left. Linear time, no recursion, nothing fails.
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
  char32_t bracket = 0;  // of the pair it belongs to, 0 = no bracket
  bool is_opening = false;
};

BidiCharacter bidi_character(char32_t c);

// Rules P2 and P3: 1 if the first strong character outside isolates runs from right to left, else 0.
uint8_t paragraph_level(std::span<const BidiCharacter> text);

// Replaces `levels` by one level a character (rules X1 to I2), without what rule L1 does at line ends.
// Characters rule X9 removes (controls of embeddings, boundary neutrals) get the level of the one before them.
void resolve_levels(std::span<const BidiCharacter> text, uint8_t paragraph, std::vector<uint8_t>& levels);

// Rule L1 for a line, or a part of one: separators, and blanks at its end or before a separator, get the
// paragraph's level.
void level_blanks(std::span<const BidiCharacter> line, uint8_t paragraph, std::span<uint8_t> levels);

// Rule L2: the indices of a line's characters from left to right.
void visual_order(std::span<const uint8_t> levels, std::vector<uint32_t>& order);

// paragraph_level() of a text.
uint8_t text_level(std::string_view text);

}  // namespace duidu
