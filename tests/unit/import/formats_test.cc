#include "import/formats.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(Formats, AreToldByNameOrElseByContent) {
  const struct {
    const char* text;
    const char* name;
    std::string_view format;
  } cases[] = {
      {"{}", "a.json", "article JSON"},
      {"# not what the name says", "a.json", "article JSON"},
      {"{\"format\": \"duidu-article\"}", "", "article JSON"},
      {"<!doctype html><script type=\"application/json\" id=\"duidu-article\">{}", "a.html", "Duidu page"},
      {"<p>words</p>", "talk.HTM", "HTML"},
      {"\n<!DOCTYPE html><title>x</title><p>words</p>", "", "HTML"},
      {"<html><p>words</p></html>", "a.md", "Markdown"},
      {"Plain words.", "a.md", "Markdown"},
      {"# A\n\n**b**\n\n> c\n", "", "Markdown"},
      {"---\ntitle: x\n---\n# A\n\n**b**\n\n> c\n", "", "Markdown"},
      {"# A\n\n**b**\n\n> c\n", "a.txt", "Markdown"},
      {"Plain words.", "", "plain text"},
      {"{ in braces }", "", "plain text"},
  };
  for (const auto& [text, name, format] : cases) {
    EXPECT_EQ(format_of({text, name}).name, format) << text << " " << name;
  }
}

TEST(Formats, TheLastTakesWhatNoOtherRecognises) {
  ASSERT_FALSE(formats().empty());
  for (const char* text : {"", "\n", "---", "---\n", "{", "\xEF\xBF\xBD"}) {
    EXPECT_TRUE(formats().back().recognise({text, ""})) << text;
  }
}

TEST(Formats, EachReadsWhatItRecognises) {
  const char* const texts[] = {R"({"format":"duidu-article","version":1,"title":"T"})",
                               "<html><script type=\"application/json\" id=\"duidu-article\">"
                               R"({"format":"duidu-article","version":1,"title":"T"}</script>)",
                               "<title>T</title><p>A: b?<p>B: c.", "# T\n\nA: b?\n\nB: c.\n",
                               "T\n\nA: b?\n\nB: c.\n"};
  const char* const names[] = {"a.json", "a.html", "b.html", "a.md", "a.txt"};
  ASSERT_EQ(formats().size(), std::size(texts));
  for (size_t i = 0; i < formats().size(); ++i) {
    const SourceText source{texts[i], names[i]};
    ASSERT_EQ(&format_of(source), &formats()[i]) << names[i];
    const Result<Imported> imported = formats()[i].read(source);
    ASSERT_TRUE(imported.ok()) << names[i];
    EXPECT_EQ(imported.value().article.title(), "T") << names[i];
  }
}

}  // namespace
}  // namespace duidu
