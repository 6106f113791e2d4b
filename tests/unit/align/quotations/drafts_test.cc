// The choice among parallels: the one that proves most wins a stretch of commentary, whatever their order.
#include "align/quotations/drafts.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

TEST(Drafts, AStretchGoesToTheParallelThatProvesMost) {
  test::Finder finder({"春天的河水涨上来淹没了渡口的石阶。", "后来有人说淹没了渡口的石阶和两条小船。"},
                      {"据说春天的河水涨上来淹没了渡口的石阶和两条小船。"});
  const Parallel longer = finder.parallel("春天的河水涨上来淹没了渡口的石阶");
  const Parallel shorter = finder.parallel("淹没了渡口的石阶和两条小船");
  ParallelList forward, backward;
  for (const Parallel* parallel : {&longer, &shorter}) forward.push_back(parallel->runs);
  for (const Parallel* parallel : {&shorter, &longer}) backward.push_back(parallel->runs);
  const std::vector<Draft> drafts = finder.choose(std::move(forward));
  ASSERT_EQ(drafts.size(), 1u) << "what is left of the shorter one proves nothing";
  EXPECT_EQ(finder.commentary_words(drafts[0].pieces[0]), "春天的河水涨上来淹没了渡口的石阶");
  EXPECT_GT(drafts[0].bits, 0u);
  const std::vector<Draft> again = finder.choose(std::move(backward));
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].commentary(), drafts[0].commentary());
  EXPECT_EQ(again[0].commentary_end(), drafts[0].commentary_end());
}

TEST(Drafts, ComeInTheOrderOfTheCommentaryAndDoNotOverlap) {
  test::Finder finder({"窑火要烧几天就烧几天，人急没有用。", "木头没有秘密，但是选料需要时间和耐心。",
                       "声音是拿来防眼睛的，念出来就不会看错，这是老规矩。"},
                      {"先说声音是拿来防眼睛的，念出来就不会看错，这是老规矩。",
                       "木头没有秘密，但是选料需要时间和耐心。", "再说窑火要烧几天就烧几天，人急没有用。"});
  const std::vector<Draft> drafts = finder.choose(finder.parallels());
  ASSERT_EQ(drafts.size(), 3u);
  EXPECT_LE(drafts[0].commentary_end(), drafts[1].commentary());
  EXPECT_LE(drafts[1].commentary_end(), drafts[2].commentary());
  EXPECT_EQ(finder.source_words(drafts[2].pieces[0]), "窑火要烧几天就烧几天，人急没有用");
}

TEST(Drafts, KeepTheOtherOccurrencesOfTheirWords) {
  const std::string words = "先把网补好，再谈出海的事情，这是我父亲的规矩";
  test::Finder finder({words + "。", "我又讲了一遍：" + words + "。"}, {"他说“" + words + "”。"});
  const std::vector<Draft> drafts = finder.choose(finder.parallels());
  ASSERT_EQ(drafts.size(), 1u);
  EXPECT_EQ(drafts[0].pieces[0].source, 0u) << "the first is its own";
  ASSERT_EQ(drafts[0].other_occurrences.size(), 1u);
  EXPECT_EQ(test::words_of(finder.source, drafts[0].other_occurrences[0]), words);
}

TEST(Drafts, ASpentBudgetChoosesNone) {
  test::Finder finder({"窑火要烧几天就烧几天，人急没有用。"}, {"窑火要烧几天就烧几天，人急没有用。"});
  ParallelList parallels = finder.parallels();
  EXPECT_EQ(parallels.size(), 1u);
  finder.options.max_steps = 1;
  Budget budget(finder.options);
  EXPECT_TRUE(choose_quotations(std::move(parallels), finder.ends, finder.judge, finder.evidence,
                                finder.commentary.size(), budget)
                  .empty());
}

}  // namespace
}  // namespace duidu
