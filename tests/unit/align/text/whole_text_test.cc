// The folded text of a side: its code points, their bytes, its words, and what was dropped between them.
#include "align/text/whole_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/fold.h"
#include "text/unicode.h"
#include "unit/align/listing.h"
#include "unit/align/text/prose.h"

namespace duidu {
namespace {

TEST(WholeText, HoldsTheFoldOfItsParagraphsAndKnowsTheirBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    const test::Texts paragraphs{test::random_prose(random, 20), "", test::random_prose(random, 40)};
    const std::vector<Paragraph>& all = paragraphs;
    const WholeText text(all);
    uint32_t index = 0;
    for (uint32_t paragraph = 0; paragraph < all.size(); ++paragraph) {
      const FoldedText folded = fold(all[paragraph].text);
      ASSERT_EQ(text.paragraph_begin(paragraph), index);
      for (uint32_t i = 0; i < folded.text.size(); ++i, ++index) {
        const char32_t c = folded.text[i];
        const char16_t unit = text.folded()[index];
        ASSERT_TRUE(c < 0x10000 ? unit == c : unit >= 0xD800 && unit < 0xE000);
        ASSERT_EQ(is_ideographic(unit), is_ideographic(c));
        ASSERT_EQ(text.range(index, index + 1),
                  (Range{paragraph, folded.start(i), paragraph, folded.end(i)}));
        ASSERT_EQ(text.paragraph_of(index), paragraph);
      }
    }
    ASSERT_EQ(text.size(), index);
  }
}

TEST(WholeText, LoneHanCharactersAreEachAWord) {
  std::mt19937 random(13);
  for (int round = 0; round < 50; ++round) {
    std::string words;
    for (int i = 0; i < 20; ++i) words += test::random_prose(random, 2) + (random() % 2 ? "㍿" : "水㎏木");
    const test::Texts paragraphs{words, "一"};
    const WholeText text(paragraphs);
    uint32_t lone = 0;
    for (uint32_t index = 0; index < text.size(); ++index) {
      const uint32_t end = text.lone_han_end(index);
      lone += end - index;
      for (uint32_t i = index; i < end; ++i) {
        ASSERT_TRUE(is_common_han(text.folded()[i]));
        ASSERT_TRUE(text.is_boundary(i + 1)) << "㍿ is four characters and one word";
      }
    }
    ASSERT_GT(lone, 0u);
  }
}

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
