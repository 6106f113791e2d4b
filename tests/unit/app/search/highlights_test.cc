// What is marked in a paragraph: hits, the current one apart, on what is read aloud or was led to by an address.
#include "app/search/highlights.h"

#include <gtest/gtest.h>

#include "app/view_state.h"

namespace duidu {
namespace {

using Highlights = std::vector<Highlight>;

class HighlightsTest : public testing::Test {
 protected:
  HighlightsTest() {
    article_.own_texts().interview.turns.resize(1);
    for (const char* text : {"桥", "桥上桥下", "路"})
      article_.own_texts().interview.turns[0].units.emplace_back().text = text;
    view_.search.current = 2;
  }

  Highlights of_unit(uint32_t index, const Hits* search) const {
    return highlights(search, view_, article_, {Side::kInterview, 0, index});
  }

  Article article_;
  ArticleView view_;
};

TEST_F(HighlightsTest, HitsOfAUnitInOrderTheCurrentOneApart) {
  Hits search(article_);
  search.find("桥", 10);
  EXPECT_EQ(of_unit(1, &search),
            (Highlights{{HighlightKind::kHit, 0, 3}, {HighlightKind::kCurrentHit, 6, 9}}));
  EXPECT_EQ(of_unit(0, &search), (Highlights{{HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(of_unit(2, &search), Highlights());
  view_.reading = Reading{};
  view_.reading->sentence.span = {{Side::kInterview, 0, 0}, 0, 2};
  EXPECT_EQ(of_unit(0, &search), (Highlights{{HighlightKind::kSpoken, 0, 2}, {HighlightKind::kHit, 0, 3}}));
  EXPECT_EQ(of_unit(2, &search), Highlights());
  view_.reading.reset();
  EXPECT_EQ(of_unit(0, nullptr), Highlights());
}

TEST_F(HighlightsTest, AParagraphThatAnAddressLedToIsMarkedAsAWhole) {
  view_.addressed = AddressedUnit{{Side::kInterview, 0, 1}, 1};
  EXPECT_EQ(of_unit(1, nullptr), (Highlights{{HighlightKind::kAddressed, 0, 12}}));
  EXPECT_EQ(of_unit(0, nullptr), Highlights());
}

}  // namespace
}  // namespace duidu
