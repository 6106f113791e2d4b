// The words of --fail-on.
#include "check/concerns.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Concerns, EveryWordIsReadAndWrittenAgain) {
  for (const std::string_view word : concern_words()) {
    const std::optional<Concerns> read = read_concerns(word);
    ASSERT_TRUE(read) << word;
    EXPECT_EQ(words_of(*read), word);
    EXPECT_EQ(gravest_of(*read), word);
  }
  EXPECT_EQ(words_of(kUsualConcerns), "changed,partly,absent,meaning,cut,misattributed,elided,overstated");
}

TEST(Concerns, NoneIsNothingAndUnknownWordsAreRefused) {
  EXPECT_EQ(read_concerns("none"), Concerns{0});
  for (const char* wrong : {"", "changed,", ",changed", "Changed", "none,cut", "changed cut"})
    EXPECT_FALSE(read_concerns(wrong)) << wrong;
}

TEST(Concerns, WhatHurtsMostIsNamed) {
  EXPECT_EQ(gravest_of(concern_of(VerdictClass::kChanged) | kCutOff), "cut");
  EXPECT_EQ(gravest_of(concern_of(VerdictClass::kAbsent) | kOverstated), "absent");
  EXPECT_EQ(gravest_of(concern_of(VerdictClass::kChanged) | kBearsOnMeaning | kOverstated), "meaning");
  EXPECT_EQ(gravest_of(concern_of(VerdictClass::kAmbiguous) | kMisattributed), "misattributed");
}

}  // namespace
}  // namespace duidu
