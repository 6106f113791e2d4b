// Hits become marks of their paragraph, the current one apart.
#include "app/text_marks.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(TextMarksTest, HitsOfAUnitInOrderTheCurrentOneApart) {
  Article article;
  article.interview.turns.resize(1);
  for (const char* text : {"桥", "桥上桥下", "路"})
    article.interview.turns[0].units.emplace_back().text = text;
  Search search(article);
  search.find("桥", 10);
  constexpr uint32_t kCurrent = 2;
  using Marks = std::vector<TextMark>;
  EXPECT_EQ(text_marks(&search, kCurrent, nullptr, {Side::kInterview, 0, 1}),
            (Marks{{HighlightKind::kHit, 0, 3}, {HighlightKind::kCurrentHit, 6, 9}}));
  EXPECT_EQ(text_marks(&search, kCurrent, nullptr, {Side::kInterview, 0, 0}),
            (Marks{{HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(text_marks(&search, kCurrent, nullptr, {Side::kInterview, 0, 2}), Marks());
  const Span spoken{{Side::kInterview, 0, 0}, 0, 2};
  EXPECT_EQ(text_marks(&search, kCurrent, &spoken, {Side::kInterview, 0, 0}),
            (Marks{{HighlightKind::kSpoken, 0, 2}, {HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(text_marks(&search, kCurrent, &spoken, {Side::kInterview, 0, 2}), Marks());
  EXPECT_EQ(text_marks(nullptr, kCurrent, nullptr, {Side::kInterview, 0, 0}), Marks());
}

}  // namespace
}  // namespace duidu
