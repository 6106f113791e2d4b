#include "export/pack.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr std::string_view kMinimal =
    "@@DUIDU_TITLE@@|@@DUIDU_INTERVIEW@@|@@DUIDU_COMMENTARY@@|@@DUIDU_DATA@@";

Article article(std::string title, std::string language) {
  Article article;
  article.own_texts().title = std::move(title);
  article.own_texts().language = std::move(language);
  return article;
}

std::string pack(const Article& article, std::string_view more) {
  const Result<std::string> page = pack_page(article, std::string(kMinimal) + "|" + std::string(more));
  return page ? page.value().substr(page.value().rfind('|') + 1) : page.error().message;
}

TEST(Pack, FillsTitleLanguageAndWordsInTheLanguageOfTheArticle) {
  EXPECT_EQ(pack(article("制图者", "zh-Hans"), "@@DUIDU_LANG@@ @@DUIDU_TITLE@@ @@DUIDU_LABEL_INTERVIEW@@"),
            "zh-Hans 制图者 · 对读 访谈");
  EXPECT_EQ(pack(article("Maps", "en"), "@@DUIDU_HEADING@@, @@DUIDU_TITLE@@, @@DUIDU_LABEL_COMMENTARY@@"),
            "Maps, Maps · Duidu, Commentary");
  EXPECT_EQ(pack(article("Maps", "en"), "@@DUIDU_DESCRIPTION@@"),
            "Maps: the interview and its commentary side by side, every quotation checked.");
}

TEST(Pack, AnUntitledArticleIsCalledByTheProgram) {
  EXPECT_EQ(pack(article("", "en"), "@@DUIDU_TITLE@@ @@DUIDU_HEADING@@"), "Duidu Duidu");
}

TEST(Pack, SaysPhrases) { EXPECT_EQ(pack(article("", "zh"), "@@DUIDU_PHRASE:notice.close@@"), "关闭"); }

TEST(Pack, MarkupInTheTitleIsText) {
  EXPECT_EQ(pack(article("</title>\"", "en"), "@@DUIDU_HEADING@@"), "&lt;/title&gt;&quot;");
}

TEST(Pack, AnArticleThatContainsTokensIsNotFilledAgain) {
  const Result<std::string> page = pack_page(article("@@DUIDU_DATA@@", "en"), kMinimal);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page.value().find("@@DUIDU_DATA@@ · Duidu|"), 0u);
}

TEST(Pack, DataCannotEndItsScript) {
  const Result<std::string> page =
      pack_page(article("</script><!--", "en"), "@@DUIDU_TITLE@@" + std::string(kMinimal));
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page.value().find("</script>"), std::string::npos);
  EXPECT_EQ(page.value().find("<!--"), std::string::npos);
}

TEST(Pack, WhatWasSetApartIsFoldedBelowTheCommentary) {
  Article around = article("Maps", "en");
  EXPECT_EQ(pack(around, "@@DUIDU_COMMENTARY@@").find("<details"), std::string::npos);
  around.own_texts().apart.push_back({"a1", ApartKind::kFurniture, "Share <this>", Standing::kAtStart});
  const std::string page = pack(around, "@@DUIDU_COMMENTARY@@");
  EXPECT_NE(page.find("<details class=\"apart\"><summary>Set apart"), std::string::npos);
  EXPECT_NE(page.find("<p data-kind=\"furniture\">Share &lt;this&gt;</p></details>"), std::string::npos);
}

TEST(Pack, DataCarriesFieldsItDoesNotKnow) {
  Article strange = article("Maps", "en");
  strange.own_texts().unknown = R"("mood":"</script>")";
  EXPECT_NE(pack(strange, "@@DUIDU_DATA@@").find(R"("mood":"\u003c/script\u003e")"), std::string::npos);
}

TEST(Pack, ATemplateOfAnotherVersionIsRefused) {
  EXPECT_FALSE(pack_page(Article{}, "").ok());
  EXPECT_EQ(pack(Article{}, "@@DUIDU_WHAT@@"), "the reader's page has an unknown token @@DUIDU_WHAT@@");
  EXPECT_FALSE(pack_page(Article{}, std::string(kMinimal) + "@@DUIDU_LANG").ok());
  EXPECT_FALSE(pack_page(Article{}, std::string(kMinimal) + "@@DUIDU_PHRASE:no.such@@").ok());
  for (const std::string token : {"TITLE", "INTERVIEW", "COMMENTARY", "DATA"}) {
    std::string without(kMinimal);
    without.erase(without.find("@@DUIDU_" + token), token.size() + 10);
    EXPECT_FALSE(pack_page(Article{}, without).ok()) << token;
  }
}

TEST(Pack, ATokenWhoseBeginningBelongsToTheOneBeforeIsMissing) {
  // The two signs between HEADING and DATA close the first, so that nothing opens the second.
  const Result<std::string> page = pack_page(
      Article{}, "@@DUIDU_TITLE@@ @@DUIDU_INTERVIEW@@ @@DUIDU_COMMENTARY@@ @@DUIDU_HEADING@@DUIDU_DATA@@");
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().message, "the reader's page has no @@DUIDU_DATA@@");
}

}  // namespace
}  // namespace duidu
