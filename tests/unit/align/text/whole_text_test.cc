// The folded side and what is kept of it for weighing its words: in little memory, but nothing rounded.
#include "align/text/whole_text.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "align/quotations/evidence.h"
#include "align/text/weights.h"
#include "text/fold.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "unit/align/listing.h"

namespace duidu {
namespace {

// Prose of Han characters and words in turn, with marks; some beyond the basic plane.
std::string random_text(std::mt19937& random, int pieces) {
  constexpr std::string_view kMarks[] = {" ", "，", "。", ", ", "’", "", "", "——", "\n", "-"};
  std::string text;
  for (int i = 0; i < pieces; ++i) {
    const uint32_t kind = random() % 16;
    if (kind == 0) {
      append_code_point(text, random() % 2 ? 0x20000 + random() % 5000 : 0x10400 + random() % 80);
    } else if (kind < 8) {
      append_code_point(text, 0x4E00 + random() % 300);
    } else {
      for (uint32_t letters = 1 + random() % (kind == 8 ? 90 : 12); letters > 0; --letters)
        text += static_cast<char>('a' + random() % 26);
    }
    text += kMarks[random() % std::size(kMarks)];
  }
  return text;
}

TEST(WholeText, HoldsTheFoldOfItsParagraphsAndKnowsTheirBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    const test::Texts paragraphs{random_text(random, 20), "", random_text(random, 40)};
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
    for (int i = 0; i < 20; ++i) words += random_text(random, 2) + (random() % 2 ? "㍿" : "水㎏木");
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

TEST(Evidence, OfAStretchIsThatOfItsParts) {
  std::mt19937 random(12);
  for (int round = 0; round < 20; ++round) {
    const test::Texts source_paragraphs{random_text(random, 60)};
    const test::Texts paragraphs{random_text(random, 60), random_text(random, 3)};
    const WholeText source(source_paragraphs), commentary(paragraphs);
    const Frequencies frequencies(source, commentary);
    const EvidenceTable evidence(source, commentary, frequencies);
    for (int i = 0; i < 500; ++i) {
      const uint32_t a = random() % (commentary.size() + 1), b = a + random() % (commentary.size() + 1 - a),
                     c = b + random() % (commentary.size() + 1 - b);
      const Evidence whole = evidence.between(a, c), first = evidence.between(a, b),
                     second = evidence.between(b, c);
      ASSERT_EQ(whole.length, first.length + second.length) << a << " " << b << " " << c;
      ASSERT_EQ(whole.bits, first.bits + second.bits) << a << " " << b << " " << c;
      ASSERT_TRUE(a == c || evidence.most_length(a, c) >= whole.length);
    }
  }
}

TEST(Evidence, CountsHanCharactersAndWords) {
  const test::Texts source_paragraphs{"x"}, paragraphs{"春夏秋冬 to be a fisherman 𠀀𠀁"};
  const WholeText source(source_paragraphs), commentary(paragraphs);
  const Frequencies frequencies(source, commentary);
  const EvidenceTable evidence(source, commentary, frequencies);
  const auto length = [&](uint32_t first, uint32_t last) { return evidence.between(first, last).length; };
  EXPECT_EQ(length(0, 4), 4 * kHanLength);
  EXPECT_EQ(length(4, 8), 4 * kLetterLength) << "two short words";
  EXPECT_EQ(length(9, 18), kWordLength);
  EXPECT_EQ(length(9, 12), kWordLength / 3) << "a third of the word";
  EXPECT_EQ(length(18, 20), 2 * kHanLength);
}

}  // namespace
}  // namespace duidu
