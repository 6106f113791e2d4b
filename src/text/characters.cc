#include "text/characters.h"

#include "text/character_tables.h"

namespace duidu {

constexpr char32_t kLastCharacter = 0x10FFFF;

const Character& character_of(char32_t c) {
  using namespace character_tables;
  if (c > kLastCharacter) c = kLastCharacter;  // a noncharacter
  return kRows[kRowOf[kBlockOf[c >> 8] << 8 | (c & 0xFF)]];
}

}  // namespace duidu
