// Both sides of an article that is shown in rows: what begins a row is level, whatever is laid out first, and a text layer that is
// told of the changes alone knows where everything is.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/layout/both_sides.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

using test::BothSides;

// Of so many rows; some have nothing on one side.
Article article_in_rows(test::Random& random, size_t rows) {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = "zh-Hans";
  for (size_t row = 0; row < rows; ++row) {
    texts.rows.push_back({static_cast<uint32_t>(texts.interview.turns.size()),
                          static_cast<uint32_t>(texts.commentaries.size())});
    const size_t left = random.below(3), right = left == 0 ? 1 : random.below(3);
    for (size_t i = 0; i < left; ++i) {
      texts.interview.turns.push_back({"t", "", Role::kAnswer, {}});
      for (size_t unit = 0; unit <= random.below(3); ++unit)
        texts.interview.turns.back().units.push_back(test::random_unit(random, "p"));
    }
    for (size_t i = 0; i < right; ++i) {
      texts.commentaries.push_back({"c", "", "", "", "", {}});
      for (size_t unit = 0; unit <= random.below(3); ++unit)
        texts.commentaries.back().blocks.push_back(test::random_unit(random, "b"));
    }
  }
  return article;
}

class RowsTest : public testing::TestWithParam<int> {
 protected:
  static constexpr size_t kRows = 40;

  void expect_level(BothSides& sides) {
    float bottom = 0;
    for (size_t row = 0; row < kRows; ++row) {
      const UnitLayout *left = sides.first_of(Side::kInterview, row),
                       *right = sides.first_of(Side::kCommentary, row);
      EXPECT_TRUE(!left || !right || left->y == right->y) << row;
      for (const UnitLayout* each : {left, right}) EXPECT_TRUE(!each || each->y >= bottom) << row;
      for (const Side side : kSides) {
        const GradualLayout& layout = sides.side_of(side);
        if (!sides.first_of(side, row)) continue;
        const UnitLayout& last = layout.pane().units[layout.first_of_row(row + 1) - 1];
        bottom = std::max(bottom, last.y + last.height);
      }
    }
    EXPECT_EQ(sides.side_of(Side::kInterview).pane().height, sides.side_of(Side::kCommentary).pane().height);
  }
};

TEST_P(RowsTest, AreLevelWhateverIsLaidOutFirst) {
  test::Random random(static_cast<unsigned>(GetParam()));
  const Article article = article_in_rows(random, kRows);
  BothSides sides(article);
  for (const float width : {420.0f, 300.0f}) {
    sides.begin(width);
    while (!sides.is_complete()) {
      for (const Side side : kSides) {
        GradualLayout& layout = sides.side_of(side);
        if (random.below(3) == 0 && !layout.pane().units.empty())
          layout.lay_out_around(random.below(layout.pane().units.size()), 0, 100, 200);
        layout.lay_out_more(random.below(600));
      }
      sides.commit(false);
      expect_level(sides);
      sides.expect_told();
    }
  }
}

TEST_P(RowsTest, InOneColumnTheCommentaryFollowsItsPassage) {
  test::Random random(static_cast<unsigned>(GetParam()));
  const Article article = article_in_rows(random, kRows);
  BothSides sides(article);
  sides.begin(320);
  for (const Side side : kSides) sides.side_of(side).lay_out_all();
  sides.commit(true);
  float bottom = 0;
  for (size_t row = 0; row < kRows; ++row) {
    for (const Side side : kSides) {
      const UnitLayout* first = sides.first_of(side, row);
      if (!first) continue;
      EXPECT_GT(first->y, bottom);
      const GradualLayout& layout = sides.side_of(side);
      const UnitLayout& last = layout.pane().units[layout.first_of_row(row + 1) - 1];
      bottom = last.y + last.height;
    }
  }
  sides.expect_told();
}

TEST(RowsSectionsTest, NoSectionReachesIntoAnotherRow) {
  test::Random random(5);
  const Article article = article_in_rows(random, 30);
  for (const Side side : kSides) {
    const std::vector<UnitRef> units = units_of(article, side);
    const std::vector<Section> sections = sections_of(article, side);
    for (const ArticleRow& row : article.texts().rows) {
      const uint32_t group = side == Side::kInterview ? row.first_turn : row.first_commentary;
      const auto first =
          std::find_if(units.begin(), units.end(), [&](UnitRef ref) { return ref.group >= group; });
      if (first == units.end()) continue;
      EXPECT_TRUE(std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
        return section.first_unit == static_cast<uint32_t>(first - units.begin());
      }));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RowsTest, testing::Range(1, 12));

}  // namespace
}  // namespace duidu
