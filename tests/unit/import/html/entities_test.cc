// Entities of HTML in Markdown: the first and the last by name and by code point, of one and two code points.
#include <gtest/gtest.h>

#include "import/import.h"

namespace duidu {
namespace {

std::string read(const std::string& markdown) {
  const Result<Imported> imported = import_article("# T\n\n" + markdown, "t.md");
  return imported.value().article.commentaries()[0].blocks[0].text;
}

TEST(MarkdownEntities, StandForTheirCharacters) {
  EXPECT_EQ(read("&AElig;&zwnj;| &Tab;| &amp;lt; &hellip;&mdash;&nbsp;|"), "Æ\u200C| \t| &lt; …—\u00A0|");
  EXPECT_EQ(read("&CounterClockwiseContourIntegral; &nwarrow; &yuml;"), "∳ ↖ ÿ");
  EXPECT_EQ(read("&Afr;&zopf;"), "𝔄𝕫");                // outside the basic plane
  EXPECT_EQ(read("&NotEqualTilde;|&fjlig;"), "≂̸|fj");  // two code points
  EXPECT_EQ(read("&nosuch; &amp &AELIG;"), "&nosuch; &amp &AELIG;");
}

}  // namespace
}  // namespace duidu
