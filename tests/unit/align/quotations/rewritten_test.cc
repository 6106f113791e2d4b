// Quotations with every third word changed: found where the writer frames them, and nowhere else.
#include "align/quotations/rewritten.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

const std::vector<std::string> kSource = {
    "She let the younger clerks rule the office, although they ought to have been guided, and nobody grew "
    "happier for it.",
    "我那时候每天清早都要去渡口看一看水位，再回来给学生上课，四十年没有断过。"};
const std::string kRewritten =
    "我那时每一天清晨也要去了渡头看那一看水的位置，再走回家来给那些学生们上好课，四十个年没得断过";

std::vector<std::string> found_in(std::vector<std::string> commentary) {
  test::Finder finder(kSource, std::move(commentary));
  std::vector<Draft> drafts;
  add_rewritten(drafts, finder.source, finder.commentary, finder.seeds, finder.evidence, finder.frames,
                finder.judge, finder.regions, finder.budget);
  std::vector<std::string> words;
  for (const Draft& draft : drafts)
    words.push_back(test::words_of(finder.commentary, {draft.commentary(), draft.commentary_end()}));
  return words;
}

using Words = std::vector<std::string>;

TEST(Rewritten, TheWholeFrameIsOneQuotation) {
  EXPECT_EQ(found_in({"书里有“" + kRewritten + "”这样的话。"}), Words{kRewritten});
  EXPECT_EQ(found_in({"他说：" + kRewritten + "。我不大相信。"}), Words{kRewritten});
}

TEST(Rewritten, AParagraphOfItsOwnIsAFrame) {
  EXPECT_EQ(found_in({"天黑了。",
                      "She would let some younger clerk rule an office, which ought to have guided "
                      "them, and anybody grew happier with that."})
                .size(),
            1u);
}

TEST(Rewritten, WithoutAFrameThereIsNone) {
  const std::string own = "，天黑以后风从海上来，灯塔的钟敲了三下，谁也没有说话";
  EXPECT_EQ(found_in({"我记得" + kRewritten + own + own + "。"}), Words{});
}

TEST(Rewritten, ADraftInsideAFrameGrowsToIt) {
  test::Finder finder(kSource, {"书里有“" + kRewritten + "”这样的话。"});
  std::vector<Draft> drafts = {finder.draft("一看水")};
  add_rewritten(drafts, finder.source, finder.commentary, finder.seeds, finder.evidence, finder.frames,
                finder.judge, finder.regions, finder.budget);
  ASSERT_EQ(drafts.size(), 1u);
  EXPECT_EQ(test::words_of(finder.commentary, {drafts[0].commentary(), drafts[0].commentary_end()}),
            kRewritten);
}

TEST(Rewritten, WordsAboutTheSameThingAreNone) {
  EXPECT_EQ(found_in({"他说：“渡口的水位和学生的功课，哪一样都不能耽误，这是老一辈人的想法。”"}), Words{});
}

TEST(Rewritten, ASpentBudgetAddsNone) {
  test::Finder finder(kSource, {"书里有“" + kRewritten + "”这样的话。"});
  std::vector<Draft> drafts;
  finder.options.max_steps = 3;
  Budget spent(finder.options);
  add_rewritten(drafts, finder.source, finder.commentary, finder.seeds, finder.evidence, finder.frames,
                finder.judge, finder.regions, spent);
  EXPECT_TRUE(drafts.empty());
}

}  // namespace
}  // namespace duidu
