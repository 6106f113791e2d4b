#include "align/standing_topics.h"

#include <gtest/gtest.h>

#include "align/link_article.h"

namespace duidu {
namespace {

Unit unit(const std::string& text, UnitKind kind = UnitKind::kParagraph) {
  Unit made;
  made.kind = kind;
  made.text = text;
  return made;
}

constexpr UnitRef at(Side side, uint32_t group, uint32_t index) { return {side, group, index}; }

// Two exchanges; a preface, a remark of two paragraphs behind the first answer, an afterword behind the second.
Texts talk() {
  Texts texts;
  texts.language = "en";
  texts.interview.turns = {{"t1", "Q", Role::kQuestion, {unit("Why maps?")}},
                           {"t2", "A", Role::kAnswer, {unit("Rivers move."), unit("Towns do not.")}},
                           {"t3", "Q", Role::kQuestion, {unit("And bridges?")}},
                           {"t4", "A", Role::kAnswer, {unit("They wait.")}}};
  texts.commentaries.emplace_back();
  texts.commentaries[0].blocks = {unit("Preface."), unit("Dryly put."), unit("A heading", UnitKind::kHeading),
                                  unit("It rained that day."), unit("Afterword.")};
  texts.standings = {{at(Side::kCommentary, 0, 0), Standing::kAtStart},
                     {at(Side::kCommentary, 0, 1), at(Side::kInterview, 1, 1)},
                     {at(Side::kCommentary, 0, 4), at(Side::kInterview, 3, 0)}};
  return texts;
}

// "Dryly put. = Why maps? Rivers move. Towns do not."
std::string told(const Texts& texts, const std::vector<Link>& links) {
  std::string out;
  for (const Link& link : links) {
    out += texts.unit(link.commentary.at(0).unit).text + " =";
    for (const Span& span : link.interview) out += " " + texts.unit(span.unit).text;
    out += "\n";
  }
  return out;
}

TEST(StandingTopics, ARemarkBehindAnAnswerIsAboutItAndItsQuestion) {
  Texts texts = talk();
  texts.standings.pop_back();
  texts.commentaries[0].blocks.pop_back();
  EXPECT_EQ(told(texts, standing_topics(texts, Language::kEnglish)),
            "Dryly put. = Why maps? Rivers move. Towns do not.\n"
            "It rained that day. = Why maps? Rivers move. Towns do not.\n");
}

TEST(StandingTopics, BehindTheLastTurnOnlyWhereTurnsBeforeItHaveRemarksAsLong) {
  Texts texts = talk();
  EXPECT_NE(
      told(texts, standing_topics(texts, Language::kEnglish)).find("Afterword. = And bridges? They wait.\n"),
      std::string::npos);
  for (int i = 0; i < 3; ++i) texts.commentaries[0].blocks.push_back(unit("More."));
  EXPECT_EQ(told(texts, standing_topics(texts, Language::kEnglish)).find("Afterword."), std::string::npos);
  EXPECT_TRUE(standing_topics(Texts(), Language::kEnglish).empty());
}

TEST(StandingTopics, ATextIsLinkedByItsPlaceRatherThanByItsWords) {
  const Article linked = link_article(Article(talk())).article;
  size_t found = 0;
  for (const Link& link : linked.links) {
    if (link.commentary.at(0).unit != at(Side::kCommentary, 0, 3)) continue;
    ++found;
    EXPECT_EQ(link.kind, LinkKind::kTopic);
    EXPECT_EQ(link.reason, "stands right behind this answer");
    EXPECT_EQ(link.interview.size(), 3u);
  }
  EXPECT_EQ(found, 1u);
}

}  // namespace
}  // namespace duidu
