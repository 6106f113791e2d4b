#include "import/structure/labels.h"

#include <gtest/gtest.h>

#include "base/limits.h"
#include "import/structure/role_words.h"

namespace duidu {
namespace {

// The speaker and what is said, or "-".
std::string label_of(const std::string& text) {
  Block block;
  block.text = text;
  const auto label = label_at(block, 0);
  return label ? label->speaker + " / " + text.substr(label->text_start) : "-";
}

TEST(Label, ManyDresses) {
  EXPECT_EQ(label_of("记者:为什么?"), "记者 / 为什么?");
  EXPECT_EQ(label_of("记者： 为什么?"), "记者 / 为什么?");
  EXPECT_EQ(label_of("Q1: Why?"), "Q1 / Why?");
  EXPECT_EQ(label_of("A. Because."), "A / Because.");
  EXPECT_EQ(label_of("Maya Chen: Because."), "Maya Chen / Because.");
  EXPECT_EQ(label_of("Dr. M. O'Neil-Chen (MC): Because."), "Dr. M. O'Neil-Chen (MC) / Because.");
  EXPECT_EQ(label_of("interviewer: Why?"), "interviewer / Why?");
  EXPECT_EQ(label_of("林溪（笑）：因为。"), "林溪（笑） / 因为。");
  EXPECT_EQ(label_of("《河流》杂志：为什么？"), "《河流》杂志 / 为什么？");
  EXPECT_EQ(label_of("【林溪】因为。"), "林溪 / 因为。");
  EXPECT_EQ(label_of("记者："), "记者 / ");
}

TEST(Label, BracketsAndQuotationMarksAroundTheName) {
  for (const char* label : {"「林溪」：", "『林溪』：", "【林溪】：", "【林溪：】", "〔林溪〕", "（林溪）：",
                            "(林溪):", "[林溪]: ", "“林溪”：", "‘林溪’：", "\"林溪\": "}) {
    EXPECT_EQ(label_of(label + std::string("因为。")), "林溪 / 因为。") << label;
  }
  EXPECT_EQ(label_of("《前沿》：为什么？"), "《前沿》 / 为什么？");
  EXPECT_EQ(label_of("「周刊」記者：為什麼？"), "「周刊」記者 / 為什麼？");
  EXPECT_EQ(label_of("[SPEAKER_00] Why?"), "SPEAKER_00 / Why?");
  for (const char* text : {"[laughter] Yes", "「林溪」因为。", "（林溪）因为。", "“林溪”因为。",
                           "《长河：手记》出版", "\"Name\": \"Maya\"", "\"Size\": 12", "「林溪", "【】因为",
                           "[12] Why?", "[a115779026] deps", "“Reporter:” is a label"}) {
    EXPECT_EQ(label_of(text), "-") << text;
  }
}

TEST(Label, TimesAreNoPartOfNameAndWords) {
  for (const char* label :
       {"Maya Chen (00:01:23): ", "Maya Chen（00:05）：", "Maya Chen [0:05 - 0:12]: ", "Maya Chen 00:05 ",
        "Maya Chen\t0:05\n", "[00:01:23] Maya Chen: ", "00:01:23 Maya Chen: ", "(00:05) Maya Chen\n",
        "00:00:05.120 --> 00:00:09.480 Maya Chen\n", "Maya Chen: (00:05) ",
        "Maya Chen 2024-03-02 10:05:01\n"}) {
    EXPECT_EQ(label_of(label + std::string("Because.")), "Maya Chen / Because.") << label;
  }
  EXPECT_EQ(label_of("说话人 1  00:05\n因为。"), "说话人 1 / 因为。");
  for (const char* text : {"12:30 is late", "2024年3月2日 14:05", "Maya Chen 12:3", "Maya Chen12:30", "00:05",
                           "(00:05)", "the ferry at 12:30"}) {
    EXPECT_EQ(label_of(text), "-") << text;
  }
}

TEST(Label, AWideBlankOrTheEndOfTheLineEndsAName) {
  EXPECT_EQ(label_of("林溪\u3000因为。"), "林溪 / 因为。");
  EXPECT_EQ(label_of("林\u3000溪\u3000因为。"), "林\u3000溪 / 因为。");
  EXPECT_EQ(label_of("Maya Chen\tBecause."), "Maya Chen / Because.");
  EXPECT_EQ(label_of("Maya Chen\nBecause."), "Maya Chen / Because.");
  EXPECT_EQ(label_of("lz：因为。"), "lz / 因为。");
}

TEST(Label, ProseWithAColonIsNone) {
  for (const char* text :
       {"我的看法:地图不是土地。", "真正的程序员:拥有", "他说:也许。", "https://example.org", "12:30", "3:1",
        "C:\\maps", "std::vector", "my opinion: no", "Maps, in short: promises", "没有什么：真的",
        "因为地图：所以", ":smile:", "", "no colon at all, it is long", "The map of all rivers is: long"}) {
    EXPECT_EQ(label_of(text), "-") << text;
  }
}

TEST(Label, IsLimitedInLength) {
  std::string name;
  for (size_t i = 0; i < kMaxSpeakerColumns / 2; ++i) name += "林";
  EXPECT_NE(label_of(name + "：好"), "-");
  EXPECT_EQ(label_of(name + "林：好"), "-");
}

TEST(Label, BoldAndHeadingsNeedNoColon) {
  Block bold;
  bold.text = "Maya Chen Because.";
  bold.inlines = {{0, 9, InlineStyle::kStrong, ""}};
  ASSERT_TRUE(label_at(bold, 0));
  EXPECT_EQ(label_at(bold, 0)->speaker, "Maya Chen");
  EXPECT_FALSE(label_at(bold, 0)->has_colon);
  Block heading;
  heading.kind = UnitKind::kHeading;
  heading.text = "Maya Chen";
  ASSERT_TRUE(label_at(heading, 0));
  EXPECT_EQ(label_at(heading, 0)->text_start, heading.text.size());
}

TEST(Label, PlacesInsideALine) {
  const std::string text = "An old talk. Maya Chen: yes 记者:为什么";
  std::vector<std::string> found;
  for (const size_t place : inner_label_places(text)) found.push_back(text.substr(place, 6));
  EXPECT_EQ(found, (std::vector<std::string>{"Maya C", "Chen: ", "记者"}));
}

TEST(RoleWords, KeysAreTheSameHoweverTheLabelIsWritten) {
  EXPECT_EQ(label_key("Q1"), "q");
  EXPECT_EQ(label_key("Maya Chen (laughs)"), "mayachen");
  EXPECT_EQ(label_key("林溪（笑）"), "林溪");
  EXPECT_EQ(label_key("嘉宾２"), "嘉宾");
  EXPECT_EQ(label_key("Speaker 2"), "speaker2") << "the number is all that tells them apart";
  EXPECT_EQ(label_key("[SPEAKER_00]"), "speaker00");
  EXPECT_EQ(label_key("说话人 1"), "说话人1");
  EXPECT_EQ(label_key("36"), "36") << "a number alone stays";
}

TEST(RoleWords, WhatWordsSay) {
  EXPECT_EQ(label_word("记者"), LabelWord::kAsks);
  EXPECT_EQ(label_word("本报记者"), LabelWord::kAsks);
  EXPECT_EQ(label_word("interviewer"), LabelWord::kAsks);
  EXPECT_EQ(label_word("答"), LabelWord::kAnswers);
  EXPECT_EQ(label_word("点评"), LabelWord::kComments);
  EXPECT_EQ(label_word("旁白"), LabelWord::kNarrates);
  EXPECT_EQ(label_word("注意"), LabelWord::kProse);
  EXPECT_EQ(label_word("林溪"), LabelWord::kUnknown);
  EXPECT_EQ(label_word(""), LabelWord::kUnknown);
}

}  // namespace
}  // namespace duidu
