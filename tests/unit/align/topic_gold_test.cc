// The links that a careful person makes in the article this program was first made for, written down before
// any program was asked. Names units and gives reasons in our own words; the article itself is not in the
// repository, and without it the test is skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "align/link_article.h"
#include "import/import.h"
#include "unit/golden.h"
#include "unit/shared.h"

namespace duidu {
namespace {

// A block of the commentary, the answers it may be tied to (none: to no answer), and why.
struct Judged {
  const char* block;
  std::set<std::string> answers;
  const char* why;
};

const Judged kGold[] = {
    {"c1.b1", {}, "says where the interview was found; about all of it and no answer"},
    {"c1.b2", {"t12.p1"}, "announces the quotation below it"},
    {"c1.b4", {"t12.p1"}, "heads a list that takes up what the quotation says about the western community"},
    {"c1.b5", {"t12.p1"}, "first point of that list: long projects, hard problems"},
    {"c1.b6", {"t12.p1"}, "second point: a long history"},
    {"c1.b7", {"t12.p1"}, "third point: knowledge put to work"},
    {"c1.b8", {"t12.p1"}, "fourth point: hence their ability to lead"},
    {"c1.b9", {"t12.p1"}, "closes the list: the same as said above"},
    {"c1.b10",
     {"t12.p1", "t30.p1"},
     "the western community leads since decades; ends the first part, prepares the second"},
    {"c1.b12", {"t30.p1"}, "a similar thought to the quotation right above"},
    {"c1.b13", {"t30.p1"}, "why no such companies at home: the answer about having taken no part"},
    {"c1.b14", {"t30.p1", "t24.p1"}, "applications instead of foundations; contributing next to nothing"},
    {"c1.b15", {"t30.p1"}, "explains the lack of real innovation"},
    {"c1.b16", {"t30.p1"}, "heads the paragraph that contrasts home and west"},
    {"c1.b17", {"t30.p1", "t12.p1"}, "only applications are seen; the west leads"},
    {"c1.b18", {"t30.p1", "t12.p1"}, "heads the advice"},
    {"c1.b19", {"t30.p1", "t12.p1"}, "advice: learn from the western community"},
    {"c1.b20", {"t30.p1", "t12.p1"}, "advice: study its projects"},
    {"c1.b21", {"t30.p1", "t12.p1"}, "advice: then innovate from nothing"},
    {"c1.b22", {"t30.p1", "t12.p1", "t24.p1"}, "sums up the advice; drives the ecosystem"},
};

TEST(TopicGold, TheRealArticleIsTiedAsACarefulReaderWould) {
  const auto path = test::shared_file(test::kRealArticle);
  if (!path) GTEST_SKIP() << "DUIDU_SHARED names no folder with " << test::kRealArticle;
  Result<Imported> imported = import_article(test::read_file(*path), path->filename().string());
  ASSERT_TRUE(imported.ok());
  const Article article = link_article(std::move(imported.value().article)).article;
  std::map<std::string, std::set<std::string>> tied;
  for (const Link& link : article.links) {
    if (link.kind != LinkKind::kTopic) continue;
    for (const Span& span : link.interview)
      tied[address(article, link.commentary[0].unit)].insert(address(article, span.unit));
  }
  size_t right = 0;
  for (const Judged& judged : kGold) {
    const std::set<std::string>& answers = tied[judged.block];
    const bool is_right =
        judged.answers.empty()
            ? answers.empty()
            : std::any_of(judged.answers.begin(), judged.answers.end(),
                          [&](const std::string& answer) { return answers.contains(answer); });
    right += is_right;
    if (!is_right) std::printf("%s is tied elsewhere: %s\n", judged.block, judged.why);
  }
  std::printf("%zu of %zu commentary blocks as the reader tied them\n", right, std::size(kGold));
  EXPECT_GE(right * 100, std::size(kGold) * 94);
}

}  // namespace
}  // namespace duidu
