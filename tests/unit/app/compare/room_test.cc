// How far the text scrolls so that its comparison has room below it.
#include "app/compare/room.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(RoomTest, WordsClearOfThePanelStay) {
  EXPECT_EQ(scroll_for_room(100, 160, 700, 300), 0);
  EXPECT_EQ(scroll_for_room(16, 400, 700, 300), 0);
}

TEST(RoomTest, WordsUnderThePanelGoUpByWhatIsNeeded) {
  EXPECT_EQ(scroll_for_room(380, 450, 700, 300), 50);
  EXPECT_EQ(scroll_for_room(690, 720, 700, 300), 320);
}

TEST(RoomTest, WordsAboveTheEdgeComeDown) { EXPECT_EQ(scroll_for_room(-20, 60, 700, 300), -36); }

TEST(RoomTest, OfWordsThatAreTooManyTheFirstStayInSight) {
  EXPECT_EQ(scroll_for_room(100, 900, 700, 300), 84);
  EXPECT_EQ(scroll_for_room(16, 900, 700, 300), 0);
}

}  // namespace
}  // namespace duidu
