// Cards beside the interview: level and folded the same whatever is laid out first, and a text layer that is told of the changes alone
// knows where everything is.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/layout/both_sides.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

using test::BothSides;

Unit caption(std::string id, std::string text, bool folds) {
  Unit unit;
  unit.id = std::move(id);
  unit.kind = UnitKind::kCaption;
  unit.level = folds ? 0 : 3;
  if (folds) unit.inlines.push_back({0, static_cast<uint32_t>(text.size()), InlineStyle::kLink, "#view-x"});
  unit.text = std::move(text);
  return unit;
}

Unit paragraph(std::string id, size_t sentences) {
  Unit unit;
  unit.id = std::move(id);
  for (size_t i = 0; i < sentences; ++i) unit.text += "渡口的人说，水涨的时候谁也不问价钱。";
  return unit;
}

// Its first paragraph is level with a place of the interview.
void add_card(Texts& texts, std::vector<Unit> blocks, std::optional<TextPosition> about,
              bool is_quotation = true) {
  blocks.insert(blocks.begin(), caption("v1", "引文 1", false));
  blocks.push_back(caption("v2", "展开", true));
  blocks.push_back(caption("v3", "收起", true));
  texts.commentaries.push_back({"c1", "", "", "", "", std::move(blocks)});
  const auto card = static_cast<uint32_t>(texts.cards.size());
  texts.cards.push_back(
      about ? std::optional(CardTie{*about, {{Side::kCommentary, card, 1}, 0}, is_quotation}) : std::nullopt);
}

TextPosition turn(uint32_t number) { return {{Side::kInterview, number, 0}, 0}; }

// Twenty answers of two sentences.
Article interview() {
  Article article;
  Texts& texts = article.own_texts();
  texts.language = "zh-Hans";
  for (int i = 0; i < 20; ++i)
    texts.interview.turns.push_back({"t", "温澜", Role::kAnswer, {paragraph("p1", 2)}});
  return article;
}

constexpr float kWidth = 480;

// Of a unit in the commentary.
const UnitLayout& unit_of(BothSides& sides, uint32_t card, uint32_t index) {
  const PaneLayout& pane = sides.side_of(Side::kCommentary).pane();
  return pane.units[static_cast<size_t>(find_unit_layout(pane, {Side::kCommentary, card, index}))];
}
float turn_y(BothSides& sides, uint32_t number) {
  const PaneLayout& pane = sides.side_of(Side::kInterview).pane();
  return pane.units[static_cast<size_t>(find_unit_layout(pane, turn(number).unit))].y;
}
size_t lines_shown(const UnitLayout& unit) {
  return static_cast<size_t>(std::count_if(unit.lines.begin(), unit.lines.end(),
                                           [&](const LineBox& line) { return unit.shows(line); }));
}

class CardsTest : public testing::Test {
 protected:
  void lay_out(const CardChoice& choice = {}) {
    sides_.emplace(article_);
    sides_->begin(kWidth);
    for (const Side side : kSides) sides_->side_of(side).lay_out_all();
    sides_->commit(choice);
  }
  Texts& texts() { return article_.own_texts(); }

  Article article_ = interview();
  std::optional<BothSides> sides_;
};

TEST_F(CardsTest, ALongCardShowsFourLinesAndWhatUnfoldsIt) {
  add_card(texts(), {paragraph("b1", 12)}, turn(2));
  lay_out();
  EXPECT_EQ(lines_shown(unit_of(*sides_, 0, 1)), 4u);
  EXPECT_FALSE(unit_of(*sides_, 0, 2).is_hidden());
  EXPECT_TRUE(unit_of(*sides_, 0, 3).is_hidden());
  EXPECT_NEAR(unit_of(*sides_, 0, 1).y, turn_y(*sides_, 2), 0.5f);
}

TEST_F(CardsTest, AnUnfoldedCardShowsAllAndWhatFoldsIt) {
  add_card(texts(), {paragraph("b1", 12)}, turn(2));
  for (const CardChoice& choice : {CardChoice{.opened = 0}, CardChoice{.unfolded = {0}}}) {
    lay_out(choice);
    const UnitLayout& text = unit_of(*sides_, 0, 1);
    EXPECT_EQ(lines_shown(text), text.lines.size());
    EXPECT_TRUE(unit_of(*sides_, 0, 2).is_hidden());
    EXPECT_FALSE(unit_of(*sides_, 0, 3).is_hidden());
  }
}

TEST_F(CardsTest, AShortCardShowsNeither) {
  add_card(texts(), {paragraph("b1", 2)}, turn(2));
  lay_out();
  const UnitLayout& text = unit_of(*sides_, 0, 1);
  EXPECT_EQ(lines_shown(text), text.lines.size());
  for (const uint32_t fold : {2u, 3u}) EXPECT_TRUE(unit_of(*sides_, 0, fold).is_hidden());
}

TEST_F(CardsTest, FoldedLinesAreCountedAcrossItsParagraphs) {
  add_card(texts(), {paragraph("b1", 1), paragraph("b2", 12), paragraph("b3", 1)}, turn(2));
  lay_out();
  EXPECT_EQ(lines_shown(unit_of(*sides_, 0, 1)) + lines_shown(unit_of(*sides_, 0, 2)), 4u);
  EXPECT_TRUE(unit_of(*sides_, 0, 3).is_hidden());
}

