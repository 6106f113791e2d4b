#include "import/duidu_page.h"

#include <gtest/gtest.h>

#include <string>

#include "import/import.h"

namespace duidu {
namespace {

using std::string;

const string kHead = "<!doctype html>\n<html lang=\"en\" class=\"static\">\n<body><main>text</main>\n";
const string kScript = "<script type=\"application/json\" id=\"duidu-article\">";
const string kJson =
    R"({"format":"duidu-article","version":1,"title":"A \u003cb\u003e","interview":{"turns":[{"id":"t1","units":[{"id":"p1","text":"Yes."}]}]}})";
const string kFoot = "</script>\n</body>\n</html>\n";

Result<Imported> imported(const string& page) { return import_article(page, "page.html"); }

TEST(DuiduPage, TheArticleInsideIsRead) {
  const Result<Imported> page = imported(kHead + kScript + kJson + kFoot);
  ASSERT_TRUE(page.ok()) << page.error().message;
  EXPECT_EQ(page.value().article.title(), "A <b>");
  EXPECT_EQ(page.value().article.interview().turns[0].units[0].text, "Yes.");
}

TEST(DuiduPage, AsABrowserSavesItToo) {
  EXPECT_TRUE(
      is_duidu_page("<!-- saved from url=(0017)http://localhost/ -->\n<html>" + kScript + kJson + kFoot));
  EXPECT_TRUE(is_duidu_page("\n<!DOCTYPE HTML><HTML>" + kScript + kJson + kFoot));
}

TEST(DuiduPage, APageThatIsNotWholeSaysSo) {
  for (const string& page : {kHead + kScript + kJson, kHead + kScript + kJson.substr(0, 60) + kFoot,
                             kHead + kScript + "{}" + kFoot, kHead + kScript + kFoot, kHead + kScript}) {
    const Result<Imported> read = imported(page);
    ASSERT_FALSE(read.ok()) << page;
    EXPECT_EQ(read.error().why, "page.damaged") << page;
    EXPECT_EQ(read.error().line, 0u) << "no line of the page is wrong";
  }
}

TEST(DuiduPage, ANewerArticleInsideIsToldAsSuch) {
  const Result<Imported> read =
      imported(kHead + kScript + R"({"format":"duidu-article","version":99})" + kFoot);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().why, "newer.version");
}

TEST(DuiduPage, OtherPagesAndTextsAboutItAreNone) {
  for (const string& text : {kHead + kFoot, "An essay on " + kScript + kJson + kFoot, string(), string("<"),
                             kHead + "&lt;script type=\"application/json\" id=\"duidu-article\"&gt;"}) {
    EXPECT_FALSE(is_duidu_page(text)) << text;
  }
}

}  // namespace
}  // namespace duidu
