// How the quotations of an article are judged, whatever its file says of them.
#include "check/judge.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr const char* kSaid = "有雾的晚上不要敲钟，每隔一刻钟看三十下灯。";

Unit unit_of(const std::string& id, const std::string& text) {
  Unit unit;
  unit.id = id;
  unit.text = text;
  return unit;
}

Span whole(Side side, const std::string& text) {
  return {{side, 0, 0}, 0, static_cast<uint32_t>(text.size())};
}

// One interview unit and one block, linked from end to end.
Article quoting(const std::string& words, LinkLevel level, LinkOrigin origin = LinkOrigin::kAuto) {
  Article article;
  article.own_texts().interview.turns = {{"t1", "顾三平", Role::kAnswer, {unit_of("p1", kSaid)}, {}}};
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].id = "c1";
  article.own_texts().commentaries[0].blocks = {unit_of("b1", words)};
  Link link;
  link.id = "l1";
  link.level = level;
  link.origin = origin;
  link.commentary = {whole(Side::kCommentary, words)};
  link.interview = {whole(Side::kInterview, kSaid)};
  article.links = {link};
  return article;
}

std::string concerns(const Article& article) {
  std::string all;
  for (const Judgement& judgement : judge_article(article).judgements)
    all += (all.empty() ? "" : " ") + words_of(judgement.concerns);
  return all;
}

TEST(Judge, TheSameWordsPass) {
  EXPECT_EQ(concerns(quoting(kSaid, LinkLevel::kExact)), "faithful");
  EXPECT_EQ(concerns(quoting("有霧的晚上不要敲鐘、每隔一刻鐘看三十下燈！", LinkLevel::kFolded)), "folded");
}

TEST(Judge, OtherWordsAreFoundWhateverTheFileSays) {
  const char* changed = "有雾的晚上要敲钟，每隔一刻钟看四十下灯。";
  EXPECT_EQ(concerns(quoting(changed, LinkLevel::kNear)), "changed,meaning");
  EXPECT_EQ(concerns(quoting(changed, LinkLevel::kExact)), "changed,meaning,overstated");
  EXPECT_EQ(concerns(quoting(changed, LinkLevel::kExact, LinkOrigin::kAuthor)), "changed,meaning,overstated");
}

TEST(Judge, AVerdictInTheFileIsAClaimToo) {
  Article article = quoting("有雾的晚上要敲钟，每隔一刻钟看四十下灯。", LinkLevel::kNear);
  article.links[0].verdict.emplace().verdict_class = VerdictClass::kFaithful;
  EXPECT_EQ(concerns(article), "changed,meaning,overstated");
  EXPECT_EQ(judge_article(article).judgements.at(0).claim, VerdictClass::kFaithful);
}

TEST(Judge, ALevelMayNotClaimTooMuch) {
  EXPECT_EQ(concerns(quoting("有霧的晚上不要敲鐘，每隔一刻鐘看三十下燈。", LinkLevel::kExact)),
            "folded,overstated");
}

TEST(Judge, ALinkThatOnlyTheFileHoldsForAQuotationIsComparedAtItsPlace) {
  const std::string apart = concerns(quoting("灯塔", LinkLevel::kExact, LinkOrigin::kAuthor));
  EXPECT_TRUE(apart.starts_with("changed") && apart.ends_with("overstated")) << apart;
  Article nowhere = quoting("灯塔", LinkLevel::kNone, LinkOrigin::kAuthor);
  nowhere.links[0].interview.clear();
  nowhere.links[0].state = LinkState::kOrphan;
  EXPECT_EQ(concerns(nowhere), "absent");
}

// A forger could hide a quotation in this way.
TEST(Judge, WhatTheFileTookAwayIsFoundAndMarked) {
  Article article = quoting("有雾的晚上要敲钟，每隔一刻钟看四十下灯。", LinkLevel::kNear);
  article.links = judge_article(article).article.links;
  article.removed = std::exchange(article.links, {});
  article.removed[0].state = LinkState::kRemoved;
  const JudgedArticle judged = judge_article(article);
  ASSERT_EQ(judged.judgements.size(), 1u);
  EXPECT_TRUE(judged.judgements[0].is_taken_away);
  EXPECT_EQ(words_of(judged.judgements[0].concerns), "changed,meaning");
}

TEST(Judge, AnEmptyArticleHasNoQuotations) { EXPECT_EQ(concerns(Article()), ""); }

}  // namespace
}  // namespace duidu