TEST_F(CardsTest, AFoldedCardReachesToTheWordsThatItIsLevelBy) {
  add_card(texts(), {paragraph("b1", 20)}, turn(12));
  const auto size = static_cast<uint32_t>(texts().commentaries[0].blocks[1].text.size());
  texts().cards[0]->words.offset = size / 2;
  lay_out();
  const UnitLayout& text = unit_of(*sides_, 0, 1);
  const size_t shown = lines_shown(text);
  EXPECT_GT(shown, 4u);
  EXPECT_LT(shown, text.lines.size());
  EXPECT_GT(text.lines[shown - 1].end, size / 2);
  EXPECT_NEAR(line_top(text, size / 2), turn_y(*sides_, 12), 0.5f);
}

TEST_F(CardsTest, TheLeadingCardIsExactAndTheOthersMakeRoom) {
  for (int i = 0; i < 4; ++i) add_card(texts(), {paragraph("b1", 4)}, turn(6));
  lay_out();
  EXPECT_NEAR(unit_of(*sides_, 0, 1).y, turn_y(*sides_, 6), 0.5f);
  lay_out({.leading = 2, .words = {{Side::kCommentary, 2, 1}, 0}, .level_with = turn(6)});
  EXPECT_NEAR(unit_of(*sides_, 2, 1).y, turn_y(*sides_, 6), 0.5f);
  for (uint32_t card = 1; card < 4; ++card) {
    const UnitLayout& last = unit_of(*sides_, card - 1, 1);
    EXPECT_LT(last.y + last.height, unit_of(*sides_, card, 0).y);
  }
}

TEST_F(CardsTest, WhereTheCardsAboveHaveNoRoomTheInterviewMakesSome) {
  for (int i = 0; i < 4; ++i) add_card(texts(), {paragraph("b1", 4)}, turn(1));
  lay_out();
  const float before = turn_y(*sides_, 0), bottom = sides_->side_of(Side::kInterview).pane().height;
  CardChoice choice{.leading = 3, .words = {{Side::kCommentary, 3, 1}, 0}, .level_with = turn(1)};
  for (int pass = 0; pass < 2; ++pass) {
    sides_->commit(choice);
    EXPECT_NEAR(unit_of(*sides_, 3, 1).y, turn_y(*sides_, 1), 0.5f);
    EXPECT_GT(turn_y(*sides_, 0), before);
    EXPECT_EQ(unit_of(*sides_, 0, 0).y, 32);
    sides_->expect_told();
  }
  sides_->commit(CardChoice());
  EXPECT_EQ(turn_y(*sides_, 0), before);
  EXPECT_EQ(sides_->side_of(Side::kInterview).pane().height, bottom);
  sides_->expect_told();
}

TEST_F(CardsTest, WhatIsOnlyRelatedMakesRoomForAQuotation) {
  add_card(texts(), {paragraph("b1", 3)}, turn(5), false);
  add_card(texts(), {paragraph("b1", 3)}, turn(6));
  lay_out();
  EXPECT_NEAR(unit_of(*sides_, 1, 1).y, turn_y(*sides_, 6), 0.5f);
  const UnitLayout& last = unit_of(*sides_, 0, 1);
  EXPECT_LT(last.y + last.height, unit_of(*sides_, 1, 0).y);
}

// Whatever is laid out first, and whatever was chosen before.
class CardsAnyTest : public testing::TestWithParam<int> {};

TEST_P(CardsAnyTest, StandTheSameWhateverIsLaidOutFirst) {
  test::Random random(static_cast<unsigned>(GetParam()));
  Article article = interview();
  for (uint32_t i = 0, at = 0; i < 30; ++i) {
    at = std::min(19u, at + static_cast<uint32_t>(random.below(3)));
    std::vector<Unit> blocks;
    for (size_t block = 0; block <= random.below(3); ++block) {
      const std::string id = "b" + std::to_string(block);
      blocks.push_back(random.below(2) == 0 ? paragraph(id, random.below(9)) : test::random_unit(random, id));
    }
    add_card(article.own_texts(), std::move(blocks),
             random.below(4) == 0 ? std::nullopt : std::optional(turn(at)), random.below(3) != 0);
  }
  CardChoice choice;
  BothSides sides(article);
  for (const float width : {480.0f, 360.0f}) {
    sides.begin(width);
    while (!sides.is_complete()) {
      for (const Side side : kSides) {
        GradualLayout& layout = sides.side_of(side);
        if (random.below(3) == 0)
          layout.lay_out_around(random.below(layout.pane().units.size()), 0, 100, 200);
        layout.lay_out_more(random.below(600));
      }
      const auto card = static_cast<uint32_t>(random.below(30));
      choice = {card,
                {{Side::kCommentary, card, 1}, 0},
                turn(static_cast<uint32_t>(random.below(20))),
                card,
                {3, 4, 9}};
      sides.commit(choice);
      sides.expect_told();
    }
    BothSides whole(article);
    whole.begin(width);
    for (const Side side : kSides) whole.side_of(side).lay_out_all();
    whole.commit(choice);
    for (const Side side : kSides) {
      const PaneLayout &one = sides.side_of(side).pane(), &other = whole.side_of(side).pane();
      EXPECT_EQ(one.height, other.height);
      for (size_t i = 0; i < one.units.size(); ++i) {
        EXPECT_EQ(one.units[i].y, other.units[i].y) << i;
        EXPECT_EQ(one.units[i].height, other.units[i].height) << i;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CardsAnyTest, testing::Range(1, 30));

TEST(CardSectionsTest, EachCardBeginsASection) {
  Article article = interview();
  for (int i = 0; i < 5; ++i) add_card(article.own_texts(), {paragraph("b1", 1)}, turn(1));
  EXPECT_EQ(sections_of(article, Side::kCommentary).size(), 5u);
}

}  // namespace
}  // namespace duidu
