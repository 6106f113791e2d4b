// The article Duidu was made for: an interview with a preface in front and a long commentary behind it. It
// lies outside the repository; only a few words of it stand here, to check where things begin and end.
#include <gtest/gtest.h>

#include "import/import.h"
#include "model/dump.h"
#include "unit/golden.h"
#include "unit/shared.h"

namespace duidu {
namespace {

class RealArticle : public testing::Test {
 protected:
  void SetUp() override {
    const auto path = test::shared_file(test::kRealArticle);
    if (!path) GTEST_SKIP() << "DUIDU_SHARED names no folder with " << test::kRealArticle;
    const std::string bytes = test::read_file(*path);
    Result<Imported> imported = import_article(bytes, path->filename().string());
    ASSERT_TRUE(imported.ok()) << imported.error().message;
    remarks_ = imported.value().remarks;
    article_ = std::move(imported.value().article);
  }

  const std::vector<Unit>& blocks() const { return article_.commentaries().at(0).blocks; }

  Article article_;
  std::vector<ImportRemark> remarks_;
};

bool begins(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }
bool ends(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

TEST_F(RealArticle, TitleLanguageAndNoRemarks) {
  EXPECT_EQ(article_.title(), "deepseek创始人的专访和北风对技术的回顾");
  EXPECT_EQ(article_.language(), "zh-Hans");
  EXPECT_TRUE(remarks_.empty());
}

TEST_F(RealArticle, SixteenQuestionsAndSixteenAnswers) {
  const std::vector<Turn>& turns = article_.interview().turns;
  ASSERT_EQ(turns.size(), 32u);
  for (size_t i = 0; i < turns.size(); ++i) {
    SCOPED_TRACE(turns[i].id);
    EXPECT_EQ(turns[i].id, "t" + std::to_string(i + 1));
    EXPECT_EQ(turns[i].speaker, i % 2 == 0 ? "记者" : "梁文锋");
    EXPECT_EQ(turns[i].role, i % 2 == 0 ? Role::kQuestion : Role::kAnswer);
    ASSERT_EQ(turns[i].units.size(), 1u);
    EXPECT_EQ(turns[i].units[0].kind, UnitKind::kParagraph);
    EXPECT_FALSE(begins(turns[i].units[0].text, turns[i].speaker)) << "the label is not part of the text";
  }
  EXPECT_TRUE(begins(turns.front().units[0].text, "为什么DeepSeek"));
  EXPECT_TRUE(begins(turns[11].units[0].text, "我们看到的是中国AI"));
  EXPECT_TRUE(begins(turns[29].units[0].text, "我们认为随着经济发展"));
  EXPECT_TRUE(ends(turns.back().units[0].text, "一个过程。"));
}

TEST_F(RealArticle, CommentaryBlocksByKind) {
  ASSERT_EQ(article_.commentaries().size(), 1u);
  std::string kinds;
  for (const Unit& block : blocks()) kinds += "phlqctif"[static_cast<int>(block.kind)];
  EXPECT_EQ(kinds, "ppqhllllplqphpphphlllp");
  EXPECT_TRUE(begins(blocks()[0].text, "原文 DS的专访")) << "the preface";
  EXPECT_TRUE(ends(blocks()[0].text, "以下是DS专访内容"));
  EXPECT_TRUE(begins(blocks()[1].text, "这段话与我之前说的"));
  EXPECT_TRUE(ends(blocks().back().text, "说明你真懂编程了。"));
}

TEST_F(RealArticle, RequotedAnswersAreQuotationsOfTheirSpeaker) {
  for (const auto& [block, turn] : {std::pair{2, 11}, std::pair{10, 29}}) {
    EXPECT_EQ(blocks()[block].speaker, "梁文锋");
    EXPECT_EQ(blocks()[block].text, article_.interview().turns[turn].units[0].text);
  }
}

TEST_F(RealArticle, ListItemsKeepTheirMarkersApart) {
  std::vector<std::string> ordinals;
  for (const Unit& block : blocks()) {
    if (block.kind == UnitKind::kListItem) ordinals.push_back(block.ordinal);
  }
  EXPECT_EQ(ordinals, (std::vector<std::string>{"1.", "2.", "3.", "4.", "•", "一、", "二、", "三、"}));
  EXPECT_TRUE(begins(blocks()[4].text, "项目立项时间早"));
  EXPECT_EQ(blocks()[8].text, "这些与我前面讲的是一样的道理") << "glued under the fourth item";
  EXPECT_NE(blocks()[9].text.find("真正的程序员:拥有"), std::string::npos) << "no speaker";
}

TEST_F(RealArticle, NothingIsLost) {
  const std::string all = dump(article_);
  for (const char* word : {"JetBrains", "tensorflow", "know-how", "朱啸虎", "MathWorks"}) {
    EXPECT_NE(all.find(word), std::string::npos) << word;
  }
  // The lines of the page around it stand apart.
  ASSERT_EQ(article_.texts().apart.size(), 1u);
  EXPECT_TRUE(ends(article_.texts().apart[0].text, "minute read"));
  EXPECT_EQ(all.find("minute read"), all.rfind("minute read"));
}

}  // namespace
}  // namespace duidu
