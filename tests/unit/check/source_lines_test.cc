// Where units stand in the text they were read from.
#include "check/source_lines.h"

#include <gtest/gtest.h>

#include "check/locator.h"
#include "unit/golden.h"

namespace duidu {
namespace {

// A file with its units found in it.
class Read {
 public:
  Read(std::string text, std::string name)
      : text_(std::move(text)), name_(std::move(name)), files_{{text_, name_}} {
    Result<ReadText> read = read_text(files_[0], nullptr, TextRole::kBoth);
    EXPECT_TRUE(read.ok()) << name_;
    texts_ = whole_text(std::move(read.value().article), 0);
  }

  // "5:12-5:17" of the first unit with these words.
  std::string place(const std::string& words) {
    const Article& article = texts_.article;
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      for (const UnitRef unit : units_of(article, side)) {
        const size_t at = article.unit(unit).text.find(words);
        if (at == std::string::npos) continue;
        SourceLines& lines = locator_.lines(texts_, 0);
        return shown(lines.begin_of(article, unit, static_cast<uint32_t>(at))) + "-" +
               shown(lines.end_of(article, unit, static_cast<uint32_t>(at + words.size())));
      }
    }
    return "not read: " + words;
  }

  // Every unit with enough letters is found on a line that has its first letters.
  void expect_all_found() {
    const Article& article = texts_.article;
    std::vector<std::string> lines{""};
    for (const char byte : text_) byte == '\n' ? void(lines.emplace_back()) : void(lines.back() += byte);
    uint32_t before = 0;
    for (const UnitRef unit : units_of(article, Side::kInterview)) {
      const std::string& text = article.unit(unit).text;
      const FilePoint point = locator_.lines(texts_, 0).begin_of(article, unit, 0);
      if (text.size() < 12) continue;
      ASSERT_TRUE(point.is_known()) << text;
      EXPECT_GE(point.line, before) << text;
      EXPECT_NE(lines[point.line - 1].find(text.substr(0, 3)), std::string::npos) << text;
      before = point.line;
    }
  }

 private:
  static std::string shown(const FilePoint& point) {
    return std::to_string(point.line) + ":" + std::to_string(point.column);
  }

  std::string text_, name_;
  std::vector<SourceFile> files_;
  CheckedTexts texts_;
  Locator locator_{files_, nullptr};
};

TEST(SourceLines, PlainTextHasTheLinesOfItsFile) {
  Read read(
      "Talk\n\nReporter: Why here?\nAda: The wall, and the sea.\n\nReporter: Since when?\nAda: The wall, and "
      "the sea.\n",
      "a.txt");
  EXPECT_EQ(read.place("The wall, and the sea."), "4:6-4:27");
  EXPECT_EQ(read.place("sea"), "4:24-4:27");
  EXPECT_EQ(read.place("Since when"), "6:11-6:21");
}

TEST(SourceLines, ColumnsAreCharactersAndAWrappedParagraphHasSeveralLines) {
  Read read("访谈\n\n记者：为什么？\n\n老何：看你怎么用。\n石头不怕人走，怕人不管。\n", "a.md");
  EXPECT_EQ(read.place("石头不怕人走"), "6:1-6:7");
  EXPECT_EQ(read.place("怎么用"), "5:6-5:9");
}

TEST(SourceLines, MarksOfMarkdownAndTagsAreNoWords) {
  Read read(
      "# T\n\n**Q:** Why?\n\n**Ada Moss:** The [old wall](http://old.example/wall) stands\n<b class=\"old "
      "wall\">firm</b> &amp; *quite* alone.\n",
      "a.md");
  EXPECT_EQ(read.place("old wall stands"), "5:20-5:61");
  EXPECT_EQ(read.place("firm & quite"), "6:21-6:42");
}

TEST(SourceLines, EscapesOfJsonAreCharacters) {
  Read read(R"({"format":"duidu-article","version":2,"title":"T","language":"zh",
"interview":{"turns":[{"id":"t1","units":[
 {"id":"p1","text":"\u77f3\u5934\n\u4e0d\u6015\u4eba\u8d70"}]}]},
"commentaries":[{"id":"c1","blocks":[
 {"id":"b1","text":"石头\"不怕\"人走"}]}]})",
            "a.json");
  EXPECT_EQ(read.place("不怕人走"), "3:35-3:59");
  EXPECT_EQ(read.place("人走"), "3:47-3:59");
}

TEST(SourceLines, EveryUnitOfTheSamplesIsFoundInOrder) {
  for (const char* name : {"sample-zh.md", "sample-en.md"}) {
    SCOPED_TRACE(name);
    Read(test::read_file(std::string(DUIDU_ASSETS_DIR) + "/articles/" + name), name).expect_all_found();
  }
}

TEST(SourceLines, WordsThatAreNotInTheFileHaveNoLine) {
  Texts texts;
  Unit unit;
  unit.text = "nothing like it stands there";
  texts.interview.turns = {{"t1", "", Role::kAnswer, {unit}, {}}};
  const UnitRef ref{Side::kInterview, 0, 0};
  for (const std::string_view text : {"", "quite another text, of some length, in which it is not"}) {
    SourceLines lines(text, FileForm::kPlain, texts, {ref});
    EXPECT_FALSE(lines.begin_of(texts, ref, 0).is_known());
    EXPECT_FALSE(lines.end_of(texts, ref, 28).is_known());
    EXPECT_FALSE(lines.begin_of(texts, ref, 1000).is_known());
  }
}

TEST(SourceLines, BrokenMarkupAndEscapesEndNowhereElse) {
  Texts texts;
  for (const std::string_view text :
       {"<", "&", "<!--", "a<b", "\\", "\\u", "\\u12", "\\ud800", "\\ud800\\u", "&amp", "<!"}) {
    for (const FileForm form : {FileForm::kPlain, FileForm::kMarkup, FileForm::kJson})
      EXPECT_EQ(SourceLines(text, form, texts, {}).point_at(0), (FilePoint{1, 1})) << text;
  }
}

}  // namespace
}  // namespace duidu
