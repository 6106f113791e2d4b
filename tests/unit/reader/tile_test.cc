// The tile always covers what is seen, and is painted no oftener than needed.
#include "reader/tile.h"

#include <gtest/gtest.h>

#include <random>

namespace duidu {
namespace {

constexpr float kViewport = 700, kContent = 20'000;

bool covers(const Tile& tile, float scroll) {
  return tile.top() <= scroll && tile.top() + tile.height() >= scroll + kViewport;
}

TEST(TileTest, CoversEveryViewWhateverTheScrolling) {
  Tile tile;
  std::mt19937 random(7);
  std::uniform_real_distribution<float> anywhere(0, kContent - kViewport);
  float scroll = 0;
  for (int i = 0; i < 5000; ++i) {
    scroll = i % 10 == 0 ? anywhere(random) : std::min(scroll + 40, kContent - kViewport);
    tile.update(scroll, kViewport, kContent, 1.25f);
    ASSERT_TRUE(covers(tile, scroll)) << scroll;
  }
}

TEST(TileTest, SmallScrollsPaintNothing) {
  Tile tile;
  EXPECT_TRUE(tile.update(5000, kViewport, kContent, 1));
  EXPECT_FALSE(tile.update(5100, kViewport, kContent, 1));
  EXPECT_FALSE(tile.update(4900, kViewport, kContent, 1));
  EXPECT_TRUE(tile.update(5300, kViewport, kContent, 1));
}

// At 12 px a frame less than one frame in forty paints one.
TEST(TileTest, WhoScrollsOnHasMostOfItBefore) {
  for (const float step : {12.0f, -12.0f}) {
    Tile tile;
    int paintings = 0;
    for (int i = 0; i < 1000; ++i)
      paintings += tile.update(step > 0 ? step * static_cast<float>(i) : 15'000 + step * static_cast<float>(i), kViewport, kContent, 1);
    EXPECT_LT(paintings, 25) << step;
  }
}

TEST(TileTest, InvalidatedItIsPaintedWhereItStands) {
  Tile tile;
  tile.update(5000, kViewport, kContent, 1);
  const float top = tile.top();
  tile.invalidate();
  EXPECT_TRUE(tile.update(5100, kViewport, kContent, 1));
  EXPECT_EQ(tile.top(), top);
}

TEST(TileTest, ANewViewportOrAShorterTextIsANewTile) {
  Tile tile;
  tile.update(0, kViewport, kContent, 1);
  EXPECT_TRUE(tile.update(0, 500, kContent, 1));
  tile.invalidate();
  EXPECT_TRUE(tile.update(0, 500, 300, 1));
}

TEST(TileTest, StartsOnAWholeDevicePixelAtCommonDensities) {
  for (const float density : {1.0f, 1.25f, 1.5f, 1.75f, 2.0f, 3.0f}) {
    Tile tile;
    tile.update(5003, kViewport, kContent, density);
    EXPECT_EQ(tile.top() * density, static_cast<float>(static_cast<int>(tile.top() * density)));
  }
}

}  // namespace
}  // namespace duidu
