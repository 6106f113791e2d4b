// A place fits a paragraph better the more the two share: words, numbers, quotations.
#include "align/topics/likelihoods.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "unit/align/topics/tables.h"

namespace duidu {
namespace {

const std::vector<std::string> kSource = {"The tailor owns a sewing machine.",
                                          "The blacksmith repairs bicycles.",
                                          "The chemist hides a signboard.", "The barber plays chess."};
const std::vector<std::string> kCommentary = {"Who repairs bicycles now?", "Nothing of this matters."};

float likelihood(const Likelihoods& likelihoods, uint32_t paragraph, uint32_t place) {
  for (const Candidate& candidate : test::row_of(likelihoods, paragraph)) {
    if (candidate.place == place) return candidate.likelihood;
  }
  return 0;
}

TEST(Likelihoods, AWholeRowHasEveryPlaceInOrder) {
  test::TopicTables tables(kSource, kCommentary);
  const Likelihoods likelihoods = tables.likelihoods();
  EXPECT_TRUE(likelihoods.is_whole());
  EXPECT_EQ(likelihoods.paragraph_count(), 2u);
  for (uint32_t paragraph = 0; paragraph < 2; ++paragraph) {
    const std::vector<Candidate> row = test::row_of(likelihoods, paragraph);
    ASSERT_EQ(row.size(), kSource.size());
    for (uint32_t place = 0; place < row.size(); ++place) {
      EXPECT_EQ(row[place].place, place);
      EXPECT_GE(row[place].likelihood, 1);
    }
  }
}

TEST(Likelihoods, SharedWordsRaiseAPlaceAndItsNeighboursALittle) {
  test::TopicTables tables(kSource, kCommentary);
  const Likelihoods likelihoods = tables.likelihoods();
  EXPECT_GT(likelihood(likelihoods, 0, 1), 2);
  EXPECT_GT(likelihood(likelihoods, 0, 2), 1) << "a neighbour";
  EXPECT_GT(likelihood(likelihoods, 0, 1), likelihood(likelihoods, 0, 2));
  EXPECT_EQ(likelihood(likelihoods, 0, 3), 1);
  for (uint32_t place = 0; place < 4; ++place) EXPECT_EQ(likelihood(likelihoods, 1, place), 1);
}

TEST(Likelihoods, NumbersQuotationsAndQuestionsMultiply) {
  test::TopicTables plain(kSource, kCommentary);
  const double before = likelihood(plain.likelihoods(), 1, 2);
  const auto factor_with = [&](auto change) {
    test::TopicTables tables(kSource, kCommentary);
    change(tables);
    return std::log(likelihood(tables.likelihoods(), 1, 2) / before);
  };
  const TopicSettings settings;
  EXPECT_NEAR(factor_with([](auto& tables) {
                tables.places[2].number = Digits("2");
                tables.cues.numbers[1] = {Digits("2"), false};
              }),
              settings.same_number, 1e-5);
  EXPECT_NEAR(factor_with([](auto& tables) {
                tables.places[2].number = Digits("2");
                tables.cues.numbers[1] = {Digits("2"), true};
              }),
              settings.named_number, 1e-5);
  EXPECT_NEAR(factor_with([](auto& tables) {
                tables.cues.quoted = {{1, 2, 2, false}};
              }),
              settings.quoted, 1e-5);
  EXPECT_NEAR(factor_with([](auto& tables) {
                tables.cues.quoted = {{1, 2, 3, true}};
              }),
              settings.quoted_whole, 1e-5);
  EXPECT_NEAR(factor_with([](auto& tables) { tables.places[2].asks = true; }), settings.asks, 1e-5);
  EXPECT_NEAR(factor_with([](auto& tables) { tables.places[2].number = Digits("2"); }), 0, 1e-9);
}

TEST(Likelihoods, AShortRowHasTheBestPlacesAndThoseOfItsNeighbours) {
  TopicSettings settings;
  settings.max_cells = 0;
  std::vector<std::string> source, commentary;
  for (char c = 'b'; c <= 'w'; ++c) source.push_back(std::string("place of the ") + c + c + c + " boats");
  for (const char* word : {"ccc", "lll", "uuu"}) commentary.push_back(std::string("I saw ") + word);
  test::TopicTables tables(source, commentary, settings);
  const Likelihoods likelihoods = tables.likelihoods();
  EXPECT_FALSE(likelihoods.is_whole());
  const std::vector<Candidate> row = test::row_of(likelihoods, 1);
  EXPECT_LT(row.size(), source.size());
  EXPECT_TRUE(std::is_sorted(row.begin(), row.end(),
                             [](const Candidate& a, const Candidate& b) { return a.place <= b.place; }));
  EXPECT_GT(likelihood(likelihoods, 1, 'l' - 'b'), 2);
  EXPECT_EQ(likelihood(likelihoods, 1, 'c' - 'b'), 1) << "the best place of the paragraph before";
  EXPECT_EQ(likelihood(likelihoods, 1, 'u' - 'b' + 1), 1) << "and the place after that of the next";
}

TEST(Likelihoods, QuotedPlacesAreFoundByTheirParagraph) {
  ParagraphCues cues;
  cues.quoted = {{1, 0, 0, false}, {1, 2, 3, true}, {4, 1, 1, false}};
  EXPECT_EQ(cues.quoted_in(0).size(), 0u);
  ASSERT_EQ(cues.quoted_in(1).size(), 2u);
  EXPECT_EQ(cues.quoted_in(1)[1].last, 3u);
  EXPECT_EQ(cues.quoted_in(3).size(), 0u);
  EXPECT_EQ(cues.quoted_in(4).size(), 1u);
  EXPECT_EQ(cues.quoted_in(5).size(), 0u);
}

}  // namespace
}  // namespace duidu
