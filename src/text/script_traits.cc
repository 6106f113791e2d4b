#include "text/script_traits.h"

#include <algorithm>
#include <iterator>

#include "text/script_table.h"
#include "text/utf8.h"

namespace duidu {
namespace {

using namespace script_table;

constexpr uint32_t kBlock = 64;

uint8_t row_of(char32_t c) {
  if (c >= kEnd) {
    if (c < kTagsFirst || c >= kTagsEnd) return kPrivateUse;
    c -= kTagsFirst - kEnd;
  }
  return kRowOf[kBlockOf[c / kBlock] * kBlock + c % kBlock];
}

// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009, and pair with them.
char32_t levelled(char32_t bracket) {
  return bracket == 0x2329 ? 0x3008 : bracket == 0x232A ? 0x3009 : bracket;
}

}  // namespace

const ScriptTraits& traits_of(char32_t c) { return kRows[row_of(c)]; }

bool has_right_to_left(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    // No character below U+0590 and no Han character is right-to-left.
    const auto lead = static_cast<uint8_t>(text[offset]);
    if (lead < 0xD6) {
      offset += lead < 0x80 ? 1 : 2;
      continue;
    }
    if (lead >= 0xE4 && lead <= 0xE9) {
      offset += 3;
      continue;
    }
    const ScriptTraits& traits = traits_of(next_code_point(text, offset));
    const BidiClass c = traits.bidi_class;
    if ((c == BidiClass::kR || c == BidiClass::kAL || c == BidiClass::kAN) && !traits.is_unseen())
      return true;
  }
  return false;
}

char32_t mirror_image(char32_t c) {
  const CharacterPair* found =
      std::lower_bound(std::begin(kMirrored), std::end(kMirrored), c,
                       [](const CharacterPair& pair, char32_t value) { return pair.from < value; });
  return found != std::end(kMirrored) && found->from == c ? found->to : c;
}

BracketHalf bracket_half(char32_t c) {
  c = levelled(c);
  for (const CharacterPair& pair : kBrackets) {
    if (c == pair.from) return {c, true};
    if (c == pair.to) return {pair.from, false};
  }
  return {c, false};
}

}  // namespace duidu
