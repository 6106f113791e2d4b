// What a stretch proves: the sum of its parts, more for rare words, less for edits.
#include "align/quotations/evidence.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "align/quotations/parameters.h"
#include "align/text/weights.h"
#include "unit/align/quotations/finder.h"
#include "unit/align/text/prose.h"

namespace duidu {
namespace {

TEST(Evidence, OfAStretchIsThatOfItsParts) {
  std::mt19937 random(12);
  for (int round = 0; round < 20; ++round) {
    const test::Texts source_paragraphs{test::random_prose(random, 60)};
    const test::Texts paragraphs{test::random_prose(random, 60), test::random_prose(random, 3)};
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

TEST(Evidence, RareWordsProveMoreThanCommonOnes) {
  std::string common;
  for (int i = 0; i < 200; ++i) common += "灯塔 the boat ";
  const test::Finder finder({common}, {"灯塔 the boat 𨰻鱻 archipelago"});
  const auto bits = [&](std::string_view words) {
    const FoldedRange range = test::range_of(finder.commentary, words);
    return finder.evidence.between(range.first, range.last).bits;
  };
  EXPECT_GT(bits("鱻"), bits("灯"));
  EXPECT_GT(bits("archipelago"), bits("boat"));
  EXPECT_EQ(bits("灯"), bits("塔")) << "both occur as often";
}

TEST(Evidence, OfAnExactParallelIsThatOfItsWords) {
  const test::Finder finder({"老渡工说，声音是拿来防眼睛的。"}, {"声音是拿来防眼睛的，他说。"});
  const Parallel parallel = finder.parallel("声音是拿来防眼睛的");
  const Evidence of = finder.evidence.of(parallel),
                 between = finder.evidence.between(parallel.commentary, parallel.commentary_end);
  EXPECT_EQ(of.bits, between.bits);
  EXPECT_EQ(of.length, between.length);
}

TEST(Evidence, EditsTakeAwayWhatTheyCost) {
  const test::Finder finder({"声音是拿来防眼睛的，念出来就不会看错。"},
                            {"声音是拿来防耳朵的，念出来就不会看错。"});
  Parallel edited{0, 17, 0, 17, {{0, 0, 6}, {8, 8, 9}}};
  EXPECT_EQ(finder.evidence.cost_of_edits(edited), 2 * kParameters.han_edit);
  const uint64_t equal =
      finder.evidence.of(part_of(edited, 0, 6)).bits + finder.evidence.of(part_of(edited, 8, 17)).bits;
  EXPECT_EQ(finder.evidence.of(edited).bits, equal - 2 * kParameters.han_edit);
  EXPECT_EQ(finder.evidence.cost_of_edits(0, 3, 5, 6), 3 * kParameters.han_edit) << "of the longer side";
}

}  // namespace
}  // namespace duidu
