// Which quotations of an article pass, and what is said of those that do not.
#include "align/fidelity/check.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr const char* kSaid = "有雾的晚上不要敲钟，每隔一刻钟看三十下灯。";

// One interview unit and one block, linked from end to end.
Article quoting(const std::string& words, LinkLevel level) {
  Article article;
  article.own_texts().interview.turns = {{"t1", "顾三平", Role::kAnswer, {}}};
  Unit unit;
  unit.id = "p1";
  unit.text = kSaid;
  article.own_texts().interview.turns[0].units = {unit};
  unit.id = "b1";
  unit.text = words;
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].id = "c1";
  article.own_texts().commentaries[0].blocks = {unit};
  Link link;
  link.id = "l1";
  link.level = level;
  link.commentary = {{{Side::kCommentary, 0, 0}, 0, static_cast<uint32_t>(words.size())}};
  link.interview = {{{Side::kInterview, 0, 0},
                     0,
                     static_cast<uint32_t>(article.interview().turns[0].units[0].text.size())}};
  article.links = {link};
  return article;
}

std::string what(const Article& article) {
  const std::vector<QuotationCheck> checks = check_quotations(article);
  EXPECT_EQ(checks.size(), 1u);
  EXPECT_EQ(checks.at(0).agrees, checks.at(0).what.empty());
  return checks.at(0).what;
}

TEST(CheckQuotations, TheSameWordsPass) {
  EXPECT_EQ(what(quoting(kSaid, LinkLevel::kExact)), "");
  EXPECT_EQ(what(quoting("有霧的晚上不要敲鐘、每隔一刻鐘看三十下燈！", LinkLevel::kFolded)), "");
  EXPECT_EQ(what(quoting("有雾的晚上不要敲钟……看三十下灯。", LinkLevel::kFragments)), "");
}

TEST(CheckQuotations, OtherWordsAreToldWithTheirPlace) {
  EXPECT_EQ(what(quoting("有雾的晚上要敲钟，每隔一刻钟看四十下灯。", LinkLevel::kNear)),
            "“有雾的晚上要敲钟，每隔一刻钟看四十下灯。” is not what the interview says (paragraph 1, "
            "顾三平): bears on negation, numbers; 2 changes: "
            "left out “不”, “三十” became “四十”; the rest is word for word");
}

TEST(CheckQuotations, ALevelMayNotClaimTooMuch) {
  EXPECT_EQ(what(quoting("有雾的晚上不要敲钟……看三十下灯。", LinkLevel::kExact)),
            "“有雾的晚上不要敲钟……看三十下灯。” is recorded as exact, but is shortened; what is left is word "
            "for word");
  EXPECT_NE(what(quoting("有霧的晚上不要敲钟，每隔一刻钟看三十下灯。", LinkLevel::kExact)), "");
  EXPECT_EQ(what(quoting("有雾的晚上 不要敲钟，每隔一刻钟看三十下灯。", LinkLevel::kExact)), "");
}

TEST(CheckQuotations, AnEllipsisMayNotHideANegation) {
  EXPECT_EQ(what(quoting("有雾的晚上……要敲钟，每隔一刻钟看三十下灯。", LinkLevel::kFragments)),
            "“有雾的晚上……要敲钟，每隔一刻钟看三十下灯。” is not what the interview says (paragraph 1, "
            "顾三平): shortened; what is left is "
            "word for "
            "word (what is left out bears on negation)");
}

TEST(CheckQuotations, WordsThatAreNotThereFail) {
  Article article = quoting("这句话谁也没有说过", LinkLevel::kNone);
  article.links[0].state = LinkState::kOrphan;
  article.links[0].interview.clear();
  EXPECT_EQ(what(article), "“这句话谁也没有说过” is not in the interview");
}

TEST(CheckQuotations, OfSeveralPlacesOneIsEnough) {
  Article article = quoting(kSaid, LinkLevel::kExact);
  Link& link = article.links[0];
  link.state = LinkState::kAmbiguous;
  link.interview = {{{Side::kInterview, 0, 0}, 0, 9}, link.interview[0]};
  EXPECT_EQ(what(article), "");
  link.interview.pop_back();
  EXPECT_NE(what(article), "");
}

TEST(CheckQuotations, TopicsAreNoQuotations) {
  Article article = quoting("完全不同", LinkLevel::kNone);
  article.links[0].kind = LinkKind::kTopic;
  EXPECT_TRUE(check_quotations(article).empty());
}

}  // namespace
}  // namespace duidu
