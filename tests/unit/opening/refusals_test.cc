// Every refusal of a file says which file, where in it, what is wrong and what to do, in the language of the page; and the command
// line says the same in English.
#include <gtest/gtest.h>

#include "base/limits.h"
#include "base/phrases.h"
#include "opening/open_article.h"
#include "system/decode.h"

namespace duidu {
namespace {

using std::string;

string article(const string& members) { return R"({"format":"duidu-article","version":2,)" + members + "}"; }

struct Row {
  string bytes;
  const char* name;
  const char* chinese;
  const char* english;
  const char* command_line;
};

const char kDocumentZh[] = "不是文本。请在原来的程序里另存为纯文本（UTF-8）或 Markdown 再打开。";

std::vector<Row> rows() {
  const string zip("PK\x03\x04\x14\x00", 6),
      page = "<!doctype html><script type=\"application/json\" id=\"duidu-article\">";
  return {
      {" \n", "a.txt", "“a.txt”里没有文字。请换一个文件。",
       "“a.txt” has no text in it. Please choose another file.",
       "The file holds no text; choose another one"},
      {"%PDF-1.4", "a.pdf", "“a.pdf”是PDF 文档，", "“a.pdf” is a PDF document, not text. Please save it",
       "This is a PDF document, not text; save it as plain text (UTF-8) or Markdown"},
      {zip, "a.docx", kDocumentZh,
       "a document such as Word’s or EPUB’s (a ZIP archive), not text. Please save it",
       "This is a document such as Word’s or EPUB’s (a ZIP archive), not text; save it"},
      {"ID3\x04", "a.mp3", "“a.mp3”是录音，对读只读文字。请打开它的文字稿。", "“a.mp3” is a sound recording",
       "give its transcript"},
      {"\x89PNG", "a.png", "“a.png”是图片，对读只读文字。请打开它的文字稿。", "“a.png” is a picture",
       "give its transcript"},
      {"\x1F\x8B", "a.gz", "“a.gz”是压缩包。请先解压，再打开里面的文件。",
       "“a.gz” is a packed archive. Please unpack it", "unpack it and give the file inside"},
      {string("\0\1\2\3\0\0\0\4", 8), "a.exe", "“a.exe”是二进制文件，", "“a.exe” is a binary file",
       "This is a binary file, not text; save it"},
      {string("\xFF\xFE\0\0a\0\0\0", 8), "a.txt",
       "“a.txt”是 UTF-32 编码，这里读不了。请另存为 UTF-8 再打开。", "“a.txt” is in the encoding UTF-32",
       "save it as UTF-8"},
      {string(kMaxFileBytes + 1, 'a'), "a.txt", "“a.txt”太大了，最大 48 MB。请拆成几个文件再打开。",
       "the limit is 48 MB. Please split it.", "the limit is 48 MB; split it"},
      {[] {
         string units;
         for (size_t i = 0; i <= kMaxUnits; ++i) units += "a\n\n";
         return units;
       }(),
       "a.txt", "“a.txt”太大了：多于 500000 段。请拆成几个文件再打开。",
       "“a.txt” is too large: more than 500000 paragraphs.", "split it"},
      {page + "{", "a.html", "“a.html”是对读做的页面，但里面的文章不完整。请",
       "is a page made by Duidu, but the article in it is not whole",
       "use the original file, or save the page again"},
      {"{", "a.json", "“a.json”第 1 行有错：不合 JSON 的写法。请改正这一行，或重新导出一份。",
       "“a.json”, line 1: not valid JSON here. Please correct", "not valid JSON here; correct this line"},
      {string(200, '['), "a.json", "“a.json”第 1 行有错：嵌套太深。请",
       "“a.json”, line 1: nested too deeply. Please", "nested too deeply; correct"},
      {"{\"a\":1}", "a.json", "“a.json”是 JSON，但不是对读的文章。请打开生成它的文字。",
       "“a.json” is JSON, but no article of Duidu. Please open", "open the text it was made of"},
      {R"({"format":"duidu-article","version":99})", "a.json",
       "“a.json”是第 99 版格式的文章，这里只认得旧的。请更新对读再打开。",
       "“a.json” is an article in version 99 of the format; only older ones are known here. Please update "
       "Duidu.",
       "update Duidu"},
      {article("\n\"title\":1"), "a.json", "“a.json”第 2 行有错：“title”的类型不对。请",
       "“a.json”, line 2: \"title\" has the wrong type. Please",
       "\"title\" has the wrong type; correct this line"},
      {article("\"revision\":-1"), "a.json", "“revision”的数超出范围", "\"revision\" is out of range",
       "\"revision\" is out of range; correct"},
      {article("\"commentaries\":[1]"), "a.json", "“commentaries”里有一项不是对象",
       "\"commentaries\" holds no object here", "holds no object here; correct"},
      {article("\"interview\":{\"turns\":[{\"role\":\"x\"}]}"), "a.json", "“role”的值不认识",
       "\"role\" has an unknown value", "; correct"},
      {article("\"commentaries\":[{\"id\":\"x!\"}]"), "a.json", "编号“x!”不合规矩", "the id \"x!\" is wrong",
       "; correct"},
      {article("\"commentaries\":[{\"id\":\"c1\"},{\"id\":\"c1\"}]"), "a.json", "编号“c1”用了两次",
       "the id \"c1\" is used twice", "; correct"},
      {article("\"notes\":[{\"unit\":\"c1.b1\"}]"), "a.json", "没有“c1.b1”这一段",
       "there is no unit \"c1.b1\"", "; correct"},
      {article("\"interview\":{\"parts\":[{\"turn\":\"t9\"}]}"), "a.json", "没有“t9”这一轮",
       "there is no turn \"t9\"", "; correct"},
  };
}

TEST(Refusals, SayWhichFileWhereWhatAndWhatToDo) {
  for (const Row& row : rows()) {
    const Result<Opened> opened = open_article(row.bytes, row.name, {decode_by_system});
    ASSERT_FALSE(opened.ok()) << row.name << " " << row.chinese;
    const Error& error = opened.error();
    const string zh = sentence_of(Language::kChinese, error, row.name);
    const string en = sentence_of(Language::kEnglish, error, row.name);
    EXPECT_NE(zh.find(row.chinese), string::npos) << zh;
    EXPECT_NE(en.find(row.english), string::npos) << en;
    EXPECT_NE(error.message.find(row.command_line), string::npos) << error.message;
    for (const string& sentence : {zh, en}) {
      EXPECT_NE(sentence.find(row.name), string::npos) << sentence;
      EXPECT_EQ(sentence.find('{'), string::npos) << sentence;
      EXPECT_EQ(sentence.find("document."), string::npos) << sentence;
    }
    EXPECT_NE(zh.find("请"), string::npos) << "what to do: " << zh;
    EXPECT_NE(en.find("Please"), string::npos) << "what to do: " << en;
    EXPECT_NE(error.message.find(';'), string::npos) << "what to do: " << error.message;
  }
}

}  // namespace
}  // namespace duidu
