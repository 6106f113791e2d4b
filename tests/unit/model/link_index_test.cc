#include "model/link_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "model/crowded_links.h"
#include "model/names.h"
#include "sample_article.h"

namespace duidu {
namespace {

constexpr UnitRef kFirstBlock{Side::kCommentary, 0, 0};
constexpr UnitRef kFirstQuestion{Side::kInterview, 0, 0};

Link link_on(std::vector<Span> commentary, std::vector<Span> interview) {
  Link link;
  link.commentary = std::move(commentary);
  link.interview = std::move(interview);
  return link;
}

TEST(LinkIndex, OverlappingLinksAreCutApartTheShorterFirst) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{kFirstQuestion, 0, 3}}),
                   link_on({{kFirstBlock, 6, 15}}, {{kFirstQuestion, 0, 3}})};
  const LinkIndex index(article);
  const std::vector<LinkSegment>& segments = index.segments(kFirstBlock);
  ASSERT_EQ(segments.size(), 3u);
  EXPECT_EQ(segments[0].links, (std::vector<uint32_t>{0}));
  EXPECT_EQ(segments[1].links, (std::vector<uint32_t>{1, 0}));
  EXPECT_EQ(segments[2].links, (std::vector<uint32_t>{1}));
  EXPECT_EQ(index.segments(kFirstQuestion).size(), 1u);
}

TEST(LinkIndex, OfManyLinksOverTheSameWordsTheShortestAreTinted) {
  Article article = test::sample_article();
  for (uint32_t i = 0; i < 2 * kMostOverlap; ++i)
    article.links.push_back(link_on({{kFirstBlock, 0, 3 * (i + 1)}}, {{kFirstQuestion, 0, 3}}));
  const LinkIndex index(article);
  std::vector<uint32_t> shortest(kMostOverlap);
  std::iota(shortest.begin(), shortest.end(), 0u);
  EXPECT_EQ(index.segments(kFirstBlock)[0].links, shortest);
  EXPECT_EQ(index.segments(kFirstBlock).back().links, (std::vector<uint32_t>{2 * kMostOverlap - 1}));
  EXPECT_EQ(index.numbers(kFirstBlock).size(), 2 * kMostOverlap) << "all have their numbers";
  article.links.push_back(link_on({{kFirstBlock, 1, 12}}, {{kFirstQuestion, 0, 3}}));
  const LinkIndex with_longer(article);
  EXPECT_EQ(with_longer.segments(kFirstBlock)[1].start, 1u) << "where a number stands a piece begins";
  EXPECT_TRUE(has_crowded_words(article));
  article.links.resize(kMostOverlap);
  EXPECT_FALSE(has_crowded_words(article));
}

// What the segments of a unit are marked with, as "start-end finding links".
std::string written(const LinkIndex& index, UnitRef unit) {
  std::string all;
  for (const LinkSegment& segment : index.segments(unit)) {
    all += std::to_string(segment.start) + "-" + std::to_string(segment.end) + " " +
           std::string(name_of(segment.finding)) + " " + std::to_string(segment.links.size()) + "\n";
  }
  return all;
}

TEST(LinkIndex, WordsThatAVerdictSpeaksOfAreCutApartOnBothSides) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{kFirstQuestion, 3, 15}})};
  Verdict& verdict = article.links[0].verdict.emplace();
  verdict.verdict_class = VerdictClass::kPartly;
  verdict.changes = {{ChangeKind::kNegation, {kFirstBlock, 3, 3}, {kFirstQuestion, 6, 9}},
                     {ChangeKind::kOther, {kFirstBlock, 6, 9}, {kFirstQuestion, 12, 15}}};
  verdict.uncovered = {{kFirstBlock, 15, 18}};
  verdict.cut = {{CutSide::kBefore, "您", {kFirstQuestion, 0, 3}}};
  const LinkIndex index(article);
  EXPECT_EQ(written(index, kFirstBlock),
            "0-3 none 1\n3-6 meaning-gap 1\n6-9 reworded 1\n9-12 none 1\n15-18 uncovered 1\n");
  EXPECT_EQ(written(index, kFirstQuestion),
            "0-3 cut 0\n3-6 none 1\n6-9 meaning 1\n9-12 none 1\n12-15 reworded 1\n")
      << "a word that was cut off belongs to no link";
}

