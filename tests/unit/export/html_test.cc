#include "export/html.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(HtmlWriter, ElementsNestAndCloseThemselves) {
  HtmlWriter writer;
  writer.open("p", {{"class", "unit"}, {"id", "t1.p1"}});
  writer.text("一 & ");
  writer.open("strong");
  writer.text("<二>");
  writer.close();
  writer.close();
  EXPECT_EQ(writer.html(), "<p class=\"unit\" id=\"t1.p1\">一 &amp; <strong>&lt;二&gt;</strong></p>");
}

TEST(HtmlWriter, AttributesCannotBeLeft) {
  HtmlWriter writer;
  writer.open("p", {{"title", "\" onclick=\"x"}});
  EXPECT_EQ(writer.html(), "<p title=\"&quot; onclick=&quot;x\">");
}

std::string pre(std::initializer_list<std::string_view> texts) {
  HtmlWriter writer;
  writer.open("pre");
  for (const std::string_view text : texts) writer.text(text);
  writer.close();
  return writer.html();
}

TEST(HtmlWriter, ALineFeedThatAParserWouldDropBehindPreIsDoubled) {
  EXPECT_EQ(pre({"\na"}), "<pre>\n\na</pre>");
  EXPECT_EQ(pre({"", "\na"}), "<pre>\n\na</pre>");
  EXPECT_EQ(pre({"a", "\nb"}), "<pre>a\nb</pre>");
}

TEST(HtmlWriter, ALineFeedBehindAnElementInPreIsNot) {
  HtmlWriter writer;
  writer.open("pre");
  writer.open("span");
  writer.text("\na");
  writer.close();
  writer.text("\nb");
  writer.close();
  EXPECT_EQ(writer.html(), "<pre><span>\na</span>\nb</pre>");
}

}  // namespace
}  // namespace duidu
