// The sentence that describes a difference: what bears on the meaning first, no more than three, nothing too long.
#include <gtest/gtest.h>

#include <string>

#include "align/fidelity/fidelity.h"

namespace duidu {
namespace {

std::string described(const std::string& citation, const std::string& original,
                      Language language = Language::kEnglish) {
  const Passage cited = {{citation, 0, static_cast<uint32_t>(citation.size())}},
                said = {{original, 0, static_cast<uint32_t>(original.size())}};
  return summary(fidelity(cited, said), cited, said, language);
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

TEST(Summary, NamesTheWordsThatDiffer) {
  const std::string left_out = described("the keeper came at night", "the old keeper came at night");
  EXPECT_TRUE(has(left_out, "“old”")) << left_out;
  const std::string changed = described("the red boat came at night", "the blue boat came at night");
  EXPECT_TRUE(has(changed, "“blue”") && has(changed, "“red”")) << changed;
  EXPECT_LT(changed.find("“blue”"), changed.find("“red”")) << "the original first";
}

TEST(Summary, EqualWordsAreDescribedByWhatMayDiffer) {
  const std::string same = described("the fog came", "the fog came"),
                    cased = described("The fog came", "the fog came");
  EXPECT_NE(same, cased);
  EXPECT_FALSE(has(cased, "“"));
}

TEST(Summary, WhatBearsOnTheMeaningComesFirst) {
  const std::string text = described("the green keeper of the light came and was glad to see the boats",
                                     "the old keeper of the light came and was not glad to see the boats");
  EXPECT_LT(text.find("“not”"), text.find("“old”")) << text;
  EXPECT_TRUE(has(text, "negation")) << text;
}

TEST(Summary, NamesAtMostThreeDifferences) {
  const std::string text =
      described("red boats and green nets and black ropes and white sails and brown oars went out to sea",
                "pink boats and grey nets and blue ropes and gold sails and teal oars went out to sea");
  size_t marks = 0;
  for (size_t at = text.find("“"); at != std::string::npos; at = text.find("“", at + 1)) ++marks;
  EXPECT_EQ(marks, 6u) << text;
  EXPECT_TRUE(has(text, "5")) << "but counts them all: " << text;
}

TEST(Summary, ShortensLongStretches) {
  std::string words;
  for (int i = 0; i < 30; ++i) words += "grain after grain ";
  const std::string text = described("it fell", "it " + words + "fell");
  EXPECT_LT(text.size(), 150u);
  EXPECT_TRUE(has(text, "…"));
}

TEST(Summary, AnOmittedNegationIsReportedOfAnElision) {
  const std::string text = described("I did … see the boats come in", "I did not ever see the boats come in");
  EXPECT_TRUE(has(text, "negation")) << text;
}

TEST(Summary, SpeaksTheLanguageAskedFor) {
  EXPECT_TRUE(has(described("不来", "来", Language::kChinese), "否定"));
}

}  // namespace
}  // namespace duidu
