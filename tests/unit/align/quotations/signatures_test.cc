// Signatures: the same words below a drawn line at the end of both texts quote nothing.
#include "align/quotations/signatures.h"

#include <gtest/gtest.h>

#include "unit/align/listing.h"

namespace duidu {
namespace {

const std::string kName = "Mara Quill, Northern Light Society, Harbour Road";

Range whole(const std::vector<Paragraph>& side, uint32_t paragraph) {
  return {paragraph, 0, paragraph, static_cast<uint32_t>(side[paragraph].text.size())};
}

// The signatures among one quotation of the last paragraph, or of the one given.
std::vector<Range> signatures_of(const test::Texts& source, const test::Texts& commentary, size_t& left,
                                 uint32_t paragraph = UINT32_MAX) {
  const std::vector<Paragraph>&there = source, &here = commentary;
  if (paragraph == UINT32_MAX) paragraph = static_cast<uint32_t>(here.size()) - 1;
  Quotation quotation;
  quotation.fragments = {{whole(here, paragraph), whole(there, static_cast<uint32_t>(there.size()) - 1)}};
  std::vector<Quotation> quotations = {quotation};
  std::vector<Range> signatures = extract_signatures(quotations, there, here);
  left = quotations.size();
  return signatures;
}

TEST(Signatures, BelowADrawnLineOnBothSidesTheyAreNoQuotations) {
  for (const char* line : {"-- ", "=-=-=-=", "___", "———"}) {
    size_t left = 0;
    const test::Texts commentary{"I doubt it.", line, kName};
    const std::vector<Range> found =
        signatures_of({"The bridge opened late.", line, kName}, commentary, left);
    EXPECT_EQ(left, 0u) << line;
    EXPECT_EQ(found, std::vector<Range>{whole(commentary, 2)}) << line;
  }
}

TEST(Signatures, WithoutALineOnBothSidesTheyAreQuotations) {
  size_t left = 0;
  EXPECT_TRUE(signatures_of({"It opened late.", kName}, {"I doubt it.", "--", kName}, left).empty());
  EXPECT_EQ(left, 1u);
  EXPECT_TRUE(signatures_of({"It opened late.", "--", kName}, {"I doubt it.", kName}, left).empty());
  EXPECT_TRUE(signatures_of({"It opened late.", "...", kName}, {"I doubt it.", "...", kName}, left).empty())
      << "dots are an ellipsis";
}

TEST(Signatures, ABlockQuoteBelowALineIsAQuotation) {
  size_t left = 0;
  EXPECT_TRUE(
      signatures_of({"It opened late.", "--", kName}, {"I doubt it.", "--", "| " + kName}, left).empty());
}

TEST(Signatures, WordsOfTheWritersOwnBelowMakeThemQuotations) {
  size_t left = 0;
  const test::Texts commentary{"I doubt it.", "--", kName, std::string(400, 'x')};
  EXPECT_TRUE(signatures_of({"It opened late.", "--", kName}, commentary, left, 2).empty());
  EXPECT_EQ(left, 1u);
}

TEST(Signatures, TopicsOfTheirParagraphsAndOfLinesAreDropped) {
  const test::Texts commentary{"I doubt it.", "-----", kName, "Goodbye."};
  std::vector<TopicLink> topics;
  for (uint32_t paragraph = 0; paragraph < 4; ++paragraph) {
    topics.emplace_back();
    topics.back().commentary = paragraph;
  }
  drop_topics_of({whole(commentary, 2)}, commentary, topics);
  ASSERT_EQ(topics.size(), 2u);
  EXPECT_EQ(topics[0].commentary, 0u);
  EXPECT_EQ(topics[1].commentary, 3u);
}

}  // namespace
}  // namespace duidu
