// Which link is the nearest to a unit.
#include "app/links/nearest_link.h"

#include <gtest/gtest.h>

#include "unit/layout/article_text.h"

namespace duidu {
namespace {

TEST(NearestLinkTest, OneOfTheUnitsOwnElseTheLastBeforeElseTheFirstBehind) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "question 甲 | 一二三四五六\n";
  for (int i = 0; i < 3; ++i) text += "paragraph | 一二三四五六\n";
  text += "link 3 6 9 = 0 0 3\nlink 2 0 3 = 2 0 3\nlink 5 9 12 = 1 0 3\nlink 5 0 3 = 1 6 9\n";
  const Article article = test::parse_layout_case(text).article;
  const auto nearest_to_turn = [&](uint32_t turn) {
    return nearest_link(article, {Side::kInterview, turn, 0})->link;
  };
  EXPECT_EQ(nearest_to_turn(3), 0u);
  EXPECT_EQ(nearest_to_turn(5), 3u) << "of two in the unit the first";
  EXPECT_EQ(nearest_to_turn(4), 0u) << "none of its own: the one before, not the one behind";
  EXPECT_EQ(nearest_to_turn(7), 2u) << "of two in a unit before the last";
  EXPECT_EQ(nearest_to_turn(0), 1u) << "nothing before: the first behind";
  EXPECT_EQ(nearest_link(article, {Side::kCommentary, 0, 1})->link, 2u);
}

TEST(NearestLinkTest, WhatHasNoOtherSideDoesNotCount) {
  Article article =
      test::parse_layout_case("question 甲 | 一二三\nparagraph | 一二三\nlink 0 0 6 = 0 0 6\n").article;
  article.links[0].interview.clear();
  EXPECT_FALSE(nearest_link(article, {Side::kCommentary, 0, 0}));
  EXPECT_FALSE(nearest_link(Article(), {Side::kInterview, 0, 0}));
}

}  // namespace
}  // namespace duidu
