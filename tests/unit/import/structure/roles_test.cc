#include "import/structure/roles.h"

#include <gtest/gtest.h>

#include <map>

namespace duidu {
namespace {

// "name: text" lines to roles by name.
std::map<std::string, Role> roles_of(const std::vector<std::pair<std::string, std::string>>& lines) {
  std::vector<Turn> turns;
  for (const auto& [speaker, text] : lines) {
    Turn turn;
    turn.speaker = speaker;
    turn.units.resize(1);
    turn.units[0].text = text;
    turns.push_back(turn);
  }
  assign_roles(turns);
  std::map<std::string, Role> roles;
  for (const Turn& turn : turns) roles[turn.speaker] = turn.role;
  return roles;
}

TEST(Roles, KnownWordsDecideWhateverTheyEndIn) {
  auto roles =
      roles_of({{"记者", "讲讲河流。"}, {"林溪", "讲什么呢?"}, {"记者", "改道。"}, {"林溪", "每年春天?"}});
  EXPECT_EQ(roles["记者"], Role::kQuestion);
  EXPECT_EQ(roles["林溪"], Role::kAnswer);
}

TEST(Roles, WhoMostlyAsksAsks) {
  auto roles = roles_of({{"Ada", "Why?"},
                         {"Maya", "Because."},
                         {"Ada", "And then?"},
                         {"Maya", "Again. Why not?"},
                         {"Maya", "Yes."}});
  EXPECT_EQ(roles["Ada"], Role::kQuestion);
  EXPECT_EQ(roles["Maya"], Role::kAnswer);
}

TEST(Roles, BetweenEqualsTheShorterAsks) {
  auto roles = roles_of({{"Maya", "A hand has to decide, and it takes its time."},
                         {"Ada", "I see."},
                         {"Maya", "It does, it does."},
                         {"Ada", "Go on."}});
  EXPECT_EQ(roles["Ada"], Role::kQuestion);
  EXPECT_EQ(roles["Maya"], Role::kAnswer);
}

TEST(Roles, SomebodyMustAnswer) {
  auto roles = roles_of({{"Ada", "Why?"},
                         {"Maya", "Why not, if a hand can decide?"},
                         {"Ada", "Can it?"},
                         {"Maya", "Can you?"}});
  EXPECT_EQ(roles["Ada"], Role::kQuestion);
  EXPECT_EQ(roles["Maya"], Role::kAnswer);
}

TEST(Roles, NarratorsAndNobody) {
  auto roles = roles_of({{"问", "为什么"}, {"答", "因为"}, {"旁白", "河水流过。"}, {"", "夜里。"}});
  EXPECT_EQ(roles["旁白"], Role::kNarration);
  EXPECT_EQ(roles[""], Role::kNarration);
  EXPECT_EQ(roles["答"], Role::kAnswer);
}

}  // namespace
}  // namespace duidu
