#include "base/phrases.h"

#include <gtest/gtest.h>

#include "base/phrase_table.h"

namespace duidu {
namespace {

TEST(Language, ChineseOfEveryKindIsChineseAndTheRestIsEnglish) {
  for (const char* tag : {"zh", "ZH", "zh-Hans", "zh-TW", "zh_CN"})
    EXPECT_EQ(language_of(tag), Language::kChinese);
  for (const char* tag : {"", "z", "en", "en-GB", "zha", "de", "ja"})
    EXPECT_EQ(language_of(tag), Language::kEnglish);
}

TEST(Phrase, EveryRowIsFoundInBothLanguages) {
  for (const PhraseRow& row : kPhraseRows) {
    EXPECT_EQ(phrase(Language::kChinese, row.key), row.chinese);
    EXPECT_EQ(phrase(Language::kEnglish, row.key), row.english);
  }
  EXPECT_EQ(phrase(Language::kChinese, "pane.interview"), "访谈");
  EXPECT_EQ(phrase(Language::kEnglish, "pane.commentary"), "Commentary");
}

TEST(Phrase, AnUnknownKeyShowsItself) {
  for (const char* key : {"", "a", "pane.nothing", "zzz"}) EXPECT_EQ(phrase(Language::kChinese, key), key);
}

TEST(Phrase, PlacesAreFilledOnceAndMissingOnesStay) {
  EXPECT_EQ(phrase(Language::kEnglish, "app.title", {"A Bridge"}), "A Bridge · Duidu");
  EXPECT_EQ(phrase(Language::kChinese, "link.and", {"{1}", "逐字相符"}), "{1}，逐字相符");
  EXPECT_EQ(phrase(Language::kEnglish, "{0}{1}{", {"x"}), "x{1}{");
}

TEST(Sentence, EveryFailureNamesTheFileAndSaysWhatToDo) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::kOutput); ++code) {
    for (const Language language : {Language::kChinese, Language::kEnglish}) {
      for (const uint32_t line : {0u, 7u}) {
        const std::string sentence = sentence_of(language, {static_cast<ErrorCode>(code), "", line}, "a.txt");
        EXPECT_NE(sentence.find("a.txt"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
      }
    }
  }
}

TEST(Sentence, NamesTheLineWhereThereIsOne) {
  EXPECT_EQ(sentence_of(Language::kChinese, {ErrorCode::kMalformed, "", 7}, "a.json"),
            "“a.json”第 7 行有错，无法读下去。请改正这一行，或重新导出一份。");
  EXPECT_EQ(sentence_of(Language::kEnglish, {ErrorCode::kMalformed, "", 0}, "a.json"),
            "“a.json” is not a complete Duidu file. Please export it again.");
}

}  // namespace
}  // namespace duidu
