// How turns are counted, and what the bars of topics are labelled with.
#include "model/questions.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

Texts interview(std::initializer_list<Role> roles) {
  Texts texts;
  for (const Role role : roles) texts.interview.turns.push_back({"t", "", role, {Unit()}, {}});
  return texts;
}

TEST(Questions, ATurnBelongsToTheLastQuestionBeforeIt) {
  using enum Role;
  const std::vector<TurnNumber> numbers =
      turn_numbers(interview({kNarration, kAnswer, kQuestion, kAnswer, kNarration, kQuestion}));
  const std::vector<TurnNumber> expected = {{1, false}, {2, false}, {1, true},
                                            {1, true},  {1, true},  {2, true}};
  EXPECT_EQ(numbers, expected);
}

TEST(Questions, ABarHasTheNumberOfItsOwnTurnOrOfTheOneItLeadsTo) {
  using enum Role;
  const std::vector<TurnNumber> turns = turn_numbers(interview({kQuestion, kAnswer, kQuestion, kAnswer}));
  Link link;
  link.interview = {{{Side::kInterview, 1, 0}, 0, 1}, {{Side::kInterview, 3, 0}, 0, 1}};
  EXPECT_EQ(bar_number(turns, link, {Side::kInterview, 1, 0}), (TurnNumber{1, true}));
  EXPECT_EQ(bar_number(turns, link, {Side::kCommentary, 0, 4}), (TurnNumber{2, true}))
      << "the last of its places, to which it goes";
  EXPECT_EQ(bar_number(turns, Link(), {Side::kCommentary, 0, 4}), std::nullopt);
}

TEST(Questions, LabelsAreShortInEitherLanguageAndMayBeStacked) {
  EXPECT_EQ(bar_label(Language::kChinese, {{6, true}}, false), "问 6");
  EXPECT_EQ(bar_label(Language::kChinese, {{6, true}, {7, true}}, false), "问 6、7");
  EXPECT_EQ(bar_label(Language::kChinese, {{6, true}, {7, true}}, true), "问\n6\n7");
  EXPECT_EQ(bar_label(Language::kEnglish, {{12, true}}, false), "Q12");
  EXPECT_EQ(bar_label(Language::kEnglish, {{12, true}}, true), "Q\n12");
  EXPECT_EQ(bar_label(Language::kChinese, {{2, false}}, false), "段 2");
}

}  // namespace
}  // namespace duidu
