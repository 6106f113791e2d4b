// How a text is cut into the pieces that are measured, drawn and hit as one.
#include "layout/clusters.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/fixed_metrics.h"

namespace duidu {
namespace {

struct Split {
  std::vector<Cluster> clusters;
  std::vector<BreakClass> classes;
};

Split split(std::string_view text, const std::vector<Inline>& inlines = {}, Face face = Face::kText) {
  const test::FixedMetrics metrics;
  Split result;
  split_clusters(text, inlines, {&metrics, face, 10}, result.clusters, result.classes);
  return result;
}

// The pieces, separated by bars.
std::string pieces(std::string_view text, const std::vector<Inline>& inlines = {}) {
  std::string out;
  for (const Cluster& cluster : split(text, inlines).clusters) {
    if (!out.empty()) out += '|';
    out += text.substr(cluster.start, cluster.end - cluster.start);
  }
  return out;
}

std::string faces(std::string_view text, const std::vector<Inline>& inlines, Face face = Face::kText) {
  std::string out;
  for (const Cluster& cluster : split(text, inlines, face).clusters) {
    out += "tsec"[static_cast<size_t>(cluster.face)];
  }
  return out;
}

TEST(Clusters, AreGraphemes) {
  EXPECT_EQ(pieces("中文ab"), "中|文|a|b");
  EXPECT_EQ(pieces("e\u0301a"), "e\u0301|a");
  EXPECT_EQ(pieces("葛\U000E0100城"), "葛\U000E0100|城");
  EXPECT_EQ(pieces("か\u3099ぎ"), "か\u3099|ぎ");
  EXPECT_EQ(pieces("👩‍👩‍👧好"), "👩‍👩‍👧|好");
  EXPECT_EQ(pieces("🇨🇳🇫🇷"), "🇨🇳|🇫🇷");
  EXPECT_EQ(pieces("1️⃣2"), "1️⃣|2");
  EXPECT_EQ(pieces("a\n\nb"), "a|\n|\n|b");
  EXPECT_EQ(pieces("한국"), "한|국");
}

TEST(Clusters, TakeDashesAndEllipsesInPairs) {
  EXPECT_EQ(pieces("——好"), "——|好");
  EXPECT_EQ(pieces("好……"), "好|……");
  EXPECT_EQ(pieces("———"), "——|—");
  EXPECT_EQ(pieces("————"), "——|——");
  EXPECT_EQ(pieces("—…"), "—|…");
  EXPECT_EQ(pieces("——\u0301"), "—|—\u0301");
}

TEST(Clusters, DoNotReachOverAChangeOfFace) {
  EXPECT_EQ(pieces("——", {{3, 6, InlineStyle::kStrong, ""}}), "—|—");
}

TEST(Clusters, CarryTheFaceOfTheirInlines) {
  const std::vector<Inline> inlines = {{1, 4, InlineStyle::kStrong, ""},
                                       {3, 6, InlineStyle::kEmphasis, ""},
                                       {5, 7, InlineStyle::kCode, ""},
                                       {7, 8, InlineStyle::kLink, "#"},
                                       {8, 8, InlineStyle::kStrong, ""}};
  EXPECT_EQ(faces("012345678", inlines), "tsssecctt");
  EXPECT_EQ(faces("012345678", inlines, Face::kStrong), "sssssccss") << "a heading stays strong";
}

TEST(Clusters, AreMeasuredInTheirFace) {
  const Split result = split("中a中a", {{3, 7, InlineStyle::kStrong, ""}});
  EXPECT_FLOAT_EQ(result.clusters[1].advance, 5.5f);
  EXPECT_FLOAT_EQ(result.clusters[3].advance, 5.0f);
}

TEST(Clusters, WithoutWidthHaveNoAdvance) {
  const Split result = split("a\u00AD\u200B\n\t");
  EXPECT_EQ(result.clusters[1].advance, 0);
  EXPECT_EQ(result.clusters[2].advance, 0);
  EXPECT_EQ(result.clusters[3].advance, 0);
  EXPECT_FLOAT_EQ(result.clusters[4].advance, 20) << "a tab is four blanks wide";
}

TEST(Clusters, NeverTrustAnAdvanceBelowZero) {
  class Broken : public FontMetrics {
    float advance(Face, float, std::string_view) const override { return -3; }
  };
  const Broken metrics;
  std::vector<Cluster> clusters;
  std::vector<BreakClass> classes;
  split_clusters("a", {}, {&metrics, Face::kText, 10}, clusters, classes);
  EXPECT_EQ(clusters[0].advance, 0);
}

}  // namespace
}  // namespace duidu
