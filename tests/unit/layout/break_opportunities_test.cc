// Where lines may end. A bar stands at every boundary where a break is allowed.
#include "layout/break_opportunities.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/clusters.h"
#include "unit/fixed_metrics.h"

namespace duidu {
namespace {

std::vector<BreakRank> ranks_of(std::string_view text, std::vector<Cluster>& clusters,
                                Prohibition prohibition) {
  const test::FixedMetrics metrics;
  std::vector<BreakClass> classes;
  std::vector<BreakRank> ranks;
  split_clusters(text, {}, {&metrics, Face::kText, 10}, clusters, classes);
  find_break_ranks(text, clusters, prohibition, classes, ranks);
  return ranks;
}

std::string breaks(std::string_view text, BreakRank rank = BreakRank::kAllowed,
                   Prohibition prohibition = Prohibition::kStrict) {
  std::vector<Cluster> clusters;
  const std::vector<BreakRank> ranks = ranks_of(text, clusters, prohibition);
  std::string out;
  for (size_t i = 0; i < clusters.size(); ++i) {
    if (ranks[i] == rank) out += '|';
    out += text.substr(clusters[i].start, clusters[i].end - clusters[i].start);
  }
  return out;
}

TEST(Breaks, AreAllowedBetweenHan) { EXPECT_EQ(breaks("中文字"), "中|文|字"); }

TEST(Breaks, KeepClosingMarksFromLineStarts) {
  for (const char* mark :
       {"。", "，", "、", "；", "：", "？", "！", "」", "』", "）", "】", "》", "〉", "”", "’",
        "…",  "々", "ー", "〜", "～", "·",  "・", "／", "%",  "％", "‰",  "℃",  ".",  ",", ")",
        "]",  "}",  "!",  "?",  ":",  ";",  "/",  "-",  "–",  "ぁ", "ッ", "〟", "｡",  "､", "｣"}) {
    EXPECT_EQ(breaks(std::string("中") + mark), std::string("中") + mark);
    EXPECT_EQ(breaks(std::string("。") + mark), std::string("。") + mark) << "behind another mark";
  }
}

TEST(Breaks, KeepClosingMarksFromLineStartsBehindBlanksToo) {
  EXPECT_EQ(breaks("中 。文"), "中 。|文");
  EXPECT_EQ(breaks("mot !"), "mot !");
  EXPECT_EQ(breaks("中　，文"), "中　，|文");
}

TEST(Breaks, KeepOpeningMarksFromLineEnds) {
  for (const char* mark : {"「", "『", "（", "【", "《", "〈", "“", "‘", "(", "[", "{", "〔", "｢"}) {
    EXPECT_EQ(breaks(std::string("中") + mark + "文"), std::string("中|") + mark + "文");
    EXPECT_EQ(breaks(std::string("中") + mark + " 文"), std::string("中|") + mark + " 文") << "with a blank";
  }
}

TEST(Breaks, StandBetweenMarksOfDifferentBrackets) {
  EXPECT_EQ(breaks("（一）（二）"), "（一）|（二）");
  EXPECT_EQ(breaks("他说：“好。”然后"), "他|说：|“好。”|然|后");
}

TEST(Breaks, NeverTearDashesAndEllipses) {
  EXPECT_EQ(breaks("中——文"), "中——|文");
  EXPECT_EQ(breaks("中……文"), "中……|文");
  EXPECT_EQ(breaks("中————文"), "中————|文");
  EXPECT_EQ(breaks("“……好”"), "“……|好”");
  EXPECT_EQ(breaks("word—word"), "word—|word");
}

TEST(Breaks, KeepLatinWordsAndNumbersWhole) {
  EXPECT_EQ(breaks("two words"), "two |words");
  EXPECT_EQ(breaks("don’t don't stop"), "don’t |don't |stop");
  EXPECT_EQ(breaks("3.5 30% $40 -5 1,000 ￥40 20℃"), "3.5 |30% |$40 |-5 |1,000 |￥40 |20℃");
  EXPECT_EQ(breaks("GPT-4 10-20"), "GPT-4 |10-20");
  EXPECT_EQ(breaks("f(x) e.g. AT&T c/c++"), "f(x) |e.g. |AT&T |c/c++");
  EXPECT_EQ(breaks("col·lecció 阿·甲"), "col·lecció |阿·|甲");
  EXPECT_EQ(breaks("a  b"), "a  |b") << "blanks belong to the line they end";
}

TEST(Breaks, AreAllowedBetweenHanAndLatin) {
  EXPECT_EQ(breaks("中AI文"), "中|AI|文");
  EXPECT_EQ(breaks("约30%的"), "约|30%|的");
  EXPECT_EQ(breaks("花了$40买"), "花|了|$40|买");
  EXPECT_EQ(breaks("AI（人工）AI"), "AI|（人|工）|AI");
  EXPECT_EQ(breaks("大“脑”AI"), "大|“脑”|AI");
}

std::string at_level(std::string_view text, Prohibition prohibition) {
  return breaks(text, BreakRank::kAllowed, prohibition);
}

TEST(Prohibition, LeavesFullWidthMarksAloneAtItsLowestLevel) {
  EXPECT_EQ(at_level("“好”，（一）／二。", Prohibition::kNone), "“|好|”|，|（|一|）|／|二|。");
  EXPECT_EQ(at_level("word, (a) 30% don’t", Prohibition::kNone), "word, |(a) |30% |don’t") << "Latin stays";
  EXPECT_EQ(at_level("一——二……三", Prohibition::kNone), "一|——|二|……|三");
}

TEST(Prohibition, AtTheBasicLevelIsThatOfMarks) {
  EXPECT_EQ(at_level("“好”，（一）／二·三。", Prohibition::kBasic), "“好”，|（一）／|二·|三。");
  EXPECT_EQ(at_level("一——二……三。……四", Prohibition::kBasic), "一|——|二|……|三。|……|四");
  EXPECT_EQ(at_level("“……好”word—word…", Prohibition::kBasic), "“……|好”|word—|word…");
}

TEST(Prohibition, OfTheNationalStandardKeepsTheSolidusFromLineEnds) {
  EXPECT_EQ(at_level("一／二／三 四/五", Prohibition::kGb), "一／二／三 |四/五");
  EXPECT_EQ(at_level("一——二……三", Prohibition::kGb), "一|——|二|……|三");
}

TEST(Prohibition, WhenStrictKeepsLongMarksFromLineStarts) {
  EXPECT_EQ(at_level("一——二……三／四", Prohibition::kStrict), "一——|二……|三／四");
}

TEST(Breaks, TakeAmbiguousCharactersForWideOnesBesideHan) {
  EXPECT_EQ(breaks("中①文→字"), "中|①|文|→|字");
  EXPECT_EQ(breaks("a①b→c 5×中²"), "a①b→c |5×|中|²");
}

TEST(Breaks, InThaiStandBeforeVowelsThatOpenASyllable) {
  EXPECT_EQ(breaks("ภาษาไทยเป็น"), "ภาษา|ไทย|เป็น");
  EXPECT_EQ(breaks("ภาษา", BreakRank::kInWord), "ภ|า|ษ|า");
}

TEST(Breaks, KeepOtherScriptsByTheStandard) {
  EXPECT_EQ(breaks("한국어 글"), "한|국|어 |글");
  EXPECT_EQ(breaks("🇨🇳🇫🇷👍🏽👩‍👧"), "🇨🇳|🇫🇷|👍🏽|👩‍👧");
  EXPECT_EQ(breaks("שלום עולם"), "שלום |עולם");
  EXPECT_EQ(breaks("नमस्ते दुनिया"), "नमस्ते |दुनिया");
}

TEST(Breaks, StandBehindHyphens) {
  EXPECT_EQ(breaks("well-known"), "well-|known");
  EXPECT_EQ(breaks("run -flag"), "run |-flag");
  EXPECT_EQ(breaks("soft\u00ADhyphen"), "soft\u00AD|hyphen");
}

TEST(Breaks, ObeyTheInvisibleCharacters) {
  EXPECT_EQ(breaks("a\u00A0b"), "a\u00A0b");
  EXPECT_EQ(breaks("中\u2060文"), "中\u2060文");
  EXPECT_EQ(breaks("a\u200Bb"), "a\u200B|b");
  EXPECT_EQ(breaks("中　文"), "中　|文");
}

TEST(Breaks, KeepBlanksAtTheStartWithTheirText) {
  EXPECT_EQ(breaks("　　中文"), "　　中|文");
  EXPECT_EQ(breaks("a\n  b c"), "a\n  b |c");
}

TEST(Breaks, AreForcedBehindLineEnds) { EXPECT_EQ(breaks("中\n\n文", BreakRank::kForced), "中\n|\n|文"); }

TEST(Breaks, KnowWhichWayStraightQuotesPoint) {
  EXPECT_EQ(breaks("他说\"你好\"然后"), "他|说|\"你|好\"|然|后");
  EXPECT_EQ(breaks("say \"hello\" now"), "say |\"hello\" |now");
  EXPECT_EQ(breaks("说\"一\"\n说\"二\""), "说|\"一\"\n说|\"二\"");
}

TEST(Breaks, LeaveAddressesWhole) {
  EXPECT_EQ(breaks("见https://example.org/a-b?c=d&e中文"), "见|https://example.org/a-b?c=d&e|中|文");
  EXPECT_EQ(breaks("at www.example.org/a-b/c now"), "at |www.example.org/a-b/c |now");
  EXPECT_EQ(breaks("（http://example.org）。"), "（http://example.org）。");
  EXPECT_EQ(breaks("http://example.org/(1), (a)"), "http://example.org/(1), |(a)");
}

TEST(Breaks, InAddressesOfferTheirJointsWhenNothingElseHelps) {
  EXPECT_EQ(breaks("https://example.org/a-b?c=d&e", BreakRank::kInAddress),
            "https://|example.|org/|a-|b?|c=|d&|e");
}

TEST(Breaks, InsideWordsAreTheLastResort) {
  EXPECT_EQ(breaks("word,", BreakRank::kInWord), "w|o|r|d,");
  EXPECT_EQ(breaks("（中。）", BreakRank::kInWord), "（中。）");
  EXPECT_EQ(breaks("a·b", BreakRank::kInWord), "a·|b");
}

}  // namespace
}  // namespace duidu
