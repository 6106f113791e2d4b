// Marks: what stands between them, and what is an apostrophe.
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

TEST(Marks, TitlesAreToldApart) { EXPECT_EQ(marked({"读《山中》“好书”"}), (Words{"《山中》", "好书"})); }

TEST(Marks, EmptyMarksHoldNothing) { EXPECT_EQ(marked({"“”「……」"}), Words{}); }

TEST(Marks, ABlockQuoteIsMarkedFromEndToEnd) { EXPECT_EQ(marked({"| 整段引用。"}), (Words{"整段引用"})); }

TEST(WholeText, KnowsWhereWordsAndGraphemesEnd) {
  const test::Texts paragraphs{"I don’t 知道 e\u0301t", "x㎏"};
  const WholeText text(paragraphs);  // i d o n t 知 道 é t x k g
  std::string boundaries;
  for (uint32_t i = 0; i <= text.size(); ++i) boundaries += text.is_boundary(i) ? '|' : '.';
  EXPECT_EQ(boundaries, "||...|||.|..|");
}

TEST(WholeText, RangesPointIntoTheirParagraphs) {
  const test::Texts paragraphs{"一二。", "", "三四"};
  const WholeText text(paragraphs);
  EXPECT_EQ(text.range(1, 3), (Range{0, 3, 2, 3}));
  EXPECT_EQ(text.index_at(2, 0), 2u);
  EXPECT_EQ(text.paragraph_end(0), 2u);
  EXPECT_TRUE(text.is_sentence_seam(2));
  EXPECT_FALSE(text.is_sentence_seam(1));
}

TEST(WholeText, SeesWhatWasDroppedBeforeAnIndex) {
  const test::Texts paragraphs{"一……二...三“四，五. 六3.5"};
  const WholeText text(paragraphs);  // 一 二 三 四 五 六 3 5
  EXPECT_TRUE(text.has_ellipsis(1));
  EXPECT_TRUE(text.has_ellipsis(2));
  EXPECT_TRUE(text.has_quotation_mark(3));
  EXPECT_FALSE(text.is_sentence_seam(4));
  EXPECT_TRUE(text.has_punctuation(4));
  EXPECT_TRUE(text.is_sentence_seam(5));
  EXPECT_FALSE(text.is_sentence_seam(7)) << "a decimal point";
}

}  // namespace
}  // namespace duidu
