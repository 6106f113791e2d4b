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
  const Split result = split("a\u00AD\u2060\n\t");
  EXPECT_EQ(result.clusters[1].advance, 0);
  EXPECT_EQ(result.clusters[2].advance, 0);
  EXPECT_EQ(result.clusters[3].advance, 0);
  EXPECT_FLOAT_EQ(result.clusters[4].advance, 20) << "a tab is four blanks wide";
}

// As pieces(), with = before a word drawn as one picture, ! before what is shown as a mark, ~ before what is not seen.
std::string looks(std::string_view text) {
  std::string out;
  for (const Cluster& cluster : split(text).clusters) {
    if (!out.empty()) out += '|';
    out += cluster.is_word ? "=" : cluster.is_placeholder ? "!" : cluster.advance == 0 ? "~" : "";
    out += text.substr(cluster.start, cluster.end - cluster.start);
  }
  return out;
}

TEST(Clusters, AreWordsWhereLettersJoin) {
  EXPECT_EQ(looks("السلام عليكم"), "=السلام| |=عليكم");
  EXPECT_EQ(looks("नमस्ते।"), "=नमस्ते|।");
  EXPECT_EQ(looks("كتـاب،"), "=كتـاب|،") << "tatweel joins";
  EXPECT_EQ(looks("می\u200Cروم"), "=می\u200Cروم") << "and so does what keeps letters apart";
  EXPECT_EQ(looks("سنة ۱۲"), "=سنة| |=۱۲");
  EXPECT_EQ(looks("ا۱"), "=ا|=۱") << "digits run the other way";
  EXPECT_EQ(looks("བོད་སྐད"), "=བོད་|=སྐད") << "a line may end behind a tsheg";
  EXPECT_EQ(looks("שלום"), "ש|ל|ו|ם");
}

TEST(Clusters, OfWordsEndWhereTheFaceChanges) {
  EXPECT_EQ(pieces("سلام", {{0, 4, InlineStyle::kStrong, ""}}), "سل|ام");
  EXPECT_EQ(faces("سلام", {{0, 4, InlineStyle::kStrong, ""}}), "st");
}

TEST(Clusters, OfWordsAreNoWiderThanFits) {
  class ByLength : public FontMetrics {
    float advance(Face, float, std::string_view cluster) const override {
      return 5 * static_cast<float>(cluster.size() / 2);
    }
  };
  const ByLength metrics;
  std::vector<Cluster> clusters;
  std::vector<BreakClass> classes;
  std::string word;
  for (int i = 0; i < 100; ++i) word += "ب";
  for (const float widest : {0.0f, 40.0f, 1.0f}) {
    split_clusters(word, {}, {&metrics, Face::kText, 10, widest}, clusters, classes);
    for (const Cluster& cluster : clusters)
      EXPECT_LE(cluster.advance, widest == 0 ? 200 : std::max(widest, 5.0f));
    EXPECT_EQ(clusters.back().end, word.size());
  }
}

TEST(Clusters, OfScriptsWithoutBlanksFollowTheDictionary) {
  class Dictionary : public test::FixedMetrics {
    std::vector<uint32_t> word_ends(std::string_view run) const override {
      std::vector<uint32_t> ends;
      for (uint32_t end = 6; end < run.size(); end += 6) ends.push_back(end);
      ends.push_back(static_cast<uint32_t>(run.size()));
      return ends;
    }
  };
  const Dictionary metrics;
  std::vector<Cluster> clusters;
  std::vector<BreakClass> classes;
  split_clusters("กขคงจ", {}, {&metrics, Face::kText, 10}, clusters, classes);
  ASSERT_EQ(clusters.size(), 5u);
  for (size_t i = 0; i < 5; ++i) EXPECT_EQ(clusters[i].starts_word, i % 2 == 0) << i;
  split_clusters("កខគឃង", {}, {&metrics, Face::kText, 10}, clusters, classes);
  ASSERT_EQ(clusters.size(), 3u) << "Khmer words are pictures";
  EXPECT_TRUE(clusters[1].is_word && clusters[1].starts_word);
  EXPECT_EQ(looks("ស្រី"), "=ស្រី") << "without one, what stands below stays with its letter";
}

TEST(Clusters, ThatDeceiveAreShown) {
  EXPECT_EQ(looks("a\u202Eb\u202C"), "a|!\u202E|b|!\u202C");
  EXPECT_EQ(looks("a\u2066b\u2069\a\u0085"), "a|!\u2066|b|!\u2069|!\a|~\u0085");
  EXPECT_EQ(looks("中\u200B文\uFEFF"), "中|!\u200B|文|!\uFEFF");
  EXPECT_EQ(looks("a\U000E0048\U000E0069"), "a|!\U000E0048|!\U000E0069");
  EXPECT_EQ(looks("a\u200Eb\u200F"), "a|!\u200E|b|!\u200F")
      << "direction marks, where nothing has a direction";
}

TEST(Clusters, ThatDoTheirWorkUnseenStayUnseen) {
  EXPECT_EQ(looks("ไ\u200Bท"), "ไ|~\u200B|ท");
  EXPECT_EQ(looks("א\u200F!"), "א|~\u200F|!");
  EXPECT_EQ(looks("a\u2060b"), "a|~\u2060|b");
  EXPECT_EQ(looks("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"),
            "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F");
  EXPECT_EQ(looks("👩‍👩‍👧❤️👍🏽1️⃣"), "👩‍👩‍👧|❤️|👍🏽|1️⃣");
}

TEST(Clusters, HaveNoMoreMarksThanALineHolds) {
  std::string marks;
  for (int i = 0; i < 10'000; ++i) marks += "\u0301";
  const Split result = split("a" + marks + "b");
  ASSERT_EQ(result.clusters.size(), 3u);
  EXPECT_EQ(result.clusters[0].end, 11u);
  EXPECT_TRUE(result.clusters[1].is_placeholder);
  EXPECT_EQ(result.clusters[1].end, 20'001u);
  EXPECT_EQ(looks("שָּׁ֑"), "שָּׁ֑") << "what Hebrew needs";
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
