// Both sides of an article that is shown in rows: what begins a row is level, whatever is laid out first, and a text layer that is
// told of the changes alone knows where everything is.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/gradual_layout.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

const test::FixedMetrics kMetrics;

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

class BothSides {
 public:
  explicit BothSides(const Article& article)
      : article_(article),
        index_(article),
        left_(article, index_, Side::kInterview),
        right_(article, index_, Side::kCommentary) {
    for (const Side side : kSides) told_[side].resize(side_of(side).pane().units.size());
  }

  void begin(float width) {
    for (const Side side : kSides)
      side_of(side).begin(article_, width, kMetrics, default_style(article_.language()));
  }

  void commit(bool stacked) {
    GradualLayout::commit_rows({&left_, &right_}, stacked);
    for (const Side side : kSides) tell(side);
  }

  GradualLayout& side_of(Side side) { return side == Side::kInterview ? left_ : right_; }

  // The first unit of a row, or null.
  const UnitLayout* first_of(Side side, size_t row) {
    const GradualLayout& layout = side_of(side);
    const size_t unit = layout.first_of_row(row);
    return unit < layout.first_of_row(row + 1) ? &layout.pane().units[unit] : nullptr;
  }

  // What the text layer knows of a unit's place is where it is.
  void expect_told() {
    for (const Side side : kSides) {
      const PaneLayout& pane = side_of(side).pane();
      float y = 0;
      for (const SectionBox& section : pane.sections) {
        EXPECT_EQ(section.y, y);
        y += section.height;
        for (size_t i = section.first_unit; i < section.first_unit + section.unit_count; ++i)
          EXPECT_TRUE(!told_[side][i] || std::abs(*told_[side][i] - (pane.units[i].y - section.y)) < 0.01f)
              << i;
      }
    }
  }

  bool is_complete() { return left_.is_complete() && right_.is_complete(); }

 private:
  void tell(Side side) {
    GradualLayout& layout = side_of(side);
    const PaneLayout& pane = layout.pane();
    for (size_t k = 0; k < pane.sections.size(); ++k) {
      const SectionBox& section = pane.sections[k];
      for (size_t i = section.first_unit;
           layout.has_new_units(k) && i < section.first_unit + section.unit_count; ++i)
        told_[side][i] = pane.units[i].y - section.y;
    }
    layout.forget_changes();
  }

  const Article& article_;
  const LinkIndex index_;
  GradualLayout left_, right_;
  BySide<std::vector<std::optional<float>>> told_;
};

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
