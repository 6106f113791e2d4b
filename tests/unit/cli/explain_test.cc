// What `duidu import --explain` prints.
#include "cli/explain.h"

#include <gtest/gtest.h>

#include "opening/open_article.h"

namespace duidu {
namespace {

ArticleLines lines_in(std::string_view text) {
  Result<Opened> opened = open_article(text, "a.md");
  opened.value().article.own_texts().split = {"labels", 0.87, {}, {}};
  opened.value().article.own_texts().apart = {
      {"a1", ApartKind::kFurniture, "分享到", {Side::kInterview, 1, 0}}};
  return lines_of(std::make_shared<const Article>(std::move(opened.value().article)));
}

TEST(ExplainTest, EachLineIsSaidWithItsPlaceSpeakerAndReason) {
  const ArticleLines lines = lines_in("记者：好？\n\n老陈：好。\n\n很好。\n\n## 评论\n\n最要紧。\n");
  const std::string reasons[] = {"label", "label"};
  EXPECT_EQ(explain(lines, reasons),
            "split by labels, certainty 87 %, 5 lines\n"
            "1 + question  记者： 好？  [label]\n"
            "2 + answer    老陈： 好。  [label]\n"
            "3   apart     分享到\n"
            "4   answer    很好。\n"
            "5   remark    最要紧。  [the commentary begins]\n");
}

TEST(ExplainTest, ALongLineIsCut) {
  std::string text = "记者：";
  for (int i = 0; i < 60; ++i) text += "桥";
  const std::string said = explain(lines_in(text + "？\n\n老陈：好。\n"), {});
  EXPECT_NE(said.find("桥…\n"), std::string::npos) << said;
}

}  // namespace
}  // namespace duidu
