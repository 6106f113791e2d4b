// The history as a machine: what a jump leaves, where Back and Forward go, what is forgotten.
#include "app/history/history.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

Whereabouts at(float top) {
  Whereabouts where;
  where.scrolled[Side::kInterview].top = top;
  return where;
}

// The serials in order, the current one in brackets.
std::string told(const History& history) {
  std::string words;
  for (size_t i = 0; i < history.entries.size(); ++i) {
    const std::string serial = std::to_string(history.entries[i].serial);
    words += i == history.current ? "[" + serial + "]" : " " + serial + " ";
  }
  return words;
}

History at_first_entry() { return {{{1, {}}}, 0, {}, false}; }

TEST(HistoryTest, AJumpKeepsWhatIsLeftAndForgetsWhatWasAhead) {
  History history = at_first_entry();
  leave_for(history, at(10), 2, {});
  leave_for(history, at(20), 3, {});
  EXPECT_EQ(told(history), " 1  2 [3]");
  EXPECT_EQ(*travel(history, 2, at(30)), at(20));
  EXPECT_EQ(told(history), " 1 [2] 3 ");
  EXPECT_EQ(*travel(history, 1, at(25)), at(10));
  EXPECT_EQ(*travel(history, 3, at(15)), at(30)) << "two steps at once, as a browser's menu goes";
  EXPECT_EQ(*travel(history, 1, at(35)), at(15));
  leave_for(history, at(12), 4, {});
  EXPECT_EQ(told(history), " 1 [4]");
}

TEST(HistoryTest, BackAndForwardAreThereWhereTheyLeadSomewhere) {
  History history = at_first_entry();
  EXPECT_FALSE(can_go_back(history) || can_go_forward(history) || can_go_back({}) || can_go_forward({}));
  leave_for(history, {}, 2, {});
  EXPECT_TRUE(can_go_back(history));
  EXPECT_FALSE(can_go_forward(history));
  travel(history, 1, {});
  EXPECT_FALSE(can_go_back(history));
  EXPECT_TRUE(can_go_forward(history));
}

TEST(HistoryTest, AnUnknownEntryAndThePresentOneChangeNothing) {
  History history = at_first_entry();
  leave_for(history, at(10), 2, {});
  const History before = history;
  EXPECT_EQ(travel(history, 7, at(99)), nullptr);
  EXPECT_EQ(travel(history, 2, at(99)), nullptr);
  EXPECT_EQ(history, before);
}

TEST(HistoryTest, TheOldestAreForgotten) {
  History history = at_first_entry();
  for (uint32_t serial = 2; serial < 2 + 2 * kMostEntries; ++serial) leave_for(history, {}, serial, {});
  EXPECT_EQ(history.entries.size(), kMostEntries);
  EXPECT_EQ(history.current, kMostEntries - 1);
  EXPECT_EQ(history.entries.back().serial, 1 + 2 * kMostEntries);
}

TEST(HistoryTest, JumpsThatAreOneStepOfTheWayBack) {
  const auto link = [](uint32_t number, Side side) {
    return Jump{.kind = Jump::Kind::kLink, .link = {number, side}};
  };
  const auto search = [](const char* query, bool has_stepped) {
    return Jump{.kind = Jump::Kind::kSearch, .query = query, .has_stepped = has_stepped};
  };
  const Jump address{.kind = Jump::Kind::kAddress};
  const struct {
    Jump last, next;
    bool together;
  } kTable[] = {
      {{}, link(1, Side::kInterview), false},
      {link(1, Side::kInterview), link(1, Side::kInterview), true},
      {link(1, Side::kInterview), link(1, Side::kCommentary), false},
      {link(1, Side::kInterview), link(2, Side::kInterview), false},
      {search("桥", true), search("桥", true), true},
      {search("桥", false), search("桥头", false), true},   // still being typed
      {search("桥", true), search("桥头", false), false},   // another query
      {search("桥头", false), search("桥头", true), true},  // its first step
      {link(1, Side::kInterview), search("桥", true), false},
      {address, address, false},
  };
  for (const auto& [last, next, together] : kTable) {
    EXPECT_EQ(belongs_together(last, next), together) << static_cast<int>(last.kind) << " " << next.query;
  }
}

}  // namespace
}  // namespace duidu
