// Widths beside each other, written as the text with what each character gained or lost in em: "，{-.5}".
#include "layout/fitting.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "layout/clusters.h"
#include "unit/fixed_metrics.h"

namespace duidu {
namespace {

// Ink where the type is told to have it.
class InkMetrics : public test::FixedMetrics {
 public:
  SideBlanks blanks(Face, float size, std::string_view) const override { return {0.3f * size, 0.3f * size}; }
};

std::string fitted(std::string_view text, FitStyle style = {},
                   const FontMetrics& metrics = test::FixedMetrics()) {
  style.metrics = &metrics;
  style.size = 16;
  std::vector<Cluster> clusters;
  std::vector<BreakClass> classes;
  std::vector<Fit> fits;
  split_clusters(text, {}, {&metrics, Face::kText, 16}, clusters, classes);
  fit_clusters(text, style, clusters, fits);
  std::string out;
  for (const Cluster& cluster : clusters) {
    char change[16] = "";
    if (cluster.spacing != 0) std::snprintf(change, sizeof change, "{%+.2f}", cluster.spacing / 64.0 / 16);
    const std::string_view mark = text.substr(cluster.start, cluster.end - cluster.start);
    out += cluster.is_pulled ? std::string(change).append(mark) : std::string(mark).append(change);
  }
  return out;
}

FitStyle custom(MarkCustom marks) {
  FitStyle style;
  style.marks = marks;
  return style;
}

FitStyle mode(Squeeze squeeze) {
  FitStyle style;
  style.squeeze = squeeze;
  return style;
}

FitStyle gap() {
  FitStyle style;
  style.gap_em = 0.25f;
  return style;
}

TEST(Fitting, SqueezesNeighbouringMarks) {
  EXPECT_EQ(fitted("说，“好。”他"), "说，{-0.50}“好。{-0.50}”他");
  EXPECT_EQ(fitted("（见《书》）；"), "（见《书》{-0.50}）{-0.50}；");
  EXPECT_EQ(fitted("“《书》"), "“{-0.50}《书》") << "of two opening marks the second has no blank";
  EXPECT_EQ(fitted("真的？！"), "真的？{-0.50}！");
  EXPECT_EQ(fitted("中“文”字"), "中“文”字") << "beside a character they keep their blank";
}

TEST(Fitting, KeepsThreeMarksReadable) { EXPECT_EQ(fitted("好。”（"), "好。{-0.50}”{-0.50}（"); }

TEST(Fitting, LeavesCentredStopsWhole) {
  EXPECT_EQ(fitted("說，「好。」", custom(MarkCustom::kCentred)), "說，{-0.50}「好。」");
  EXPECT_EQ(fitted("何？」", custom(MarkCustom::kMixed)), "何？」");
  EXPECT_EQ(fitted("何。」", custom(MarkCustom::kMixed)), "何。{-0.50}」");
}

TEST(Fitting, SqueezesWhereTheModeSaysSo) {
  EXPECT_EQ(fitted("。”", mode(Squeeze::kAdjacent)), "。{-0.50}”");
  EXPECT_EQ(fitted("。”", mode(Squeeze::kLineEnds)), "。”");
  EXPECT_EQ(fitted("。”", mode(Squeeze::kOff)), "。”");
}

TEST(Fitting, NeverCutsInk) { EXPECT_EQ(fitted("。”", {}, InkMetrics()), "。”"); }

TEST(Fitting, KeepsScriptsApart) {
  EXPECT_EQ(fitted("用AI写", gap()), "用{+0.25}AI{+0.25}写");
  EXPECT_EQ(fitted("第3个", gap()), "第{+0.25}3{+0.25}个");
  EXPECT_EQ(fitted("用，AI。", gap()), "用，AI。") << "a mark is gap enough";
  EXPECT_EQ(fitted("用AI写"), "用AI写");
}

TEST(Fitting, MakesATypedBlankAsWideAsTheGap) {
  EXPECT_EQ(fitted("用 AI 写", gap()), "用 {-0.25}AI {-0.25}写");
  EXPECT_EQ(fitted("an AI", gap()), "an AI");
}

TEST(Fitting, OpensAGapBehindNarrowMarksInChinese) {
  EXPECT_EQ(fitted("好,但是", gap()), "好,{+0.25}但是");
  EXPECT_EQ(fitted("1:2,3", gap()), "1:2,3");
}

TEST(Fitting, DoesNotTouchHangulOrSolidMarks) {
  EXPECT_EQ(fitted("한AI", gap()), "한AI");
  EXPECT_EQ(fitted("——“", gap()), "——“");
}

}  // namespace
}  // namespace duidu
