// The strip beside the scroll bar: its marks, and where it leads.
#include "app/overview/strip.h"

#include <gtest/gtest.h>

#include <random>

namespace duidu {
namespace {

LinkExtent extent(uint32_t link, OverviewForm form, float top, float bottom) {
  return {link, form, {top, bottom}, {{top, bottom}}};
}

TEST(Strip, MarksStandInProportionAndTheGraverHidesTheOther) {
  const std::vector<LinkExtent> extents = {
      extent(0, OverviewForm::kTalkedAbout, 0, 1000), extent(1, OverviewForm::kQuoted, 100, 400),
      extent(2, OverviewForm::kChanged, 300, 500), extent(3, OverviewForm::kAbsent, 900, 901)};
  const Strip strip = overview_strip(extents, {}, 1000, 100, std::nullopt);
  const std::vector<StripMark> expected = {{0, OverviewForm::kTalkedAbout, false, 0, 100},
                                           {1, OverviewForm::kQuoted, false, 10, 30},
                                           {2, OverviewForm::kChanged, false, 30, 50},
                                           {3, OverviewForm::kAbsent, false, 90, 95}};
  EXPECT_EQ(strip.marks, expected);
  EXPECT_EQ(overview_strip(extents, {}, 1000, 100, 1).marks[1],
            (StripMark{1, OverviewForm::kQuoted, true, 10, 40}))
      << "the current one hides all others";
}

TEST(Strip, HasAtMostOneMarkARowAndLaneHoweverMuchThereIs) {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    std::vector<LinkExtent> extents;
    std::vector<float> hits;
    const float content = 1000 + static_cast<float>(random() % 100000);
    for (uint32_t i = 0; i < 3000; ++i) {
      const float top = static_cast<float>(random()) / static_cast<float>(random.max()) * content;
      extents.push_back(extent(i, static_cast<OverviewForm>(i % 4), top, std::min(content, top + 300)));
      hits.push_back(content * static_cast<float>(i) / 3000);
    }
    const Strip strip = overview_strip(extents, hits, content, 640, 17);
    int before = 0;
    bool was_topic = true;
    for (const StripMark& mark : strip.marks) {
      const bool is_topic = mark.form == OverviewForm::kTalkedAbout;
      if (is_topic != was_topic) before = 0;
      was_topic = is_topic;
      EXPECT_GE(mark.top, before);
      EXPECT_GT(mark.bottom, mark.top);
      EXPECT_LE(mark.bottom, 640);
      before = mark.bottom;
    }
    EXPECT_LE(strip.hits.size(), 640u);
  }
}

TEST(Strip, AWindowWithoutRoomShowsNothing) {
  EXPECT_TRUE(
      overview_strip({extent(0, OverviewForm::kQuoted, 0, 10)}, {5}, 100, 3, std::nullopt).marks.empty());
  EXPECT_TRUE(
      overview_strip({extent(0, OverviewForm::kQuoted, 0, 10)}, {5}, 0, 300, std::nullopt).marks.empty());
}

TEST(Strip, APressLeadsToWhatIsSeenThere) {
  constexpr float kContent = 5000, kSeen = 600, kHeight = 600;
  for (float y = 0; y <= kHeight; y += 7) {
    const float scroll = scroll_at(y, kSeen, kContent, kHeight);
    EXPECT_GE(scroll, 0);
    EXPECT_LE(scroll, kContent - kSeen);
    const Extent bracket = bracket_of(scroll, kSeen, kContent, kHeight);
    EXPECT_LE(bracket.top, y + 1);
    EXPECT_GE(bracket.bottom, y - 1);
  }
}

}  // namespace
}  // namespace duidu
