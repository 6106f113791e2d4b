// Links in an article: spans per unit, ids in the order of the commentary, other people's links untouched.
#include "align/link_article.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace duidu {
namespace {

const std::string kQuestion = "您守灯塔的时候，夜里都在想什么？";
const std::string kFirstAnswer = "什么也不想，灯亮着就好。";
const std::string kSecondAnswer = "有雾的晚上要敲钟，每隔一刻钟敲三下。";

Unit paragraph(const std::string& id, const std::string& text) {
  Unit unit;
  unit.id = id;
  unit.text = text;
  return unit;
}

Article lighthouse() {
  Article article;
  article.own_texts().interview.turns = {
      {"t1", "记者", Role::kQuestion, {paragraph("p1", kQuestion)}},
      {"t2", "顾三平", Role::kAnswer, {paragraph("p1", kFirstAnswer), paragraph("p2", kSecondAnswer)}}};
  article.own_texts().commentaries.resize(2);
  article.own_texts().commentaries[0].id = "c1";
  article.own_texts().commentaries[0].blocks = {
      paragraph("b1", "写在前面，昨天下过一场雨。"),
      paragraph("b2", "“" + kFirstAnswer + kSecondAnswer + "”这话我记了很久。")};
  article.own_texts().commentaries[1].id = "c2";
  article.own_texts().commentaries[1].blocks = {paragraph("b1", kSecondAnswer)};
  article.own_texts().commentaries[1].blocks[0].kind = UnitKind::kQuote;
  return article;
}

UnitRef ref(Side side, uint32_t group, uint32_t index) { return {side, group, index}; }

TEST(LinkArticle, AQuotationOverParagraphsHasOneSpanForEachUnit) {
  const Article article = link_article(lighthouse()).article;
  ASSERT_EQ(article.links.size(), 2u);
  const Link& link = article.links[0];
  EXPECT_EQ(link.id, "l1");
  EXPECT_EQ(link.kind, LinkKind::kQuote);
  EXPECT_EQ(link.level, LinkLevel::kExact);
  EXPECT_EQ(link.origin, LinkOrigin::kAuto);
  EXPECT_EQ(link.reason, "word for word");
  const auto first = static_cast<uint32_t>(kFirstAnswer.size()),
             second = static_cast<uint32_t>(kSecondAnswer.size());
  EXPECT_EQ(link.interview, (std::vector<Span>{{ref(Side::kInterview, 1, 0), 0, first},
                                               {ref(Side::kInterview, 1, 1), 0, second}}));
  EXPECT_EQ(link.commentary, (std::vector<Span>{{ref(Side::kCommentary, 0, 1), 3, 3 + first + second}}));
}

TEST(LinkArticle, WhatSomebodyIsSaidToHaveSaidNeedsNoInterviewToBeAnOrphan) {
  Article article = lighthouse();
  article.own_texts().interview.turns.clear();
  article.own_texts().commentaries[0].blocks[1].text =
      "他说：“" + kFirstAnswer + kSecondAnswer + "”这话我记了很久。";
  article = link_article(std::move(article)).article;
  ASSERT_FALSE(article.links.empty());
  for (const Link& link : article.links) {
    EXPECT_EQ(link.state, LinkState::kOrphan);
    EXPECT_TRUE(link.interview.empty());
  }
}

TEST(LinkArticle, EveryCommentaryIsLinkedAndWholeUnitsAreWhole) {
  const Article article = link_article(lighthouse()).article;
  const Link& link = article.links.at(1);
  EXPECT_EQ(link.id, "l2");
  const auto size = static_cast<uint32_t>(kSecondAnswer.size());
  EXPECT_EQ(link.commentary, (std::vector<Span>{{ref(Side::kCommentary, 1, 0), 0, size}}));
  EXPECT_EQ(link.interview, (std::vector<Span>{{ref(Side::kInterview, 1, 1), 0, size}}));
}

TEST(LinkArticle, LinkingAgainChangesNothing) {
  const Article once = link_article(lighthouse()).article;
  EXPECT_EQ(link_article(once).article, once);
}

TEST(LinkArticle, LinksOfAuthorAndReaderAreKeptWithTheirIds) {
  Article article = lighthouse();
  Link own;
  own.id = "l1";
  own.kind = LinkKind::kManual;
  own.origin = LinkOrigin::kReader;
  own.commentary = {{ref(Side::kCommentary, 0, 0), 0, 12}};
  own.interview = {{ref(Side::kInterview, 0, 0), 0, 9}};
  Link stale;
  stale.id = "l7";
  article.links = {stale, own};
  const Article linked = link_article(article).article;
  ASSERT_EQ(linked.links.size(), 3u);
  EXPECT_EQ(linked.links[0], own);
  EXPECT_EQ(linked.links[1].id, "l2");
  EXPECT_EQ(linked.links[2].id, "l3");
}

TEST(LinkArticle, ALinkSomebodyMadeAlreadyIsNotMadeAgain) {
  Article article = link_article(lighthouse()).article;
  article.links[1].origin = LinkOrigin::kAuthor;
  article.links[1].note = "see there";
  const Article again = link_article(article).article;
  ASSERT_EQ(again.links.size(), 2u);
  EXPECT_EQ(again.links[1], article.links[1]);
}

TEST(LinkArticle, ALinkTakenAwayIsNotFoundAgain) {
  Article article = link_article(lighthouse()).article;
  ASSERT_EQ(article.links.size(), 2u);
  article.removed = {article.links[0]};
  article.removed[0].state = LinkState::kRemoved;
  const Article again = link_article(article).article;
  ASSERT_EQ(again.links.size(), 1u);
  EXPECT_NE(again.links[0].id, article.removed[0].id);
  EXPECT_EQ(again.links[0].commentary, article.links[1].commentary);
  EXPECT_EQ(again.removed, article.removed);
}

TEST(LinkArticle, WordsAtSeveralPlacesKeepAllOfThem) {
  Article article = lighthouse();
  article.own_texts().interview.turns[0].units[0].text = kSecondAnswer;
  article.own_texts().commentaries.pop_back();
  article.own_texts().commentaries[0].blocks[1].text = kSecondAnswer;
  const Article linked = link_article(article).article;
  ASSERT_EQ(linked.links.size(), 1u);
  EXPECT_EQ(linked.links[0].state, LinkState::kAmbiguous);
  EXPECT_EQ(linked.links[0].interview.size(), 2u);
}

TEST(LinkArticle, WithoutACommentaryThereAreNoLinks) {
  Article article = lighthouse();
  article.own_texts().commentaries.clear();
  EXPECT_TRUE(link_article(article).article.links.empty());
}

// The only link of an article whose commentary is one paragraph.
Link only_link(const std::string& text, const std::string& language = "zh-Hans",
               UnitKind kind = UnitKind::kParagraph) {
  Article article = lighthouse();
  article.own_texts().language = language;
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].blocks = {paragraph("b1", text)};
  article.own_texts().commentaries[0].blocks[0].kind = kind;
  const std::vector<Link> links = link_article(article).article.links;
  EXPECT_EQ(links.size(), 1u) << text;
  return links.empty() ? Link() : links[0];
}

