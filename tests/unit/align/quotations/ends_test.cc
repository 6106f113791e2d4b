// Where quotations begin and end: at the writer's marks, at sentences, never inside a word.
#include "align/quotations/ends.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

TEST(Ends, StopAtTheClosingMarkThoughTheTextsGoOnAgreeing) {
  const test::Finder finder({"木头没有秘密，但是选料需要时间和耐心，我们等了六年。"},
                            {"他写道“木头没有秘密，但是选料需要时间”和耐心无关。"});
  const FramedParallel framed = finder.ends.frame(finder.parallel("木头没有秘密但是选料需要时间和耐心"));
  EXPECT_EQ(finder.commentary_words(framed.parallel), "木头没有秘密，但是选料需要时间");
  EXPECT_EQ(finder.source_words(framed.parallel), "木头没有秘密，但是选料需要时间");
  EXPECT_EQ(framed.opening, Edge::kMark);
  EXPECT_EQ(framed.closing, Edge::kMark);
}

TEST(Ends, ReachTheMarksAroundChangedWords) {
  const test::Finder finder({"我们那个时候都相信桥会比人活得更久一些。"},
                            {"他写道：“我们那个时候都相信桥会比人活得更长远”，确实。"});
  const FramedParallel framed = finder.ends.frame(finder.parallel("我们那个时候都相信桥会比人活得更"));
  EXPECT_EQ(finder.commentary_words(framed.parallel), "我们那个时候都相信桥会比人活得更长远");
  EXPECT_EQ(framed.closing, Edge::kMark);
}

TEST(Ends, IncludeAMisspeltWordInWhichThePathStops) {
  const test::Finder finder({"So the lantern keepers of this ferry painted their boats every winter."},
                            {"I think the lanxern keepers of thos ferry painted their boxts all year."});
  const uint32_t first = test::range_of(finder.commentary, "ernkeepers").first;
  const uint32_t there = test::range_of(finder.source, "ernkeepers").first;
  const Parallel edited{
      first, first + 34, there, there + 34, {{first, there, 14}, {first + 15, there + 15, 19}}};
  ASSERT_EQ(finder.commentary_words(edited), "ern keepers of thos ferry painted their b");
  const FramedParallel framed = finder.ends.frame(edited);
  EXPECT_EQ(finder.commentary_words(framed.parallel), "lanxern keepers of thos ferry painted their boxts");
  EXPECT_EQ(finder.source_words(framed.parallel), "lantern keepers of this ferry painted their boats");
}

TEST(Ends, CutNoWordInTwo) {
  const test::Finder finder({"It is said that nobody should build a bridge before the thaw."},
                            {"Who would claim that nobody should build a bridgehead here?"});
  const FramedParallel framed = finder.ends.frame(finder.parallel("nobody should build a bridge"));
  EXPECT_EQ(finder.commentary_words(framed.parallel), "nobody should build a");
  EXPECT_EQ(finder.source_words(framed.parallel), "nobody should build a");
}

TEST(Ends, DropAWordBehindTheEndOfASentence) {
  const test::Finder finder({"窑火要烧几天就烧几天，人急没有用。我们从来不催工期。"},
                            {"他提过窑火要烧几天就烧几天，人急没有用。我也这么看。"});
  const FramedParallel framed = finder.ends.frame(finder.parallel("窑火要烧几天就烧几天人急没有用我"));
  EXPECT_EQ(finder.commentary_words(framed.parallel), "窑火要烧几天就烧几天，人急没有用");
  EXPECT_EQ(framed.closing, Edge::kSentence);
}

TEST(Ends, JoinTheRunsOfAPathThatWentAstray) {
  const test::Finder finder({"渡口的船夫每天清早都要看水位。"}, {"渡口的船夫每天清早都要看水位。"});
  Parallel astray = finder.parallel("渡口的船夫每天清早都要看水位");
  const uint32_t size = astray.commentary_end;
  astray.runs = {{0, 0, 3}, {5, 5, size - 5}};
  EXPECT_FALSE(astray.is_exact());
  EXPECT_TRUE(finder.ends.frame(astray).parallel.is_exact());
}

TEST(Ends, OfNothingAreNothing) {
  const test::Finder finder({"渡口"}, {"渡口"});
  EXPECT_TRUE(finder.ends.frame(Parallel{}).parallel.is_empty());
}

}  // namespace
}  // namespace duidu
