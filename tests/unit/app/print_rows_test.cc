// Which commentary is printed beside which question: the cases are articles as a reader writes them.
#include "export/print_rows.h"

#include <gtest/gtest.h>

#include <set>

#include "opening/open_article.h"
#include "unit/golden.h"

namespace duidu {
namespace {

std::string names(const Article& article, const std::vector<UnitRef>& units) {
  std::string out;
  for (const UnitRef ref : units) out += (out.empty() ? "" : " ") + address(article, ref);
  return out.empty() ? "-" : out;
}

TEST(PrintRowsTest, Goldens) {
  test::check_goldens(DUIDU_CASES_DIR "/print", [](const test::Golden& golden) {
    const Result<Opened> opened = open_article(golden.input, "case.md");
    if (!opened) return std::string("does not open\n");
    const Article& article = opened.value().article;
    std::string out;
    for (const PrintRow& row : print_rows(article)) {
      out += names(article, row.interview) + " | " + names(article, row.commentary) + "\n";
    }
    return out;
  });
}

Article made(size_t turns, size_t blocks) {
  Article article;
  for (size_t i = 0; i < turns; ++i) {
    article.own_texts().interview.turns.push_back({"t" + std::to_string(i + 1), "", Role::kAnswer, {}});
    article.own_texts().interview.turns.back().units.emplace_back().id = "p1";
  }
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  for (size_t i = 0; i < blocks; ++i) {
    article.own_texts().commentaries[0].blocks.emplace_back().id = "b" + std::to_string(i + 1);
  }
  return article;
}

TEST(PrintRowsTest, WhereNobodyAsksEachTurnIsARow) { EXPECT_EQ(print_rows(made(3, 0)).size(), 3u); }

TEST(PrintRowsTest, OneSideAloneIsPrintedToo) {
  EXPECT_TRUE(print_rows(Article{}).empty());
  const std::vector<PrintRow> rows = print_rows(made(0, 2));
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].commentary.size(), 2u);
}

// Whatever the links are, nothing is printed twice or left out.
TEST(PrintRowsTest, EveryUnitIsInOneRow) {
  uint32_t seed = 7;
  const auto random = [&](uint32_t below) {
    seed = seed * 1664525 + 1013904223;
    return (seed >> 8) % below;
  };
  for (int round = 0; round < 300; ++round) {
    Article article = made(1 + random(6), 1 + random(8));
    for (Turn& turn : article.own_texts().interview.turns) turn.role = static_cast<Role>(random(3));
    for (Unit& block : article.own_texts().commentaries[0].blocks) {
      if (random(4) == 0) block.kind = UnitKind::kHeading;
    }
    for (uint32_t links = random(6); links > 0; --links) {
      Link link;
      link.kind = random(2) ? LinkKind::kTopic : LinkKind::kQuote;
      const auto turns = static_cast<uint32_t>(article.interview().turns.size());
      const auto blocks = static_cast<uint32_t>(article.commentaries()[0].blocks.size());
      if (random(5)) link.interview = {{{Side::kInterview, random(turns), 0}, 0, 0}};
      link.commentary = {{{Side::kCommentary, 0, random(blocks)}, 0, 0}};
      article.links.push_back(link);
    }
    std::multiset<UnitRef> printed;
    for (const PrintRow& row : print_rows(article)) {
      EXPECT_FALSE(row.interview.empty() && row.commentary.empty());
      printed.insert(row.interview.begin(), row.interview.end());
      printed.insert(row.commentary.begin(), row.commentary.end());
    }
    std::multiset<UnitRef> wanted;
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      for (const UnitRef ref : units_of(article, side)) wanted.insert(ref);
    }
    ASSERT_EQ(printed, wanted) << round;
  }
}

}  // namespace
}  // namespace duidu
