// What a press on a link means.
#include "app/links/link_choice.h"

#include <gtest/gtest.h>

#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

// The commentary's words stand in the interview three times.
Article three_places() {
  Article article = test::parse_layout_case(
                        "question 甲 | 一二三四五六\nanswer 乙 | 一二三四五六\nparagraph | 一二\n"
                        "link 0 0 6 = 0 0 6\n")
                        .article;
  Link& link = article.links[0];
  link.state = LinkState::kAmbiguous;
  const UnitRef answer{Side::kInterview, 1, 0};
  link.interview.push_back({answer, 0, 6});
  link.interview.push_back({answer, 9, 15});
  return article;
}

TEST(LinkChoice, AnotherPressGoesToTheNextOccurrenceAndRound) {
  const Article article = three_places();
  std::optional<CurrentLink> current;
  for (const uint32_t expected : {0u, 1u, 2u, 0u}) {
    current = link_choice(article, current, 0, Side::kCommentary, std::nullopt);
    EXPECT_EQ(current->occurrence, expected);
  }
}

TEST(LinkChoice, AnOccurrenceThatIsPointedAtIsTaken) {
  const Article article = three_places();
  const PaneLayout layout = layout_pane(article, Side::kInterview, 600, test::FixedMetrics(), ReadingStyle());
  const std::vector<Rect> third = span_rects(layout, article.links[0].interview[2]);
  ASSERT_EQ(third.size(), 1u);
  EXPECT_EQ(occurrence_at(article, layout, article.links[0], third[0].x + 1, third[0].y + 1), 2u);
  EXPECT_FALSE(occurrence_at(article, layout, article.links[0], 0, 0));
  EXPECT_EQ(link_choice(article, {}, 0, Side::kInterview, 2).occurrence, 2u);
}

TEST(LinkChoice, AnEndThatIsMissingIsNoCounterpart) {
  Article article = three_places();
  EXPECT_TRUE(has_counterpart(article, 0, Side::kCommentary));
  article.links[0].interview.clear();
  EXPECT_FALSE(has_counterpart(article, 0, Side::kCommentary));
  EXPECT_TRUE(has_counterpart(article, 0, Side::kInterview));
  EXPECT_TRUE(spans_of_occurrence(article, article.links[0], Side::kInterview, 0).empty());
}

TEST(LinkChoice, APressOnBarsThatLieOnEachOtherGoesFromOneToTheNextAndRound) {
  const Article article = test::parse_layout_case(
                              "question 甲 | 一\nanswer 乙 | 二\nquestion 甲 | 三\nparagraph | 四\nparagraph "
                              "| 五\nparagraph | 六\n"
                              "topic 0 1 = 2\ntopic 1 1 = 0\ntopic 2 2 = 1\n")
                              .article;
  std::optional<CurrentLink> current;
  for (const uint32_t expected : {0u, 1u, 0u, 1u}) {
    const uint32_t link = bar_choice(article, current, 0);
    EXPECT_EQ(link, expected);
    current = CurrentLink{link, Side::kInterview, 0};
  }
  EXPECT_EQ(bar_choice(article, current, 2), 2u) << "that of another question is apart";
  EXPECT_EQ(bar_choice(article, current, 9), 9u) << "a link that is not there is no harm";
}

TEST(LinkChoice, ALinkThatIsNotThereIsNoHarm) {
  EXPECT_EQ(link_choice(three_places(), {}, 99, Side::kCommentary, std::nullopt).link, 99u);
}

}  // namespace
}  // namespace duidu
