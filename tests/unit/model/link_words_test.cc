// What is said about links: names, notes and counts, in both languages.
#include "model/link_words.h"

#include <gtest/gtest.h>

#include "sample_article.h"

namespace duidu {
namespace {

constexpr UnitRef kBlock{Side::kCommentary, 0, 0};
constexpr UnitRef kQuestion{Side::kInterview, 0, 0};
constexpr UnitRef kAnswer{Side::kInterview, 1, 0};

// One of each: exact, near, in two places, nowhere, a topic.
Article article_with_links() {
  Article article = test::sample_article();
  article.links.resize(5);
  for (Link& link : article.links) link.commentary = {{kBlock, 0, 6}}, link.interview = {{kAnswer, 0, 6}};
  article.links[0].reason = "一字不差";
  article.links[1].level = LinkLevel::kNear;
  article.links[1].reason = "“改道”作“改路”";
  article.links[2].state = LinkState::kAmbiguous;
  article.links[2].interview.push_back({kAnswer, 9, 15});
  article.links[3].state = LinkState::kOrphan;
  article.links[3].interview.clear();
  article.links[4].kind = LinkKind::kTopic;
  article.links[4].reason = "共有：地图";
  return article;
}

class LinkWordsTest : public testing::Test {
 protected:
  const Article article_ = article_with_links();
  const LinkIndex index_{article_};
  const LinkWords chinese_{article_, index_, Language::kChinese};
  const LinkWords english_{article_, index_, Language::kEnglish};
};

TEST_F(LinkWordsTest, NamesSayWhatALinkIsAndWhereItLeads) {
  EXPECT_EQ(chinese_.name(0, Side::kCommentary, 0), "引文 1，逐字相符，转到访谈");
  EXPECT_EQ(english_.name(1, Side::kInterview, 0), "Quotation 2, reworded, go to the commentary");
  EXPECT_EQ(chinese_.name(2, Side::kCommentary, 0), "引文 3，原文有 2 处，转到访谈");
  EXPECT_EQ(chinese_.name(2, Side::kInterview, 1), "引文 3，原文有 2 处，2 处中的第 2 处，转到评论");
  EXPECT_EQ(chinese_.name(3, Side::kCommentary, 0), "引文 4?，查无原文") << "it leads nowhere";
  EXPECT_EQ(chinese_.name(4, Side::kCommentary, 0), "相关，转到第 1 问，林溪");
  EXPECT_EQ(english_.name(4, Side::kInterview, 0), "Related, go to paragraph 1 of the commentary");
}

TEST_F(LinkWordsTest, DescriptionsGiveTheReason) {
  EXPECT_EQ(chinese_.description(0), "");
  EXPECT_EQ(chinese_.description(1), "“改道”作“改路”");
  EXPECT_EQ(chinese_.description(2), "访谈里有 2 处相同的话。");
  EXPECT_EQ(chinese_.description(3), "访谈里没有找到这句话。");
  EXPECT_EQ(chinese_.description(4), "共有：地图");
}

TEST_F(LinkWordsTest, AdviceTellsWhichOfSeveralPlacesThisIs) {
  EXPECT_EQ(chinese_.advice(1, 0), "“改道”作“改路”") << "nothing to choose";
  EXPECT_EQ(chinese_.advice(2, -1), "点一下看第一处，再点换下一处。");
  EXPECT_EQ(english_.advice(2, 1), "This is 2 of 2; click again for the next.");
}

TEST_F(LinkWordsTest, WhatIsPutTogetherFromSeveralPlacesLeadsThereAndSaysSo) {
  Article article = article_;
  Link& link = article.links[3];
  link.level = LinkLevel::kFragments;
  link.interview = {{kAnswer, 9, 15}, {kAnswer, 0, 6}};
  const LinkIndex index(article);
  const LinkWords words(article, index, Language::kChinese);
  EXPECT_EQ(words.name(3, Side::kCommentary, 0), "引文 4，由几处拼成，转到访谈");
  EXPECT_EQ(words.counts(), "4 处引文：2 处文字有改动、1 处原文不止一处、1 处逐字相符；1 处相关");
}

TEST_F(LinkWordsTest, CountsNameWhatThereIsAndNothingElse) {
  EXPECT_EQ(chinese_.counts(),
            "4 处引文：1 处查无原文、1 处文字有改动、1 处原文不止一处、1 处逐字相符；1 处相关");
  EXPECT_EQ(english_.counts(),
            "Quotations: 4 (1 not in the interview, 1 reworded, 1 in several places, 1 word for word). "
            "Related: 1.");
  Article only_topics = article_;
  only_topics.links = {article_.links[4]};
  EXPECT_EQ(LinkWords(only_topics, LinkIndex(only_topics), Language::kChinese).counts(),
            "没有引文；1 处相关");
}

class VerdictWordsTest : public LinkWordsTest {
 protected:
  // What is said in both languages of a quotation with this verdict.
  void judge(Verdict verdict) {
    judged_ = article_;
    judged_.links.resize(1);
    judged_.links[0].reason = "";
    judged_.links[0].verdict = std::move(verdict);
  }
  std::string verdict(Language language) const { return words(language).verdict(0); }
  std::string details(Language language) const { return words(language).details(0); }
  std::string counts(Language language) const { return words(language).counts(); }

