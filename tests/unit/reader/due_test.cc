// What is due is done once, and never without a frame that shows it.
#include "reader/due.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

TEST(DueTest, ATaskIsTakenOnce) {
  Due due;
  EXPECT_TRUE(due.take(Due::kPlacePanes)) << "at first nothing has its place";
  EXPECT_TRUE(due.has(Due::kLayOut));
  EXPECT_FALSE(due.take(Due::kPlacePanes));
  EXPECT_FALSE(due.take(Due::kForgetGlyphs));
}

TEST(DueTest, EveryTaskAsksForFrames) {
  for (const Due::Task task : {Due::kPlacePanes, Due::kLayOut, Due::kForgetGlyphs}) {
    Due due;
    EXPECT_FALSE(due.wants_frame());
    due.add(task);
    EXPECT_TRUE(due.has(task));
    int frames = 0;
    for (; due.wants_frame(); ++frames) due.count_frame();
    EXPECT_EQ(frames, 3);
  }
}

}  // namespace
}  // namespace duidu