TEST(LinkIndex, WhereTwoFindingsMeetTheGraverIsMarked) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 6}}, {{kFirstQuestion, 0, 12}}),
                   link_on({{kFirstBlock, 6, 12}}, {{kFirstQuestion, 0, 12}})};
  for (const auto& [link, kind] : {std::pair{0, ChangeKind::kOther}, {1, ChangeKind::kName}}) {
    Verdict& verdict = article.links[link].verdict.emplace();
    verdict.verdict_class = VerdictClass::kChanged;
    verdict.changes = {{kind, {kFirstBlock, 0, 0}, {kFirstQuestion, link == 0 ? 0u : 3u, 6}}};
  }
  const LinkIndex index(article);
  EXPECT_EQ(written(index, kFirstQuestion), "0-3 reworded 2\n3-6 meaning 2\n6-12 none 2\n");
}

TEST(LinkIndex, AtTheEndOfATextThereIsNoGapToMark) {
  Article article = test::sample_article();
  const auto end = static_cast<uint32_t>(article.unit(kFirstBlock).text.size());
  article.links = {link_on({{kFirstBlock, 0, 6}}, {{kFirstQuestion, 0, 6}})};
  article.links[0].verdict.emplace().changes = {
      {ChangeKind::kOther, {kFirstBlock, end, end}, {kFirstQuestion, 0, 3}}};
  EXPECT_EQ(written(LinkIndex(article), kFirstBlock), "0-6 none 1\n");
}

TEST(LinkIndex, WordsThatAreNowhereAreMarkedAsAWhole) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 6}}, {})};
  article.links[0].verdict.emplace().verdict_class = VerdictClass::kAbsent;
  EXPECT_EQ(written(LinkIndex(article), kFirstBlock), "0-6 uncovered 1\n");
}

TEST(LinkIndex, TheRuleTellsWhatTheVerdictTells) {
  Link link = link_on({{kFirstBlock, 0, 6}}, {{kFirstQuestion, 0, 6}});
  const auto rule = [&](VerdictClass judged) {
    link.verdict.emplace().verdict_class = judged;
    return rule_of(link);
  };
  EXPECT_EQ(rule(VerdictClass::kFolded), Rule::kSolid);
  EXPECT_EQ(rule(VerdictClass::kShortened), Rule::kDashed);
  EXPECT_EQ(rule(VerdictClass::kPartly), Rule::kDashed) << "whatever the level of the linked words is";
  EXPECT_EQ(rule(VerdictClass::kUnjudged), Rule::kDotted);
}

TEST(LinkIndex, AUnitWithoutLinksHasNone) {
  const LinkIndex index(test::sample_article());
  EXPECT_TRUE(index.segments(kFirstBlock).empty());
  EXPECT_TRUE(index.numbers(kFirstBlock).empty());
}

TEST(LinkIndex, TouchingSpansOfOneLinkAreOneSegment) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 6}, {kFirstBlock, 6, 12}}, {})};
  const LinkIndex index(article);
  ASSERT_EQ(index.segments(kFirstBlock).size(), 1u);
  EXPECT_EQ(index.segments(kFirstBlock)[0].end, 12u);
}

TEST(LinkIndex, NumbersStandWhereALinkBegins) {
  Article article = test::sample_article();
  const UnitRef second{Side::kCommentary, 0, 1};
  article.links = {link_on({{kFirstBlock, 9, 12}}, {{kFirstQuestion, 0, 3}}),
                   link_on({{kFirstBlock, 0, 3}, {second, 0, 3}}, {{kFirstQuestion, 0, 3}})};
  const LinkIndex index(article);
  EXPECT_EQ(index.numbers(kFirstBlock), (std::vector<LinkNumber>{{1, 0, 0}, {0, 0, 9}}));
  EXPECT_TRUE(index.numbers(second).empty()) << "a later fragment carries no number of its own";
  EXPECT_EQ(index.numbers(kFirstQuestion), (std::vector<LinkNumber>{{0, 0, 0}, {1, 0, 0}}));
}

TEST(LinkIndex, ATopicLinkHasABarBesideEachUnitAndNothingInTheText) {
  Article article = test::sample_article();
  const UnitRef answer{Side::kInterview, 1, 0}, second{Side::kInterview, 1, 1};
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{kFirstQuestion, 0, 3}}),
                   link_on({{kFirstBlock, 0, 27}}, {{answer, 0, 24}, {second, 0, 30}})};
  article.links[1].kind = LinkKind::kTopic;
  const LinkIndex index(article);
  EXPECT_EQ(index.bars(kFirstBlock), (std::vector<uint32_t>{1}));
  EXPECT_EQ(index.bars(answer), (std::vector<uint32_t>{1}));
  EXPECT_EQ(index.bars(second), (std::vector<uint32_t>{1}));
  EXPECT_TRUE(index.bars(kFirstQuestion).empty());
  EXPECT_TRUE(index.segments(answer).empty());
  EXPECT_TRUE(index.numbers(answer).empty());
  EXPECT_EQ(index.numbers(kFirstBlock).size(), 1u);
}

