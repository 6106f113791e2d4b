// Words of the enumerations, as the page and the kept line of preferences know them.
#include "wire/vocabulary.h"

#include <gtest/gtest.h>

#include "wire/codec.h"

namespace duidu {
namespace {

TEST(VocabularyTest, EveryEnumeratorHasItsWord) {
  EXPECT_EQ(kCountOf<FontFamily>, 8);
  EXPECT_EQ(wire::word_of(kFontFamilyWords, static_cast<size_t>(FontFamily::kByLanguage)), "auto");
  EXPECT_EQ(wire::word_of(kFontFamilyWords, static_cast<size_t>(FontFamily::kOwn)), "own");
  EXPECT_EQ(wire::word_of(kIconWords, static_cast<size_t>(Icon::kVolume2)), "volume-2");
}

TEST(VocabularyTest, BeyondTheLastWordThereIsNone) {
  EXPECT_EQ(wire::word_of(kFontFamilyWords, kCountOf<FontFamily>), "");
  EXPECT_EQ(wire::word_of("", 0), "");
}

}  // namespace
}  // namespace duidu
