// A question and its answer are one place to link to, unless the answer is too long.
#include "align/places.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duidu {
namespace {

Turn turn(Role role, size_t units) {
  Turn turn;
  turn.role = role;
  turn.speaker = "speaker";
  for (size_t i = 0; i < units; ++i) {
    turn.units.emplace_back();
    turn.units.back().text = "words";
  }
  return turn;
}

// The number of paragraphs in each place.
std::vector<size_t> sizes_of_places(std::vector<Turn> turns) {
  Article article;
  article.own_texts().interview.turns = std::move(turns);
  std::vector<size_t> sizes;
  for (const Paragraph& paragraph : paragraphs_of(article, units_of(article, Side::kInterview))) {
    if (!paragraph.continues_place) sizes.push_back(0);
    ++sizes.back();
  }
  return sizes;
}

using Sizes = std::vector<size_t>;

TEST(Places, AQuestionAndItsAnswerAreOne) {
  EXPECT_EQ(sizes_of_places({turn(Role::kQuestion, 1), turn(Role::kAnswer, 2), turn(Role::kQuestion, 1),
                             turn(Role::kAnswer, 1)}),
            (Sizes{3, 2}));
}

TEST(Places, SuccessiveQuestionsOrAnswersBelongTogether) {
  EXPECT_EQ(sizes_of_places({turn(Role::kQuestion, 1), turn(Role::kQuestion, 1), turn(Role::kAnswer, 1),
                             turn(Role::kAnswer, 1)}),
            Sizes{4});
}

TEST(Places, OfALongAnswerTheFirstParagraphStaysWithTheQuestion) {
  EXPECT_EQ(sizes_of_places({turn(Role::kQuestion, 1), turn(Role::kAnswer, kMaxPlaceUnits - 1)}),
            Sizes{kMaxPlaceUnits});
  EXPECT_EQ(sizes_of_places({turn(Role::kQuestion, 1), turn(Role::kAnswer, kMaxPlaceUnits)}),
            (Sizes{2, 1, 1, 1, 1, 1}));
}

TEST(Places, NarrationIsAPlaceForEachParagraph) {
  EXPECT_EQ(sizes_of_places({turn(Role::kNarration, 3)}), (Sizes{1, 1, 1}));
}

TEST(Places, ParagraphsKeepWhatImportKnows) {
  Article article;
  article.own_texts().commentaries.resize(2);
  for (Commentary& commentary : article.own_texts().commentaries) commentary.blocks.resize(2);
  Unit& quote = article.own_texts().commentaries[0].blocks[1];
  quote.kind = UnitKind::kQuote;
  quote.speaker = "Mara";
  quote.text = "quoted";
  article.own_texts().commentaries[1].blocks[0].kind = UnitKind::kHeading;
  article.own_texts().commentaries[1].blocks[1].ordinal = "1.";
  const std::vector<Paragraph> paragraphs = paragraphs_of(article, units_of(article, Side::kCommentary));
  ASSERT_EQ(paragraphs.size(), 4u);
  EXPECT_TRUE(paragraphs[1].is_quote);
  EXPECT_EQ(paragraphs[1].speaker, "Mara");
  EXPECT_EQ(paragraphs[1].text, "quoted");
  EXPECT_TRUE(paragraphs[2].is_heading);
  EXPECT_EQ(paragraphs[3].ordinal, "1.");
  for (uint32_t i = 0; i < 4; ++i) {
    EXPECT_EQ(paragraphs[i].begins_text, i % 2 == 0) << i;
    EXPECT_FALSE(paragraphs[i].continues_place) << i;
  }
}

TEST(Places, APictureSaysNothing) {
  Article article;
  article.own_texts().interview.turns = {turn(Role::kAnswer, 2)};
  article.own_texts().interview.turns[0].units[1].kind = UnitKind::kImage;
  const auto paragraphs = paragraphs_of(article, units_of(article, Side::kInterview));
  ASSERT_EQ(paragraphs.size(), 2u);
  EXPECT_EQ(paragraphs[0].text, "words");
  EXPECT_EQ(paragraphs[1].text, "") << "its name or description is no text to quote";
}

}  // namespace
}  // namespace duidu
