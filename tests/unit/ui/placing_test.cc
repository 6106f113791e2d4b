// Where notes and panels stand: beside the words they are about, wherever there is room.
#include "ui/chrome/placing.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

constexpr Rect kArea{0, 44, 1000, 700};

Rect panel(std::vector<Rect> words, float height, float least = 180) {
  return panel_beside(words, kArea, 200, 600, height, least);
}

TEST(PlacingTest, APanelStandsBelowTheWordsOfBothSides) {
  const Rect box = panel({{250, 100, 200, 30}, {550, 100, 200, 60}}, 300);
  EXPECT_EQ(box, (Rect{200, 168, 600, 300}));
}

TEST(PlacingTest, WithoutRoomBelowItStandsAbove) {
  const Rect box = panel({{250, 600, 200, 30}, {550, 570, 200, 30}}, 300);
  EXPECT_EQ(box, (Rect{200, 262, 600, 300}));
}

TEST(PlacingTest, WithoutRoomForAllOfItItTakesTheLargerRoom) {
  const Rect below = panel({{250, 300, 200, 60}}, 600);
  EXPECT_EQ(below, (Rect{200, 368, 600, 368}));
  const Rect above = panel({{250, 500, 200, 60}}, 600);
  EXPECT_EQ(above, (Rect{200, 52, 600, 440}));
}

TEST(PlacingTest, OverWordsThatFillThePaneItStandsAtTheLowerEdge) {
  const Rect box = panel({{250, 60, 200, 640}}, 600);
  EXPECT_EQ(box, (Rect{200, 386, 600, 350}));
}

TEST(PlacingTest, WordsOutOfSightAndThoseBesideItAreNotInItsWay) {
  EXPECT_EQ(panel({{250, 100, 200, 30}, {850, 200, 100, 400}}, 300).y, 138);
  EXPECT_EQ(panel({{250, 100, 200, 30}, {550, 900, 200, 30}}, 300).y, 138);
  EXPECT_EQ(panel({}, 300), (Rect{200, 436, 600, 300}));
}

TEST(PlacingTest, OfSeveralBoxesTheFirstThatCoversLeastCounts) {
  const std::vector<Rect> words{{0, 100, 100, 30}};
  const std::vector<Rect> boxes{{0, 110, 100, 50}, {0, 130, 100, 50}, {200, 110, 100, 50}};
  EXPECT_EQ(least_covering(boxes, words), boxes[1]);
  EXPECT_EQ(covered_area(boxes[0], words), 2000);
}

// The panes of a window 1000 px wide; notes are 300 px wide and 80 px high.
constexpr Rect kLeft{0, 44, 468, 700}, kRight{532, 44, 468, 700};

struct NoteCase {
  const char* what;
  std::vector<Rect> words;
  Rect pane;
  WindowPoint point;
  float y;
};

TEST(PlacingTest, ANoteLiesOnNoWordsOfEitherSide) {
  const NoteCase cases[] = {
      {"a line", {{100, 200, 300, 30}, {600, 200, 300, 30}}, kLeft, {150, 215}, 236},
      {"three lines, pointed at in the first: above, which is nearer",
       {{100, 200, 300, 90}, {600, 200, 300, 30}},
       kLeft,
       {150, 215},
       114},
      {"at the lower edge above them", {{100, 640, 300, 90}}, kLeft, {150, 700}, 554},
      {"the other side's words reach under it",
       {{380, 200, 80, 30}, {540, 236, 300, 60}},
       kLeft,
       {420, 215},
       236},
      {"from top to bottom on the left", {{100, 44, 360, 700}, {600, 300, 300, 30}}, kLeft, {150, 400}, 418},
      {"a topic's bar, below the point", {}, kRight, {990, 300}, 318},
      {"a topic's bar at the lower edge", {}, kRight, {990, 700}, 602},
  };
  for (const NoteCase& each : cases) {
    const Rect box = note_place({each.words, {}, {}}, each.pane, kArea, each.point, 300, 80);
    EXPECT_FLOAT_EQ(box.y, each.y) << each.what;
    EXPECT_GE(box.x, 16) << each.what;
    EXPECT_LE(box.x + box.width, 984) << each.what;
    EXPECT_EQ(covered_area(box, each.words), 0) << each.what;
  }
}

std::vector<Rect> lines(float x, float top, int count) {
  std::vector<Rect> all;
  for (int line = 0; line < count; ++line) all.push_back({x, top + 30 * static_cast<float>(line), 400, 26});
  return all;
}

// Of paragraphs about the same, which have no words in common, none is covered.
TEST(PlacingTest, TheNoteOfABarLiesOnNoneOfItsParagraphs) {
  for (int count = 1; count <= 14; ++count) {
    for (float top = 50; top < 300; top += 50) {
      std::vector<Rect> words = lines(40, top, count);
      for (const Rect& line : lines(560, top + 60, count)) words.push_back(line);
      const Rect box = note_place({words, {}, {}}, kRight, kArea, {985, top + 65}, 300, 80);
      EXPECT_EQ(covered_area(box, words), 0) << count << " lines at " << top;
    }
  }
}

TEST(PlacingTest, ANoteKeepsOffWhatIsReadWhereThereIsFreeRoomNearby) {
  NoteSurroundings around{{{40, 200, 300, 26}}, {}, lines(40, 230, 3)};
  const Rect above = note_place(around, kLeft, kArea, {100, 213}, 300, 80);
  EXPECT_EQ(covered_area(above, around.text), 0) << "the room above the words is free";
  for (const Rect& line : lines(40, 80, 4)) around.passage.push_back(line);
  const Rect below = note_place(around, kLeft, kArea, {100, 213}, 300, 80);
  EXPECT_EQ(covered_area(below, around.passage), 0) << "the same paragraph is read before what follows";
  EXPECT_EQ(covered_area(below, around.words), 0);
}

// However much stands around it: who points at words finds it beside them.
TEST(PlacingTest, ANoteIsNeverFarFromWhatIsPointedAt) {
  NoteSurroundings around{{{40, 300, 300, 26}, {560, 300, 300, 26}}, lines(40, 50, 8), lines(40, 330, 12)};
  for (const Rect& line : lines(560, 50, 8)) around.passage.push_back(line);
  for (const Rect& line : lines(560, 330, 12)) around.text.push_back(line);
  const Rect box = note_place(around, kLeft, kArea, {100, 313}, 300, 140);
  EXPECT_LE(std::max(box.y - 326, 300 - (box.y + box.height)), 12) << box.y;
  EXPECT_EQ(covered_area(box, around.words), 0);
}

// Anywhere in the window, for words of one to ten lines on both sides that stand level.
TEST(PlacingTest, WhereverWordsStandTheNoteCoversNone) {
  for (float y = 50; y < 700; y += 37) {
    for (int lines = 1; lines <= 10; ++lines) {
      std::vector<Rect> words;
      for (int line = 0; line < lines; ++line) {
        const float top = y + 30 * static_cast<float>(line);
        if (top > 740) break;
        words.push_back({100, top, 340, 30});
        words.push_back({580, top, 340, 30});
      }
      for (const Rect& pane : {kLeft, kRight}) {
        const Rect box = note_place({words, {}, {}}, pane, kArea, {pane.x + 200, y + 15}, 300, 80);
        EXPECT_EQ(covered_area(box, words), 0) << y << ", " << lines << " lines";
      }
    }
  }
}

}  // namespace
}  // namespace duidu
