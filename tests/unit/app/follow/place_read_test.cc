// Which paragraph is read at which scroll position, and what is said where nothing is linked.
#include "app/follow/place_read.h"

#include <gtest/gtest.h>

#include "app/links/nearest_link.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

constexpr float kHeight = 600;

// Twelve paragraphs of seven lines or more, then five of one line each.
std::string texts() {
  std::string text;
  for (int i = 0; i < 12; ++i) {
    text += "paragraph | ";
    for (int k = 0; k < 16; ++k) text += "写得足够长，好让它占去几行，";
    text += "\n";
  }
  for (int i = 0; i < 5; ++i) text += "paragraph | 短的一段。\n";
  return text;
}

class PlaceReadTest : public testing::Test {
 protected:
  uint32_t read_at(float scroll, bool is_alone = false) const {
    return place_read({&layout_, scroll, kHeight}, is_alone)->index;
  }
  float most() const { return max_scroll({&layout_, 0, kHeight}); }

  test::FixedMetrics metrics_;
  Article article_ = test::parse_layout_case(texts()).article;
  PaneLayout layout_ =
      layout_pane(article_, Side::kCommentary, 600, metrics_, default_style(article_.language()));
};

TEST_F(PlaceReadTest, AtTheTopTheFirstAtTheEndTheLast) {
  EXPECT_EQ(read_at(0), 0u);
  EXPECT_EQ(read_at(most()), 16u) << "though it can never reach the top";
}

TEST_F(PlaceReadTest, EveryParagraphIsReadInItsTurn) {
  uint32_t last = 0;
  for (float scroll = 0; scroll <= most(); ++scroll) {
    const uint32_t read = read_at(scroll);
    ASSERT_GE(read, last);
    ASSERT_LE(read, last + 1) << scroll;
    last = read;
  }
}

// Around its top: it is read once it reaches below the middle, or begins 140 px below the pane's top, 70 px where it is alone.
TEST_F(PlaceReadTest, TheOneOverTheMiddleOrJustBroughtUp) {
  const float top = layout_.units[6].y;
  const float above = layout_.units[5].y + layout_.units[5].height;
  EXPECT_EQ(read_at(above - kHeight / 2 - 1), 5u);
  EXPECT_EQ(read_at(above - kHeight / 2 + 1), 6u);
  EXPECT_EQ(read_at(top - 139), 6u);
  EXPECT_EQ(read_at(above - kHeight / 4 - 1, true), 5u);
  EXPECT_EQ(read_at(above - kHeight / 4 + 1, true), 6u);
}

TEST(PlaceReadShortTest, AShortOneThatWasBroughtUpIsRead) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "paragraph | 短的一段。\n";
  const Article article = test::parse_layout_case(text).article;
  const test::FixedMetrics metrics;
  const PaneLayout layout = layout_pane(article, Side::kCommentary, 600, metrics, default_style("zh-Hans"));
  const float top = layout.units[30].y;
  EXPECT_EQ(place_read({&layout, top - 140, kHeight}, false)->index, 30u);
  EXPECT_EQ(place_read({&layout, top - 70, kHeight}, true)->index, 30u);
}

TEST(PlaceReadShortTest, WithoutATextNothingIs) {
  const PaneLayout none;
  EXPECT_FALSE(place_read({&none, 0, kHeight}, false));
  EXPECT_FALSE(place_read({}, false));
}

struct Row {
  const char* what;
  uint32_t turn;
  uint32_t link;
  Nearness nearness;
};

constexpr Row kRows[] = {
    {"the one there", 2, 0, Nearness::kHere},
    {"else the one before", 4, 0, Nearness::kEarlier},
    {"nearest first", 6, 1, Nearness::kEarlier},
    {"before all, the first behind", 0, 0, Nearness::kLater},
};

TEST(NearestLinkTest, ExactThenEarlierThenLater) {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "answer 乙 | 一二三\nparagraph | 甲乙\n";
  const Article article = test::parse_layout_case(text + "link 2 0 3 = 1 0 3\nlink 5 0 3 = 4 0 3\n").article;
  for (const Row& row : kRows) {
    EXPECT_EQ(nearest_link(article, {Side::kInterview, row.turn, 0}), (NearestLink{row.link, row.nearness}))
        << row.what;
  }
  EXPECT_EQ(nearest_link(article, {Side::kCommentary, 0, 3}), (NearestLink{0, Nearness::kEarlier}));
}

TEST(NearestLinkTest, AHeadingCountsAsWhatItStandsOver) {
  const Article article = test::parse_layout_case(
                              "answer 乙 | 一二三\nparagraph | 甲\nheading2 | 乙\nheading3 | 丙\n"
                              "paragraph | 丁\nlink 0 0 3 = 3 0 3\n")
                              .article;
  EXPECT_EQ(nearest_link(article, {Side::kCommentary, 0, 1}), (NearestLink{0, Nearness::kHere}));
}

TEST(NearestLinkTest, WithoutLinksThereIsNone) {
  const Article article = test::parse_layout_case("answer 乙 | 一\nparagraph | 甲\n").article;
  EXPECT_FALSE(nearest_link(article, {Side::kInterview, 0, 0}));
}

}  // namespace
}  // namespace duidu
