// HTML nested deeper than any page is read flat, whatever the elements are; no word of it is lost.
#include <gtest/gtest.h>

#include "import/import.h"

namespace duidu {
namespace {

std::string all_text(const Texts& texts) {
  std::string text = texts.title;
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(texts, side)) text += "\n" + texts.unit(ref).text;
  }
  for (const Apart& apart : texts.apart) text += "\n" + apart.text;
  return text;
}

std::string nested(const std::string& tag, size_t depth) {
  std::string html = "<p>Before.</p>\n";
  for (size_t i = 0; i < depth; ++i) html += "<" + tag + ">";
  return html + "Inside.";
}

TEST(HtmlDepth, AnyDepthIsReadAndNothingIsLost) {
  for (const char* tag : {"div", "b", "blockquote", "ul", "table", "span", "a"}) {
    for (const size_t depth : {3, 600, 5000, 60000}) {
      for (const char* name : {"a.html", "a.md"}) {
        const Result<Imported> imported = import_article(nested(tag, depth), name);
        ASSERT_TRUE(imported.ok()) << tag << depth << name;
        const std::string text = all_text(imported.value().article.texts());
        EXPECT_NE(text.find("Before."), std::string::npos) << tag << depth << name;
        EXPECT_NE(text.find("Inside."), std::string::npos) << tag << depth << name;
      }
    }
  }
}

TEST(HtmlDepth, ElementsThatNeedNoEndAreNotDeep) {
  std::string html = "<h1>T</h1>";
  for (int i = 0; i < 6000; ++i) html += "<p>line<br>";
  const Result<Imported> imported = import_article(html, "a.html");
  ASSERT_TRUE(imported.ok());
  EXPECT_EQ(units_of(imported.value().article, Side::kCommentary).size(), 6000u);
}

}  // namespace
}  // namespace duidu
