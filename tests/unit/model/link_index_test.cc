#include "model/link_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

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
