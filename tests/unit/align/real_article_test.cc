// The article that this program was first made for: its two re-quoted answers are found whole, and nothing else is.
// The article stays outside the repository; without it the test is skipped.
#include <gtest/gtest.h>

#include "align/link_article.h"
#include "import/import.h"
#include "text/utf8.h"
#include "unit/golden.h"
#include "unit/shared.h"

namespace duidu {
namespace {

class RealArticle : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto path = test::shared_file(test::kRealArticle);
    if (!path) GTEST_SKIP() << "DUIDU_SHARED names no folder with " << test::kRealArticle;
    Result<Imported> imported = import_article(test::read_file(*path), path->filename().string());
    ASSERT_TRUE(imported.ok());
    article_ = link_article(std::move(imported.value().article)).article;
  }

  // The one span of a side covers its whole unit, whose text begins with `words` and has this many code
  // points.
  void expect_whole_unit(const std::vector<Span>& spans, std::string_view words, size_t code_points) {
    ASSERT_EQ(spans.size(), 1u);
    const std::string& text = article_.unit(spans[0].unit).text;
    EXPECT_EQ(text.substr(0, words.size()), words);
    EXPECT_EQ(spans[0].start, 0u);
    EXPECT_EQ(spans[0].end, text.size());
    EXPECT_EQ(count_code_points(text), code_points);
  }

  Article article_;
};

TEST_F(RealArticle, BothQuotedAnswersAreLinkedWholeAndNothingElseIs) {
  ASSERT_GE(article_.links.size(), 2u);
  for (size_t i = 2; i < article_.links.size(); ++i) EXPECT_EQ(article_.links[i].kind, LinkKind::kTopic);
  const struct {
    std::string_view words;
    size_t code_points;
    const char* answer;
  } expected[] = {{"我们看到的是中国AI", 215, "t12.p1"}, {"我们认为随着经济发展", 152, "t30.p1"}};
  for (size_t i = 0; i < 2; ++i) {
    const Link& link = article_.links[i];
    EXPECT_EQ(link.id, i == 0 ? "l1" : "l2");
    EXPECT_EQ(link.kind, LinkKind::kQuote);
    EXPECT_EQ(link.level, LinkLevel::kExact);
    EXPECT_EQ(link.state, LinkState::kOk);
    expect_whole_unit(link.interview, expected[i].words, expected[i].code_points);
    expect_whole_unit(link.commentary, expected[i].words, expected[i].code_points);
    EXPECT_EQ(address(article_, link.interview[0].unit), expected[i].answer);
  }
}

}  // namespace
}  // namespace duidu
