// Lines of a given width; one em is 10 px, so `ems(4)` holds four Han characters or eight letters.
#include "layout/line_breaker.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/clusters.h"
#include "unit/fixed_metrics.h"

namespace duidu {
namespace {

struct Broken {
  std::vector<Cluster> clusters;
  std::vector<LineBox> lines;
};

Broken break_text(std::string_view text, float width, float indent = 0) {
  const test::FixedMetrics metrics;
  std::vector<BreakClass> classes;
  std::vector<BreakRank> ranks;
  Broken result;
  split_clusters(text, {}, {&metrics, Face::kText, 10}, result.clusters, classes);
  find_break_ranks(text, result.clusters, Prohibition::kStrict, classes, ranks);
  const std::vector<Fit> fits(result.clusters.size());
  result.lines = break_lines(text, classes, ranks, {100, width, indent, 5}, fits, result.clusters);
  return result;
}

std::string lines(std::string_view text, float ems, float indent_ems = 0) {
  std::string out;
  for (const LineBox& line : break_text(text, ems * 10, indent_ems * 10).lines) {
    out.append("[").append(text.substr(line.start, line.end - line.start)).append("]");
  }
  return out;
}

TEST(Lines, FillTheWidth) { EXPECT_EQ(lines("一二三四五六七", 3), "[一二三][四五六][七]"); }

TEST(Lines, TakeOneMoreCharacterDownWithAMarkThatMayNotStartALine) {
  EXPECT_EQ(lines("一二三，四", 3), "[一二][三，四]");
  EXPECT_EQ(lines("一二（三", 3), "[一二][（三]");
}

TEST(Lines, KeepWordsWholeWhereTheyFit) {
  EXPECT_EQ(lines("ab cdef gh", 3), "[ab ][cdef ][gh]");
  EXPECT_EQ(lines("ab cdefgh", 3), "[ab ][cdefgh]");
}

TEST(Lines, BreakWordsLongerThanALine) {
  EXPECT_EQ(lines("abcdefghi", 2), "[abcd][efgh][i]");
  EXPECT_EQ(lines("abcd。", 2), "[abc][d。]") << "the full stop takes a letter with it";
}

TEST(Lines, BreakAddressesAtTheirJoints) { EXPECT_EQ(lines("http://ab.cd/ef", 5), "[http://ab.][cd/ef]"); }

TEST(Lines, AreIndentedAtTheFirstOnly) {
  const Broken broken = break_text("一二三四五", 30, 20);
  EXPECT_EQ(lines("一二三四五", 3, 2), "[一][二三四][五]");
  EXPECT_EQ(broken.lines[0].x, 120);
  EXPECT_EQ(broken.lines[1].x, 100);
}

TEST(Lines, LetBlanksHangWithoutWidth) {
  const Broken broken = break_text("abcd    ef", 20);
  ASSERT_EQ(broken.lines.size(), 2u);
  EXPECT_EQ(broken.lines[0].width, 20);
  EXPECT_EQ(broken.lines[0].end, 8u);
  EXPECT_EQ(broken.clusters[5].advance, 0);
  EXPECT_EQ(broken.clusters[5].x, 120);
}

TEST(Lines, EndWhereTheTextSaysSo) {
  EXPECT_EQ(lines("ab\ncd\n\nef", 10), "[ab\n][cd\n][\n][ef]");
  EXPECT_EQ(lines("ab\n", 10), "[ab\n]");
}

TEST(Lines, OfAnEmptyTextAreOne) { EXPECT_EQ(lines("", 10), "[]"); }

TEST(Lines, AlwaysMakeProgress) {
  EXPECT_EQ(lines("中。，」", 0.5f), "[中][。][，][」]");
  EXPECT_EQ(lines("「「「中", 2), "[「「][「中]");
  EXPECT_EQ(lines("——", 1), "[——]");
}

TEST(Lines, ShowASoftHyphenOnlyWhereTheyBreakThere) {
  const Broken broken = break_text("abc\u00ADdef\u00ADgh", 35);
  ASSERT_EQ(broken.lines.size(), 2u);
  EXPECT_EQ(broken.lines[0].width, 35) << "six letters and the hyphen";
  const Broken whole = break_text("ab\u00ADcd", 30);
  EXPECT_EQ(whole.lines[0].width, 20);
}

TEST(Lines, DoNotBreakAtASoftHyphenWithoutRoomForTheHyphen) {
  EXPECT_EQ(lines("x ab\u00ADcd", 2.1f), "[x ][ab\u00ADcd]");
  EXPECT_EQ(lines("x ab\u00ADcd", 2.9f), "[x ab\u00AD][cd]");
  EXPECT_EQ(lines("x abc\u00ADd", 2.9f), "[x ][abc\u00ADd]");
}

}  // namespace
}  // namespace duidu
