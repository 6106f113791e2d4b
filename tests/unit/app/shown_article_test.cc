// The other script is a copy with the same structure and the same offsets; the article itself stays as it is.
#include "app/shown_article.h"

#include <gtest/gtest.h>

#include "app/selection/copy_text.h"
#include "opening/open_article.h"

namespace duidu {
namespace {

constexpr std::string_view kText =
    "# 修桥的故事\n\n记者：这座桥修了多久？\n\n陈师傅：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n陈师傅：后来大家一块一块砖地捐，就修成了。\n\n"
    "## 评论\n\n他说“前后修了十一年，中间停过两回”，**这句话**最要紧。\n";

std::shared_ptr<const Article> opened(std::string_view text) {
  return std::make_shared<const Article>(open_article(text, "bridge.md").value().article);
}

std::shared_ptr<const Article> article() { return opened(kText); }

TEST(ShownArticle, TheOriginalIsTheArticleItself) {
  const auto original = article();
  EXPECT_EQ(shown_article(original, HanScript::kOriginal), original);
}

TEST(ShownArticle, AnotherLanguageHasNoOtherScript) {
  const auto english = opened("Reporter: How long?\n\nAda: Eleven years, off and on.\n");
  EXPECT_FALSE(has_other_script(*english));
  EXPECT_EQ(shown_article(english, HanScript::kTraditional), english);
}

TEST(ShownArticle, ShowsTitleSpeakersAndTextInTheOtherScript) {
  const auto shown = shown_article(article(), HanScript::kTraditional);
  EXPECT_EQ(shown->language(), "zh-Hant");
  EXPECT_EQ(shown->title(), "修橋的故事");
  EXPECT_EQ(shown->interview().turns[0].speaker, "記者");
  EXPECT_EQ(shown->interview().turns[1].speaker, "陳師傅");
  EXPECT_EQ(shown->interview().turns[1].units[0].text, "前後修了十一年，中間停過兩回，都是因為沒有錢。");
}

TEST(ShownArticle, EverythingButTheTextsIsTheSame) {
  const auto original = article();
  Article shown = *shown_article(original, HanScript::kTraditional);
  ASSERT_EQ(shown.links, original->links);
  ASSERT_FALSE(shown.links.empty());
  for (const Side side : {Side::kInterview, Side::kCommentary}) {
    for (const UnitRef ref : units_of(*original, side)) {
      EXPECT_EQ(shown.unit(ref).text.size(), original->unit(ref).text.size());
      EXPECT_EQ(shown.unit(ref).inlines, original->unit(ref).inlines);
      EXPECT_EQ(shown.unit(ref).id, original->unit(ref).id);
    }
  }
}

TEST(ShownArticle, CopyingAnswersFromTheOriginal) {
  const auto original = article();
  const UnitRef unit = units_of(*original, Side::kInterview)[1];
  const std::string& text = original->unit(unit).text;
  EXPECT_EQ(copy_text(*original, {unit, 0}, {unit, static_cast<uint32_t>(text.size())}), text);
  EXPECT_NE(shown_article(original, HanScript::kTraditional)->unit(unit).text, text);
}

}  // namespace
}  // namespace duidu