TEST(LinkIndex, NumbersCountOnlyWhatShowsThem) {
  Article article = test::sample_article();
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{kFirstQuestion, 0, 3}}),
                   link_on({{kFirstBlock, 0, 27}}, {{kFirstQuestion, 0, 9}}),
                   link_on({{kFirstBlock, 12, 15}}, {})};
  article.links[1].kind = LinkKind::kTopic;
  const LinkIndex index(article);
  EXPECT_EQ(index.number(article, 0), "1");
  EXPECT_EQ(index.number(article, 2), "2?") << "nowhere in the interview";
}

TEST(LinkIndex, AnAmbiguousLinkHasANumberAtEachOfItsPlaces) {
  Article article = test::sample_article();
  const UnitRef answer{Side::kInterview, 1, 0}, second{Side::kInterview, 1, 1};
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{kFirstQuestion, 0, 3}, {answer, 3, 6}, {second, 0, 3}})};
  article.links[0].state = LinkState::kAmbiguous;
  const LinkIndex index(article);
  EXPECT_EQ(index.numbers(kFirstQuestion), (std::vector<LinkNumber>{{0, 0, 0}}));
  EXPECT_EQ(index.numbers(answer), (std::vector<LinkNumber>{{0, 1, 3}}));
  EXPECT_EQ(index.numbers(second), (std::vector<LinkNumber>{{0, 2, 0}}));
}

TEST(LinkIndex, APlaceMayRunOverAParagraphsEnd) {
  Article article = test::sample_article();
  const UnitRef answer{Side::kInterview, 1, 0}, second{Side::kInterview, 1, 1};
  const auto whole = static_cast<uint32_t>(article.unit(answer).text.size());
  article.links = {link_on({{kFirstBlock, 0, 12}}, {{answer, 3, whole}, {second, 0, 3}, {second, 6, 9}})};
  article.links[0].state = LinkState::kAmbiguous;
  const auto places = places_of(article, article.links[0], Side::kInterview);
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].size(), 2u);
  EXPECT_EQ(places[1], (std::vector<Span>{{second, 6, 9}}));
  article.links[0].state = LinkState::kOk;
  EXPECT_EQ(places_of(article, article.links[0], Side::kInterview).size(), 1u) << "fragments of one place";
}

TEST(LinkIndex, NeighbouringLinksDifferInHue) {
  for (uint32_t link = 0; link < 100; ++link) EXPECT_NE(hue_of(link), hue_of(link + 1));
}

// The oracle: for each byte, the links whose spans hold it, counted one by one.
TEST(LinkIndex, EveryByteHasExactlyTheLinksThatCoverIt) {
  std::mt19937 random(3);
  constexpr uint32_t kBytes = 60;
  for (int round = 0; round < 500; ++round) {
    Article article = test::sample_article();
    std::vector<std::set<uint32_t>> covering(kBytes);
    const uint32_t link_count = random() % 9;
    for (uint32_t link = 0; link < link_count; ++link) {
      std::vector<Span> spans;
      for (uint32_t n = random() % 4; n > 0; --n) {
        const uint32_t start = random() % kBytes;
        const uint32_t end = start + random() % (kBytes - start + 1);
        spans.push_back({kFirstBlock, start, end});
        for (uint32_t byte = start; byte < end; ++byte) covering[byte].insert(link);
      }
      article.links.push_back(link_on(spans, {}));
    }
    std::vector<std::set<uint32_t>> found(kBytes);
    uint32_t last_end = 0;
    const LinkIndex index(article);
    for (const LinkSegment& segment : index.segments(kFirstBlock)) {
      ASSERT_LT(segment.start, segment.end);
      ASSERT_GE(segment.start, last_end);
      ASSERT_FALSE(segment.links.empty());
      last_end = segment.end;
      const std::set<uint32_t> links(segment.links.begin(), segment.links.end());
      ASSERT_EQ(links.size(), segment.links.size());
      for (uint32_t byte = segment.start; byte < segment.end; ++byte) found[byte] = links;
    }
    ASSERT_EQ(found, covering) << "round " << round;
  }
}

}  // namespace
}  // namespace duidu
