// Whose words a quotation has, and what the commentary says of it.
#include "align/said_by.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/link_article.h"

namespace duidu {
namespace {

Unit paragraph(const std::string& text) {
  Unit unit;
  unit.id = "p1";
  unit.text = text;
  return unit;
}

struct Said {
  std::string speaker;
  Role role;
  std::string text;
};

Article article_of(const std::vector<Said>& turns, const std::vector<Unit>& blocks,
                   const std::string& language) {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = language;
  for (const Said& said : turns) {
    texts.interview.turns.push_back({"t" + std::to_string(texts.interview.turns.size() + 1),
                                     said.speaker,
                                     said.role,
                                     {paragraph(said.text)},
                                     {}});
  }
  texts.commentaries.resize(1);
  texts.commentaries[0].id = "c1";
  for (const Unit& block : blocks) {
    texts.commentaries[0].blocks.push_back(block);
    texts.commentaries[0].blocks.back().id = "b" + std::to_string(texts.commentaries[0].blocks.size());
  }
  return article;
}

const std::vector<Said> kChinese = {
    {"记者", Role::kQuestion, "老桥拆了以后，镇上的人过河是不是要绕很远的路？"},
    {"何守钟", Role::kAnswer, "石头不怕人走，怕的是没有人管它。"},
    {"林渡", Role::kAnswer, "钱从哪里来是另外一回事，先把栏杆修好再说。"}};

const std::vector<Said> kEnglish = {
    {"Reporter", Role::kQuestion, "Would the ferry have to run again once the old bridge is gone?"},
    {"Ada Moss", Role::kAnswer, "Stone does not mind being walked on, it minds being forgotten."},
    {"Sam Orrin", Role::kAnswer,
     "Where the money comes from is quite another matter, mend the railing first."}};

// What is said of the speaker of the only quotation in a commentary of one paragraph: "Ada Moss, not Sam Orrin".
std::string said_by(const std::vector<Said>& turns, const Unit& block, const std::string& language) {
  const Article article = link_article(article_of(turns, {block}, language)).article;
  for (const Link& link : article.links) {
    if (link.kind != LinkKind::kQuote || !link.verdict) continue;
    const SaidBy& said = link.verdict->said_by;
    return said.speaker + (said.claimed.empty() ? "" : ", not " + said.claimed) +
           (said.is_question ? ", asking" : "");
  }
  ADD_FAILURE() << "no quotation found in: " << block.text;
  return {};
}
std::string zh(const std::string& text) { return said_by(kChinese, paragraph(text), "zh-Hans"); }
std::string en(const std::string& text) { return said_by(kEnglish, paragraph(text), "en"); }

TEST(SaidBy, WordsOfSomebodyElseAreSaidToBeHis) {
  const std::string moss_for_orrin = "Ada Moss, not Sam Orrin";
  EXPECT_EQ(en("Orrin says: “Stone does not mind being walked on, it minds being forgotten.”"),
            moss_for_orrin);
  EXPECT_EQ(en("“Stone does not mind being walked on, it minds being forgotten,” said Sam Orrin."),
            moss_for_orrin);
  EXPECT_EQ(en("Mr. Orrin told us that “stone does not mind being walked on, it minds being forgotten”."),
            moss_for_orrin);
  const std::string he_for_lin = "何守钟, not 林渡";
  EXPECT_EQ(zh("林渡说：“石头不怕人走，怕的是没有人管它。”"), he_for_lin);
  EXPECT_EQ(zh("林师傅后来说：“石头不怕人走，怕的是没有人管它。”我很赞成。"), he_for_lin);
  EXPECT_EQ(zh("“石头不怕人走，怕的是没有人管它。”林渡说。"), he_for_lin);
}

TEST(SaidBy, TheRightSpeakerIsNothingToSay) {
  for (const char* text :
       {"Moss says: “Stone does not mind being walked on, it minds being forgotten.”",
        "“Stone does not mind being walked on, it minds being forgotten,” said Ada Moss.",
        "She says: “Stone does not mind being walked on, it minds being forgotten.”",
        "Orrin quotes Moss as saying: “Stone does not mind being walked on, it minds being forgotten.”",
        "Orrin never said: “Stone does not mind being walked on, it minds being forgotten.”",
        "Orrin left early. “Stone does not mind being walked on, it minds being forgotten.” Well said."}) {
    EXPECT_EQ(en(text), "") << text;
  }
  for (const char* text :
       {"何守钟说：“石头不怕人走，怕的是没有人管它。”", "何师傅说：“石头不怕人走，怕的是没有人管它。”",
        "老何说：“石头不怕人走，怕的是没有人管它。”", "他说：“石头不怕人走，怕的是没有人管它。”",
        "林渡转述何守钟的话说：“石头不怕人走，怕的是没有人管它。”",
        "“石头不怕人走，怕的是没有人管它，”他对林渡说。",
        "谈到林渡，他说：“石头不怕人走，怕的是没有人管它。”",
        "林渡没有说过：“石头不怕人走，怕的是没有人管它。”",
        "林渡先走了。“石头不怕人走，怕的是没有人管它。”这话在理。"}) {
    EXPECT_EQ(zh(text), "") << text;
  }
}

TEST(SaidBy, WordsOfAQuestionCitedAsAnAnswer) {
  const std::string asked = "记者, not 何守钟, asking";
  EXPECT_EQ(zh("何守钟说：“老桥拆了以后，镇上的人过河要绕很远的路”。"), asked);
  EXPECT_EQ(zh("记者问：“老桥拆了以后，镇上的人过河是不是要绕很远的路？”"), "");
  const std::vector<Said> one_answerer(kChinese.begin(), kChinese.begin() + 2);
  const std::string by_pronoun =
      said_by(one_answerer, paragraph("他说：“老桥拆了以后，镇上的人过河要绕很远的路”。"), "zh-Hans");
  EXPECT_EQ(by_pronoun, "记者, asking");
  EXPECT_EQ(said_by(one_answerer, paragraph("她追问他：“老桥拆了以后，镇上的人过河是不是要绕很远的路？”"),
                    "zh-Hans"),
            "");
}

TEST(SaidBy, TheLabelOfABlockQuotationNamesTheSpeaker) {
  Unit quote = paragraph("石头不怕人走，怕的是没有人管它。");
  quote.kind = UnitKind::kQuote;
  quote.speaker = "林渡";
  EXPECT_EQ(said_by(kChinese, quote, "zh-Hans"), "何守钟, not 林渡");
  quote.speaker = "何守钟";
  EXPECT_EQ(said_by(kChinese, quote, "zh-Hans"), "");
}

TEST(SaidBy, ASignatureBelowABlockQuotationNamesTheSpeaker) {
  Unit quote = paragraph("石头不怕人走，怕的是没有人管它。"), signature = paragraph("——林渡");
  quote.kind = signature.kind = UnitKind::kQuote;
  const Article article = link_article(article_of(kChinese, {quote, signature}, "zh-Hans")).article;
  ASSERT_FALSE(article.links.empty());
  EXPECT_EQ(article.links[0].verdict->said_by.claimed, "林渡");
}

TEST(SaidBy, OtherWordsOfTheSameSetOfInterviewsNameTheirInterview) {
  std::vector<Said> turns = kEnglish;
  turns.push_back(
      {"Ida Quill", Role::kAnswer, "The river was here before any of us and it will be here after us."});
  Article article =
      article_of(turns,
                 {paragraph("On stone: “Stone does not mind being walked on, it minds being forgotten.”"),
                  paragraph("“Where the money comes from is quite another matter, mend the railing first.”"),
                  paragraph("“Would the ferry have to run again once the old bridge is gone?”"),
                  paragraph("“The river was here before any of us and it will be here after us.”")},
                 "en");
  article.own_texts().interview.parts = {{3, {"By the Water", "", "", ""}}};
  article = link_article(std::move(article)).article;
  std::vector<Link> quotations;
  for (const Link& link : article.links) {
    if (link.verdict) quotations.push_back(link);
  }
  ASSERT_GE(quotations.size(), 3u);
  EXPECT_EQ(quotations.back().verdict->said_by.interview, "By the Water");
  EXPECT_NE(quotations.back().reason.find("By the Water"), std::string::npos);
  EXPECT_TRUE(quotations.front().verdict->said_by.says_nothing());
}

}  // namespace
}  // namespace duidu
