// Terms: the same for forms of one word, none for words that every text has, pairs in their order.
#include "align/topics/terms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "unit/align/listing.h"
#include "unit/align/text/prose.h"

namespace duidu {
namespace {

std::vector<uint32_t> hashes_of(const std::string& words, const HanSet& common = function_characters()) {
  const test::Texts paragraphs{words};
  const WholeText text(paragraphs);
  std::vector<uint32_t> hashes;
  append_hashes(text, 0, hashes, common);
  return hashes;
}

size_t count(const std::string& words, TermKind kind) {
  const std::vector<uint32_t> hashes = hashes_of(words);
  return static_cast<size_t>(
      std::count_if(hashes.begin(), hashes.end(), [&](uint32_t hash) { return kind_of(hash) == kind; }));
}

TEST(Terms, FormsOfOneWordAreTheSame) {
  for (const char* form : {"discuss", "discussed", "discussing", "discussion", "Discussions"})
    EXPECT_EQ(hashes_of(form), hashes_of("discuss")) << form;
  EXPECT_EQ(hashes_of("studied"), hashes_of("study"));
  EXPECT_EQ(hashes_of("running"), hashes_of("run"));
  EXPECT_NE(hashes_of("river"), hashes_of("bridge"));
  EXPECT_EQ(hashes_of("灯塔"), hashes_of("燈塔")) << "folded";
}

TEST(Terms, WordsThatEveryTextHasAreNone) {
  EXPECT_EQ(hashes_of("The, and what would you"), std::vector<uint32_t>{});
  EXPECT_EQ(count("我们的灯", TermKind::kHan), 1u);
  EXPECT_EQ(count("我们的灯", TermKind::kHanPair), 3u) << "but a part of pairs";
}

TEST(Terms, PairsKnowTheirOrder) {
  EXPECT_EQ(count("old bridge", TermKind::kWord), 2u);
  EXPECT_EQ(count("old bridge", TermKind::kWordPair), 1u);
  EXPECT_EQ(count("old of the bridge", TermKind::kWordPair), 1u) << "function words do not part them";
  EXPECT_NE(hashes_of("old bridge").back(), hashes_of("bridge old").back());
  EXPECT_NE(hashes_of("渡口").back(), hashes_of("口渡").back());
}

TEST(Terms, AreNoMoreThanTheirBound) {
  std::mt19937 random(31);
  for (int round = 0; round < 50; ++round) {
    const test::Texts paragraphs{test::random_prose(random, 30), test::random_prose(random, 3)};
    const WholeText text(paragraphs);
    for (uint32_t paragraph = 0; paragraph < 2; ++paragraph) {
      std::vector<uint32_t> hashes;
      append_hashes(text, paragraph, hashes, function_characters());
      EXPECT_LE(hashes.size(), most_terms(text, paragraph));
      EXPECT_GT(hashes.size(), 0u);
    }
  }
}

TEST(Terms, FrequentCharactersAreCommon) {
  const test::Texts paragraphs{"灯灯灯塔塔雾"};
  const HanSet common = common_characters(WholeText(paragraphs), 2);
  EXPECT_TRUE(common.contains(U'灯'));
  EXPECT_FALSE(common.contains(U'塔'));
  EXPECT_FALSE(common.contains(U'雾'));
  EXPECT_TRUE(common.contains(U'的')) << "as in every text";
  EXPECT_FALSE(common.contains(U'a'));
}

TEST(Terms, ASetGivesTheTermsThatBothTextsHave) {
  const test::Texts source_paragraphs{"the old bridge fell", "灯塔很高"},
      paragraphs{"an old bridge, 灯塔 rivers"};
  const WholeText source(source_paragraphs), commentary(paragraphs);
  std::set<std::string> words;
  TermSet set;
  std::vector<Term> shared;
  set.read(source, 0, 1, function_characters());
  set.append_shared(commentary, 0, shared);
  for (const Term& term : shared)
    words.insert(test::text_of(paragraphs, commentary.range(term.first, term.last)));
  EXPECT_EQ(words, (std::set<std::string>{"old", "bridge", "old bridge", "灯塔"}));
  shared.clear();
  set.read(source, 1, 1, function_characters());
  set.append_shared(commentary, 0, shared);
  EXPECT_EQ(shared.size(), 1u) << "only those read last";
}

TEST(Terms, AWordSetKnowsItsWordsOnly) {
  const WordSet words(u"fog bell light");
  for (const char16_t* word : {u"fog", u"bell", u"light"}) EXPECT_TRUE(words.contains(word));
  for (const char16_t* word : {u"fo", u"fogs", u"", u"tide"}) EXPECT_FALSE(words.contains(word));
  EXPECT_TRUE(words.contains(WordSet::with(WordSet::with(WordSet::with(WordSet::kEmpty, U'f'), U'o'), U'g')));
}

}  // namespace
}  // namespace duidu
