// A set of characters holds those it was made of and no others, wherever they stand.
#include "text/character_set.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(CharacterSet, HoldsWhatItWasMadeOfAndNothingElse) {
  constexpr std::u32string_view kCharacters = U"\n!?~。「」！｡不\uFFFD";
  constexpr CharacterSet kSet(kCharacters);
  for (char32_t c = 0; c < 0x11000; ++c)
    ASSERT_EQ(kSet.contains(c), kCharacters.find(c) != kCharacters.npos) << static_cast<uint32_t>(c);
  for (const char32_t beyond : std::u32string_view(U"😀\U00010021\U0010FFFF"))
    EXPECT_FALSE(kSet.contains(beyond));
}

TEST(CharacterSet, AnEmptyOneHoldsNothing) {
  constexpr CharacterSet kNone(U"");
  for (char32_t c = 0; c < 0x11000; ++c) ASSERT_FALSE(kNone.contains(c));
}

}  // namespace
}  // namespace duidu
