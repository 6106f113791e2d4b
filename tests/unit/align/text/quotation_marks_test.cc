// Regions between quotation marks, and marks that are apostrophes.
#include "align/text/quotation_marks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/align/listing.h"

namespace duidu {
namespace {

// The marked words, titles in 《》.
std::vector<std::string> marked(const std::vector<std::string>& texts) {
  const test::Texts paragraphs(texts);
  const WholeText text(paragraphs);
  std::vector<std::string> words;
  for (const MarkedRegion& region : find_marked_regions(text)) {
    const std::string inside = test::text_of(paragraphs, text.range(region.first, region.last));
    words.push_back(region.is_title ? "《" + inside + "》" : inside + (region.is_closed ? "" : " …"));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(Marks, PairsOfAllKindsAreFound) {
  EXPECT_EQ(marked({"一“二”三「四」五『六』七\"八\"九«十»"}), (Words{"二", "四", "六", "八", "十"}));
}

TEST(Marks, NestedMarksAreBothFound) { EXPECT_EQ(marked({"「甲『乙』丙」"}), (Words{"甲『乙』丙", "乙"})); }

TEST(Marks, AMarkLeftOpenReachesToTheEndOfItsParagraph) {
  EXPECT_EQ(marked({"他说“第一段。", "第二段”完"}), (Words{"第一段 …"}));
}

TEST(Marks, ApostrophesCloseNothing) {
  EXPECT_EQ(marked({"he said ‘I don’t know’ and left"}), (Words{"I don’t know"}));
}

TEST(Marks, SingleMarksAreTheWriterS) {
  EXPECT_EQ(marked({"he said 'the keepers' lamps are out' and 'nobody's to blame', that's all"}),
            (Words{"the keepers' lamps are out", "nobody's to blame"}));
  EXPECT_EQ(marked({"它写作'三条缆绳'，读作'三条'"}), (Words{"三条缆绳"}));
  EXPECT_EQ(marked({"the '90s, 'tis said, and the poets' metre: 'a'"}), Words{});
}

TEST(Marks, OtherLanguagesHaveTheirPairs) {
  EXPECT_EQ(marked({"„eins“ »zwei« «trois» ‹quatre› ”fem” ‚sechs‘ „siedem”"}),
            (Words{"eins", "zwei", "trois", "quatre", "fem", "sechs", "siedem"}));
}

TEST(Marks, MarksOfOneKindOpenAndCloseByTurns) {
  EXPECT_EQ(marked({"他说”石头不怕人走”，又说”怕人不管”。"}), (Words{"石头不怕人走", "怕人不管"}));
  EXPECT_EQ(marked({"他说：“石头不怕人走。“我信。"}), (Words{"石头不怕人走"}));
  EXPECT_EQ(marked({"他说：“石头不怕人走", "“怕人不管。”"}), (Words{"石头不怕人走 …", "怕人不管"}));
}

TEST(Marks, AMarkThatClosesEndsThoseLeftOpenInside) {
  EXPECT_EQ(marked({"“甲‘乙”丙’丁"}), (Words{"甲‘乙"}));
  EXPECT_EQ(marked({"“甲“乙”丙”"}), (Words{"甲“乙”丙", "乙"}));
}

TEST(Marks, ABlockQuoteHasNeitherItsLabelNorItsAttribution) {
  EXPECT_EQ(marked({"| 原文：整段引用。——《渡口谈话》"}), (Words{"整段引用", "《渡口谈话》"}));
}

TEST(Marks, TitlesAreToldApart) { EXPECT_EQ(marked({"读《山中》“好书”"}), (Words{"《山中》", "好书"})); }

TEST(Marks, EmptyMarksHoldNothing) { EXPECT_EQ(marked({"“”「……」"}), Words{}); }

TEST(Marks, ABlockQuoteIsMarkedFromEndToEnd) { EXPECT_EQ(marked({"| 整段引用。"}), (Words{"整段引用"})); }

}  // namespace
}  // namespace duidu
