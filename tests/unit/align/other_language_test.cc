// Words that cannot be compared with the interview because they are translated.
#include "align/other_language.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "align/link_article.h"

namespace duidu {
namespace {

Article article_of(const std::string& said, const std::string& commentary) {
  Article article;
  Unit answer, block;
  answer.id = "p1";
  answer.text = said;
  block.id = "b1";
  block.text = commentary;
  article.own_texts().interview.turns = {{"t1", "Moss", Role::kAnswer, {answer}, {}}};
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].id = "c1";
  article.own_texts().commentaries[0].blocks = {block};
  return article;
}

bool is_other(const std::string& said, const std::string& words) {
  return InterviewLanguage(article_of(said, "").interview()).is_other(words);
}

// The English sample, a text with some hundred different words.
std::string sample() {
  std::ifstream file(std::string(DUIDU_ASSETS_DIR) + "/articles/sample-en.md");
  return {std::istreambuf_iterator<char>(file), {}};
}

const std::string kChinese = "石头不怕人走，怕的是没有人管它。钱从哪里来是另外一回事，先把栏杆修好再说。";
const std::string kJapanese = "石は人が歩くのを恐れません。誰も世話をしないことを恐れるのです。";
const std::string kEnglish =
    "Stone does not mind being walked on, it minds being forgotten. We had a ferry here for years, and when "
    "the water was "
    "high you had to wait on the other side until somebody heard the bell. That is what they want to have "
    "again? ";

TEST(OtherLanguage, AScriptThatTheInterviewDoesNotHave) {
  EXPECT_TRUE(is_other(kChinese, "Stone does not mind being walked on"));
  EXPECT_TRUE(is_other(kEnglish, "石头不怕人走，怕的是没有人管它"));
  EXPECT_TRUE(is_other(kEnglish, "Камень не боится, что по нему ходят"));
  EXPECT_FALSE(is_other(kEnglish, "Stone is afraid of nobody"));
  EXPECT_FALSE(is_other(kChinese, "这座桥明年就要通车了"));
  EXPECT_FALSE(is_other(kChinese, "OK了就好")) << "a word is no sentence";
}

TEST(OtherLanguage, JapaneseIsNoChinese) {
  EXPECT_TRUE(is_other(kChinese, "橋は来年開通する予定です"));
  EXPECT_TRUE(is_other(kJapanese, "这座大桥明年就要通车了"));
  EXPECT_FALSE(is_other(kJapanese, "橋は来年開通する予定です"));
}

TEST(OtherLanguage, WithinOneScriptTheCommonWordsTell) {
  const std::string said = sample();
  EXPECT_TRUE(is_other(said, "la pierre ne craint pas qu’on marche dessus, elle craint l’oubli"));
  EXPECT_TRUE(is_other(said, "der Stein fürchtet nicht die Schritte, er fürchtet das Vergessen"));
  EXPECT_FALSE(is_other(said, "the council will open a new bridge before the end of this year"));
  EXPECT_FALSE(is_other(said, "scientists proved that soup prolongs life")) << "few words may all be rare";
  EXPECT_FALSE(is_other(said, "nobody ever asked whether people wanted to pay more for their bread"));
  EXPECT_FALSE(is_other(kEnglish, "der Stein fürchtet nicht die Schritte, er fürchtet das Vergessen"))
      << "a short interview does not have all common words";
}

TEST(OtherLanguage, ATranslatedQuotationIsNotJudged) {
  const Article article =
      link_article(article_of(kEnglish, "她说：“这座桥明年夏天就要通车了，谁也拦不住。”我不信。")).article;
  ASSERT_EQ(article.links.size(), 1u);
  EXPECT_EQ(article.links[0].verdict->verdict_class, VerdictClass::kUnjudged);
  EXPECT_EQ(article.links[0].reason, "in another language than the interview, not judged");
}

}  // namespace
}  // namespace duidu
