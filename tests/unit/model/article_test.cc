#include "model/article.h"

#include <gtest/gtest.h>

#include <random>

#include "base/limits.h"
#include "sample_article.h"

namespace duidu {
namespace {

TEST(Article, UnitsInReadingOrder) {
  const Article article = test::sample_article();
  const std::vector<UnitRef> interview = units_of(article, Side::kInterview);
  EXPECT_EQ(interview, (std::vector<UnitRef>{
                           {Side::kInterview, 0, 0}, {Side::kInterview, 1, 0}, {Side::kInterview, 1, 1}}));
  EXPECT_EQ(units_of(article, Side::kCommentary).size(), 2u);
}

TEST(Article, EveryAddressFindsItsUnit) {
  const Article article = test::sample_article();
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(article, side)) {
      UnitRef found{Side::kInterview, 99, 99};
      ASSERT_TRUE(find_unit(article, address(article, ref), found)) << address(article, ref);
      EXPECT_EQ(found, ref);
    }
  }
  EXPECT_EQ(address(article, {Side::kInterview, 1, 1}), "t2.p2");
  EXPECT_EQ(address(article, {Side::kCommentary, 0, 0}), "c1.b1");
}

TEST(Article, UnknownAddressesAreRefusedAndLeaveTheReferenceAlone) {
  const Article article = test::sample_article();
  for (const char* address : {"", ".", "t1", "t1.", ".p1", "t1.p2", "t3.p1", "c1.p1", "t1.p1.p1", "T1.p1"}) {
    UnitRef ref{Side::kCommentary, 7, 8};
    EXPECT_FALSE(find_unit(article, address, ref)) << address;
    EXPECT_EQ(ref, (UnitRef{Side::kCommentary, 7, 8}));
  }
}

TEST(Article, ACopyWithOtherLinksCopiesNoText) {
  const Article article = test::sample_article();
  Article other = article;
  other.links.emplace_back().id = "l9";
  other.notes.emplace_back().id = "n9";
  EXPECT_EQ(&other.texts(), &article.texts());
  EXPECT_EQ(other.unit({Side::kInterview, 1, 0}).text.data(),
            article.unit({Side::kInterview, 1, 0}).text.data());
  EXPECT_NE(other, article);
}

TEST(Article, WhoChangesItsTextsHasItsOwn) {
  const Article article = test::sample_article();
  Article other = article;
  other.own_texts().title = "another";
  EXPECT_EQ(article, test::sample_article());
  EXPECT_EQ(other.title(), "another");
  const Texts* const texts = &other.texts();
  other.own_texts().title = "a third";
  EXPECT_EQ(&other.texts(), texts);
}

TEST(Article, SpeakerLabelHasTheColonOfTheLanguage) {
  Article article = test::sample_article();
  EXPECT_EQ(speaker_label(article, "记者"), "记者：");
  EXPECT_EQ(speaker_label(article, ""), "");
  article.own_texts().language = "en";
  EXPECT_EQ(speaker_label(article, "Reporter"), "Reporter:");
}

Article article_of_turns(const std::vector<uint32_t>& sizes) {
  Article article;
  for (const uint32_t size : sizes) {
    Turn turn;
    turn.units.resize(size);
    article.own_texts().interview.turns.push_back(turn);
  }
  return article;
}

TEST(Sections, KeepTurnsWhole) {
  const std::vector<Section> sections = sections_of(article_of_turns({60, 4, 1, 63, 1}), Side::kInterview);
  ASSERT_EQ(sections.size(), 3u);
  EXPECT_EQ(sections[0].unit_count, 64u);
  EXPECT_EQ(sections[1].unit_count, 64u);
  EXPECT_EQ(sections[2].unit_count, 1u);
}

TEST(Sections, CutOnlyATurnThatIsTooLong) {
  const std::vector<Section> sections = sections_of(article_of_turns({3, 130, 5}), Side::kInterview);
  ASSERT_EQ(sections.size(), 4u);
  EXPECT_EQ(sections[0].unit_count, 3u);
  EXPECT_EQ(sections[1].unit_count, 64u);
  EXPECT_EQ(sections[2].unit_count, 64u);
  EXPECT_EQ(sections[3].unit_count, 7u);
}

// Turns of one paragraph that has `bytes` of text.
Article article_of_texts(const std::vector<size_t>& bytes) {
  Article article = article_of_turns(std::vector<uint32_t>(bytes.size(), 1));
  for (size_t i = 0; i < bytes.size(); ++i)
    article.own_texts().interview.turns[i].units[0].text = std::string(bytes[i], 'a');
  return article;
}

TEST(Sections, EndWhenTheyHaveEnoughText) {
  const Article article = article_of_texts({kSectionBytes / 2, kSectionBytes / 2, 10, kSectionBytes, 10});
  const std::vector<Section> sections = sections_of(article, Side::kInterview);
  ASSERT_EQ(sections.size(), 3u);
  EXPECT_EQ(sections[0].unit_count, 2u);
  EXPECT_EQ(sections[1].unit_count, 2u);
  EXPECT_EQ(sections[2].unit_count, 1u);
}

TEST(Sections, CutNeitherATurnNorAList) {
  Article article = article_of_turns({3, 2});
  for (Unit& unit : article.own_texts().interview.turns[0].units) unit.text = std::string(kSectionBytes, 'a');
  EXPECT_EQ(sections_of(article, Side::kInterview)[0].unit_count, 3u);

  Commentary commentary;
  commentary.blocks.resize(5);
  commentary.blocks[0].text = commentary.blocks[1].text = std::string(kSectionBytes / 2, 'a');
  commentary.blocks[1].kind = commentary.blocks[2].kind = UnitKind::kListItem;
  article.own_texts().commentaries.push_back(commentary);
  const std::vector<Section> sections = sections_of(article, Side::kCommentary);
  ASSERT_EQ(sections.size(), 2u);
  EXPECT_EQ(sections[0].unit_count, 3u);
  EXPECT_EQ(sections[1].unit_count, 2u);
}

TEST(Sections, OfNothingAreNone) {
  EXPECT_TRUE(sections_of(Article{}, Side::kInterview).empty());
  EXPECT_TRUE(sections_of(article_of_turns({0, 0}), Side::kInterview).empty());
}

// For any article: the sections follow on one another, none is empty or too long, and one ends inside a turn
// only if that turn alone is longer than a section.
TEST(Sections, CoverEveryUnitOnce) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<uint32_t> sizes(random() % 40);
    for (uint32_t& size : sizes) size = random() % 10 == 0 ? random() % 300 : random() % 8;
    const Article article = article_of_turns(sizes);
    const std::vector<UnitRef> units = units_of(article, Side::kInterview);
    uint32_t next = 0;
    for (const Section& section : sections_of(article, Side::kInterview)) {
      ASSERT_EQ(section.first_unit, next);
      ASSERT_GT(section.unit_count, 0u);
      ASSERT_LE(section.unit_count, kUnitsPerSection);
      next += section.unit_count;
      const bool inside_turn = next < units.size() && units[next].group == units[next - 1].group;
      ASSERT_TRUE(!inside_turn || sizes[units[next].group] > kUnitsPerSection);
    }
    ASSERT_EQ(next, units.size());
  }
}

}  // namespace
}  // namespace duidu
