// Words attributed to somebody that the source does not have.
#include "align/quotations/orphans.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

const std::vector<std::string> kSource = {"我在渡口等了他四十年，船换了三条，人没有换。"};

std::vector<std::string> orphans_in(std::vector<std::string> commentary) {
  test::Finder finder(kSource, std::move(commentary));
  const std::vector<Draft> drafts = finder.choose(finder.parallels());
  std::vector<std::string> words;
  for (const FoldedRange& range :
       find_orphans(finder.source, finder.commentary, finder.regions, finder.evidence, drafts))
    words.push_back(test::words_of(finder.commentary, range));
  return words;
}

using Words = std::vector<std::string>;

TEST(Orphans, AnnouncedWordsThatTheSourceDoesNotHave) {
  EXPECT_EQ(orphans_in({"老人说：“我这一辈子从来没有后悔过等待任何人。”真的吗？"}),
            Words{"我这一辈子从来没有后悔过等待任何人"});
  EXPECT_EQ(orphans_in({"She said, “I burned the letters in the first winter”."}),
            Words{"I burned the letters in the first winter"});
}

TEST(Orphans, ABlockQuoteIsOneIfItIsAnnounced) {
  EXPECT_EQ(orphans_in({"她说：", "| 桥修好以后我一次也没有走过去。"}),
            Words{"桥修好以后我一次也没有走过去"});
  EXPECT_EQ(orphans_in({"天黑了。", "| 桥修好以后我一次也没有走过去。"}), Words{});
}

TEST(Orphans, NotWhatTheSourceHas) {
  EXPECT_EQ(orphans_in({"老人说：“我在渡口等了他四十年，船换了三条。”"}), Words{});
}

TEST(Orphans, NotTitlesNorShortOrUnannouncedWordsNorOpenMarks) {
  EXPECT_EQ(orphans_in({"他说《四十年风雨渡口人家的故事》写得好。"}), Words{});
  EXPECT_EQ(orphans_in({"她又说：“没有。”"}), Words{});
  EXPECT_EQ(orphans_in({"所谓“一生都在等待的某一个人”，是编辑起的标题。"}), Words{});
  EXPECT_EQ(orphans_in({"老人说：“我这一辈子从来没有后悔过等待任何人。"}), Words{});
}

TEST(Orphans, OfNestedMarksOnlyTheOuter) {
  EXPECT_EQ(orphans_in({"老人说：“我的母亲常说‘桥修好以后我一次也没有走过去’这样的话。”"}).size(), 1u);
}

}  // namespace
}  // namespace duidu