  static Span here(uint32_t start, uint32_t end) { return {kBlock, start * 3, end * 3}; }
  static Span there(uint32_t start, uint32_t end) { return {kAnswer, start * 3, end * 3}; }

 private:
  LinkWords words(Language language) const { return {judged_, index_, language}; }
  Article judged_;
};

TEST_F(VerdictWordsTest, AChangeThatBearsOnTheMeaningIsGraverThanAnother) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  verdict.changes = {{ChangeKind::kOther, here(0, 2), there(2, 4)}};
  judge(verdict);
  EXPECT_EQ(this->verdict(Language::kEnglish), "reworded");
  EXPECT_EQ(details(Language::kEnglish), "“河流” became “承诺”");
  verdict.changes.push_back({ChangeKind::kNegation, here(2, 2), there(4, 5)});
  judge(verdict);
  EXPECT_EQ(this->verdict(Language::kEnglish), "changed in meaning");
  EXPECT_EQ(details(Language::kEnglish), "bears on negation; left out “会”, “河流” became “承诺”")
      << "the graver first";
  EXPECT_EQ(details(Language::kChinese), "涉及否定：少了“会”、“河流”改成了“承诺”");
  EXPECT_EQ(counts(Language::kChinese), "1 处引文：1 处改动涉及意思");
}

TEST_F(VerdictWordsTest, WhatHoldsBesideTheClassIsSaidInTheOrderOfGravity) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kFaithful;
  verdict.cut = {{CutSide::kBefore, "不", there(0, 1)}};
  verdict.said_by = {"林溪", "记者", true, ""};
  judge(verdict);
  EXPECT_EQ(this->verdict(Language::kChinese), "出处不对，截去了要紧的字，逐字相符");
  EXPECT_EQ(details(Language::kChinese),
            "紧接在前面的“不”被截掉了；是记者的话，文中说是林溪说的");
  EXPECT_EQ(counts(Language::kEnglish), "Quotations: 1 (1 misattributed).") << "counted once, as the gravest";
}

TEST_F(VerdictWordsTest, WordsThatAreNotThereAreNamedAndLongOnesCut) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kPartly;
  verdict.uncovered = {here(0, 2), here(3, 5)};
  verdict.joining = Joining::kStitched;
  judge(verdict);
  EXPECT_EQ(this->verdict(Language::kEnglish), "partly not in the interview");
  EXPECT_EQ(details(Language::kChinese), "访谈里没有“承诺”；访谈里没有“个词”；由访谈里相隔很远的几处拼成");
}

TEST_F(VerdictWordsTest, WhatEditorsDoIsNamedOnceAndNeedsNoLook) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kFolded;
  verdict.edits = {{EditorialKind::kInsertion, here(0, 1), {}},
                   {EditorialKind::kInsertion, here(2, 3), {}},
                   {EditorialKind::kFiller, {}, there(0, 1)}};
  judge(verdict);
  EXPECT_EQ(details(Language::kEnglish), "an editor’s work: insertions in brackets, fillers left out");
  EXPECT_EQ(counts(Language::kEnglish), "Quotations: 1 (1 word for word).");
}

TEST_F(VerdictWordsTest, WhatNeedsALookIsHeardBeforeItsWords) {
  EXPECT_EQ(english_.begins(0), "Quotation 1 begins:");
  EXPECT_EQ(english_.begins(3), "Quotation 4?, not in the interview, begins:");
}

TEST_F(VerdictWordsTest, OfManyChangesTheFirstAreListed) {
  Verdict verdict;
  verdict.verdict_class = VerdictClass::kChanged;
  for (uint32_t i = 0; i < 5; ++i)
    verdict.changes.push_back({ChangeKind::kOther, here(i, i + 1), there(i, i)});
  judge(verdict);
  EXPECT_EQ(details(Language::kChinese), "改动 5 处：多了“承”、多了“诺”、多了“这”、多了“个”…");
}

TEST_F(LinkWordsTest, PlacesAreNamedByQuestionAndSpeaker) {
  EXPECT_EQ(chinese_.where(kQuestion), "第 1 问，记者");
  EXPECT_EQ(english_.where({Side::kCommentary, 0, 1}), "paragraph 2 of the commentary");
  Article told = article_;
  for (Turn& turn : told.own_texts().interview.turns) turn.role = Role::kNarration;
  EXPECT_EQ(LinkWords(told, LinkIndex(told), Language::kChinese).where(kAnswer), "第 2 段，林溪");
}

}  // namespace
}  // namespace duidu
