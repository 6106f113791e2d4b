#include "import/structure/asking.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Asking, QuestionsEndWithAMarkOrAWord) {
  for (const char* text : {"Why?", "为什么？", "您还打水吗", "真的吗？（笑）", "“Why?”", "いつからですか。",
                           "다리를 좋아하십니까?", "Pourquoi ?", "*Why?* ", "why?!"}) {
    EXPECT_TRUE(ends_as_question(text)) << text;
  }
  for (const char* text :
       {"", "Because.", "因为河流会改道。", "橋が好きです。", "Why? Because.", "（为什么？）是的"}) {
    EXPECT_FALSE(ends_as_question(text)) << text;
  }
}

TEST(Asking, ATagOnlyAsksToAgree) {
  for (const char* text : {"It is heavy, right?", "看得住的留下，是不是？", "It moves, isn't it?"})
    EXPECT_TRUE(ends_with_tag(text)) << text;
  for (const char* text : {"Is that right", "Who is in the light?", "为什么？", "Right?"})
    EXPECT_FALSE(ends_with_tag(text)) << text;
}

TEST(Asking, RequestsAskWithoutAMark) {
  for (const char* text :
       {"Tell us about the winter.", "先說說這根繩子。", "请您介绍一下自己。", "橋のことを教えてください。",
        "Parlez-nous du pont.", "Erzählen Sie vom Winter."}) {
    EXPECT_TRUE(reads_as_request(text)) << text;
  }
  for (const char* text : {"The bridge.", "河流会改道。", "He displeases them."})
    EXPECT_FALSE(reads_as_request(text)) << text;
}

TEST(Asking, WhoSpeaksToWhom) {
  EXPECT_TRUE(addresses_somebody("Do you like it?"));
  EXPECT_TRUE(addresses_somebody("您喜欢吗？"));
  EXPECT_FALSE(addresses_somebody("Is the bayou deep?"));
  EXPECT_TRUE(is_in_first_person("I row."));
  EXPECT_TRUE(is_in_first_person("我划船。"));
  EXPECT_FALSE(is_in_first_person("The island is far."));
}

}  // namespace
}  // namespace duidu
