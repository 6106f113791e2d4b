// What stands beside the words of a block quotation, and what only looks like it.
#include "align/text/labels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace duidu {
namespace {

const std::vector<std::string_view> kNames = {"Mara Quill", "何师傅"};

// What is left without any label.
std::string words_of(std::string_view text) {
  const WordEnds ends = word_ends(text, kNames);
  return std::string(text.substr(ends.begins.back(), ends.ends.back() - ends.begins.back()));
}

TEST(Labels, StandBeforeTheWords) {
  for (const std::string label : {"原文：", "【摘录】", "[00:12:30] ", "12:30 ", "00:12:30 何师傅：",
                                  "第3问 ", "第十二章第三节 ", "（一）", "(a) ", "1. ", "3.1 ", "三、", "①",
                                  "¶4 ", "12分30秒 ", "何师傅（船工）：", "何师傅。", "答 ", "录音 12:30 "}) {
    EXPECT_EQ(words_of(label + "缆绳有三条"), "缆绳有三条") << label;
  }
  for (const std::string label :
       {"VERSE 3. ", "Ch. 5 ", "p. 12: ", "Psalm 12 ", "Act I, Scene 2. ",
        "Page 12, line 3: ", "Excerpt: ", "Quill. ", "SOCRATES. ", "Mara Quill, the keeper: ", "ii. ", "Q. ",
        "[41:07] ", "Speaker 2: ", "In her words: "}) {
    EXPECT_EQ(words_of(label + "three ropes hang there"), "three ropes hang there") << label;
  }
}

TEST(Labels, AttributionsStandBehindThem) {
  for (const std::string label :
       {"——何师傅", "——《渡口谈话》", "\n——何师傅，船工", "（第12页）", "（同上）", "②", "[3]", "／何师傅",
        "——何师傅\n（《渡口谈话》，第3页）", "（着重号是我加的）"}) {
    EXPECT_EQ(words_of("缆绳有三条。" + label), "缆绳有三条。") << label;
  }
  for (const std::string label :
       {" — Mara Quill", " -- Quill, Talks on a Landing", "\nMara Quill", " (p. 12)", " (Quill, p. 12)",
        " [12]", "²", " (emphasis mine)", " | Mara Quill", " — from the interview"}) {
    EXPECT_EQ(words_of("three ropes hang there." + label), "three ropes hang there.") << label;
  }
}

TEST(Labels, ASentenceIsNone) {
  for (const std::string text :
       {"大家都明白这个道理，缆绳有三条", "缆绳有三条。往后一切费用由镇上承担",
        "缆绳有三条——这是我一贯的主张", "Twice. Once in March, and once when the ice broke",
        "Let me be quite clear: there are three ropes",
        "three ropes — and nobody in his senses will dispute it", "12 people came",
        "In 1994 a boat lay on the reef", "I never said that", "well-kept ropes", "the years 1994–95"}) {
    EXPECT_EQ(words_of(text), text);
  }
}

TEST(Labels, AreGivenOneByOneTheWidestWordsFirst) {
  const WordEnds ends = word_ends("1. 何师傅：缆绳有三条。——《渡口谈话》（第12页）", kNames);
  EXPECT_EQ(ends.begins.size(), 3u);
  EXPECT_EQ(ends.ends.size(), 3u);
  EXPECT_EQ(ends.begins[0], 0u);
  EXPECT_TRUE(ends.is_attributed);
  EXPECT_FALSE(word_ends("1. 缆绳有三条。", kNames).is_attributed);
}

TEST(Labels, NothingButALabelIsWords) {
  for (const std::string text : {"原文：", "12:30", "何师傅：", "", "——何师傅"})
    EXPECT_EQ(words_of(text), text);
}

TEST(Labels, AnyTextHasWords) {
  const std::vector<std::string> pieces = {
      "1", ".",  "：", ":",  "[", "]", "（", "）",   "——",   "-", "\n", " ", "　", "何师傅", "Quill",
      "p", "第", "三", "节", "①", "“", "。", "缆绳", "rope", "/", "|",  "I", ",",  "12:30"};
  uint32_t random = 1;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (uint32_t k = 0; k < 1 + i % 12u; ++k) {
      random = random * 1664525 + 1013904223;
      text += pieces[(random >> 16) % pieces.size()];
    }
    const WordEnds ends = word_ends(text, kNames);
    EXPECT_TRUE(std::is_sorted(ends.begins.begin(), ends.begins.end())) << text;
    EXPECT_TRUE(std::is_sorted(ends.ends.rbegin(), ends.ends.rend())) << text;
    EXPECT_LE(ends.begins.back(), ends.ends.back()) << text;
    EXPECT_LE(ends.ends.front(), text.size()) << text;
  }
}

}  // namespace
}  // namespace duidu
