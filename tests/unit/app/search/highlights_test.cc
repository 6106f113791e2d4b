// Hits become marks of their paragraph, the current one apart.
#include "app/search/highlights.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(HighlightsTest, HitsOfAUnitInOrderTheCurrentOneApart) {
  Article article;
  article.own_texts().interview.turns.resize(1);
  for (const char* text : {"桥", "桥上桥下", "路"})
    article.own_texts().interview.turns[0].units.emplace_back().text = text;
  Search search(article);
  search.find("桥", 10);
  constexpr uint32_t kCurrent = 2;
  using Highlights = std::vector<Highlight>;
  EXPECT_EQ(highlights(&search, kCurrent, nullptr, {Side::kInterview, 0, 1}),
            (Highlights{{HighlightKind::kHit, 0, 3}, {HighlightKind::kCurrentHit, 6, 9}}));
  EXPECT_EQ(highlights(&search, kCurrent, nullptr, {Side::kInterview, 0, 0}),
            (Highlights{{HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(highlights(&search, kCurrent, nullptr, {Side::kInterview, 0, 2}), Highlights());
  const Span spoken{{Side::kInterview, 0, 0}, 0, 2};
  EXPECT_EQ(highlights(&search, kCurrent, &spoken, {Side::kInterview, 0, 0}),
            (Highlights{{HighlightKind::kSpoken, 0, 2}, {HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(highlights(&search, kCurrent, &spoken, {Side::kInterview, 0, 2}), Highlights());
  EXPECT_EQ(highlights(nullptr, kCurrent, nullptr, {Side::kInterview, 0, 0}), Highlights());
}

}  // namespace
}  // namespace duidu