TEST(LinkArticle, WordsPutInAreNamedAndTheLinkIsNeverExact) {
  const Link link = only_link("他说：“有雾的晚上要敲钟，全县的人都听得见。”");
  EXPECT_EQ(link.level, LinkLevel::kNear);
  EXPECT_EQ(link.reason, "访谈里没有“全县的人都听得见”；其余一字不差");
  EXPECT_EQ(link.verdict->verdict_class, VerdictClass::kPartly);
  ASSERT_EQ(link.verdict->uncovered.size(), 1u);
  EXPECT_EQ(only_link("他说：“有雾的晚上要敲钟，全县的人都听得见。”", "en").reason,
            "“全县的人都听得见” is not in it; the rest is word for word");
}

TEST(LinkArticle, AWordThatWasCutOffIsNamedBesideTheClass) {
  const Link link = only_link("他说：“想，灯亮着就好。”");
  EXPECT_EQ(link.reason, "一字不差；紧接在前面的“不”被截掉了");
  EXPECT_EQ(link.verdict->verdict_class, VerdictClass::kFaithful);
  ASSERT_EQ(link.verdict->cut.size(), 1u);
  EXPECT_EQ(link.verdict->cut[0].side, CutSide::kBefore);
  EXPECT_EQ(link.verdict->cut[0].text, "不");
  EXPECT_EQ(only_link("原文 想，灯亮着就好。", "zh-Hans", UnitKind::kQuote).verdict->cut.size(), 1u);
}

TEST(LinkArticle, ALabelIsNeitherQuotedNorChanged) {
  const Link link =
      only_link("[00:12:30] 有雾的晚上要敲钟，每隔一刻钟敲三下。——《灯塔谈话》", "zh-Hans", UnitKind::kQuote);
  EXPECT_EQ(link.level, LinkLevel::kExact);
  EXPECT_EQ(link.reason, "一字不差");
  EXPECT_TRUE(link.verdict->changes.empty() && link.verdict->uncovered.empty());
}

}  // namespace
}  // namespace duidu
