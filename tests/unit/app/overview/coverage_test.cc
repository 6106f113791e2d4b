// What of the interview is discussed, and what nobody speaks of.
#include "app/overview/coverage.h"

#include <gtest/gtest.h>

#include "unit/layout/article_text.h"

namespace duidu {
namespace {

// Units of the interview: 0 question, 1 2 answer, 3 question, 4 answer, 5 question, 6 answer.
Article article_with(const std::string& links) {
  return test::parse_layout_case(
             "question 记者 | 一二\nanswer 周 | 一二三四\nturn paragraph | 一二 三四\n"
             "question 记者 | 一二\nanswer 周 | 一二三四五六\n"
             "question 记者 | 一二\nanswer 吴 | 一二三四\nparagraph | 甲\n" +
             links)
      .article;
}

std::string written(const std::vector<SilentPassage>& passages, const Article& article) {
  std::string out;
  for (const SilentPassage& each : passages)
    out += address(article, each.first) + "-" + address(article, each.last) + " ";
  return out;
}

TEST(Coverage, PassagesNobodySpeaksOfAreAsLongAsTheyCanBe) {
  const struct {
    const char* links;
    const char* expected;
  } kTable[] = {
      {"", "t1.p1-t6.p1 "},
      {"topic 0 6 = 0\n", ""},
      {"topic 2 2 = 0\n", "t1.p1-t2.p1 t3.p1-t6.p1 "},
      {"topic 1 4 = 0\n", "t5.p1-t6.p1 "},                      // the first question alone is no passage
      {"topic 4 4 = 0\n", "t1.p1-t2.p2 t5.p1-t6.p1 "},          // nor does one end with a question
      {"link 1 0 3 = 0 0 3\ntopic 3 6 = 0\n", "t2.p2-t2.p2 "},  // a quotation speaks of its unit
  };
  for (const auto& row : kTable) {
    const Article article = article_with(row.links);
    EXPECT_EQ(written(uncommented_passages(article), article), row.expected) << row.links;
  }
}

TEST(Coverage, APassageIsAPartOfItsQuestionsOrAllOfThem) {
  const struct {
    const char* links;
    std::vector<bool> are_whole;
  } kTable[] = {
      {"", {true}},
      {"topic 2 2 = 0\n", {false, true}},  // the second paragraph of the first answer is discussed
      {"topic 4 4 = 0\n", {true, true}},   // of the second question the answer is
      {"link 1 0 3 = 0 0 3\ntopic 3 6 = 0\n", {false}},
  };
  for (const auto& row : kTable) {
    const Article article = article_with(row.links);
    std::vector<bool> are_whole;
    for (const SilentPassage& passage : uncommented_passages(article))
      are_whole.push_back(is_of_whole_questions(article, passage));
    EXPECT_EQ(are_whole, row.are_whole) << row.links;
  }
}

TEST(Coverage, AStepGoesToTheNextPassageAndNoFurtherThanTheLast) {
  const Article article = article_with("topic 2 2 = 0\n");
  const std::vector<SilentPassage> passages = uncommented_passages(article);
  ASSERT_EQ(passages.size(), 2u);
  const UnitRef first = passages[0].first, second = passages[1].first, between{Side::kInterview, 1, 1};
  EXPECT_EQ(next_passage(passages, first, true, true), passages[0]);
  EXPECT_EQ(next_passage(passages, first, true, false), passages[1]);
  EXPECT_EQ(next_passage(passages, between, true, true), passages[1]);
  EXPECT_EQ(next_passage(passages, second, true, false), std::nullopt);
  EXPECT_EQ(next_passage(passages, second, false, false), passages[0]);
  EXPECT_EQ(next_passage(passages, between, false, true), passages[0]);
  EXPECT_EQ(next_passage(passages, first, false, false), std::nullopt);
  EXPECT_EQ(next_passage({}, first, true, true), std::nullopt);
}

TEST(Coverage, SharesCountTheCharactersOfUnitsThatAreQuotedOrTalkedAbout) {
  const Article article = article_with("topic 1 1 = 0\nlink 4 0 3 = 0 0 3\n");
  const Shares shares = shares_of(article);
  EXPECT_EQ(shares.all, (Share{4 + 6, 2 + 4 + 4 + 2 + 6 + 2 + 4})) << "blanks are not counted";
  EXPECT_EQ(shares.all.percent(), 42);
  const std::vector<SpeakerShare> speakers = {{"记者", {0, 6}}, {"周", {10, 14}}, {"吴", {0, 4}}};
  EXPECT_EQ(shares.speakers, speakers);
  const std::vector<Share> questions = {{0, 0}, {4, 10}, {6, 8}, {0, 6}};
  EXPECT_EQ(shares.questions, questions);
}

TEST(Coverage, AShareIsNothingOrAllOnlyIfItIs) {
  EXPECT_EQ((Share{0, 0}).percent(), 0);
  EXPECT_EQ((Share{0, 5}).percent(), 0);
  EXPECT_EQ((Share{1, 100000}).percent(), 1);
  EXPECT_EQ((Share{99999, 100000}).percent(), 99);
  EXPECT_EQ((Share{7, 7}).percent(), 100);
}

}  // namespace
}  // namespace duidu
