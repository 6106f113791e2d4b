// Candidates are found where words were planted, edits and all, and end where the writer shows an omission.
#include "align/quotations/parallels.h"

#include <gtest/gtest.h>

#include <random>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

std::string random_han(std::mt19937& random, int length) {
  std::string text;
  for (int i = 0; i < length; ++i) append_code_point(text, 0x4E00 + random() % 2000);
  return text;
}

void expect_sound(const test::Finder& finder, const Parallel& parallel) {
  const std::u16string &here = finder.commentary.folded(), &there = finder.source.folded();
  for (const Match& run : parallel.runs)
    EXPECT_EQ(here.substr(run.commentary, run.length), there.substr(run.source, run.length));
}

// Every tenth character is replaced.
std::string edited(const std::string& text) {
  std::string out;
  int n = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    append_code_point(out, ++n % 10 == 0 ? U'囧' : c);
  }
  return out;
}

TEST(Parallels, CoverAPlantedQuotationWithItsEdits) {
  for (uint32_t seed = 1; seed <= 30; ++seed) {
    std::mt19937 random(seed);
    const std::string planted = random_han(random, 60);
    test::Finder finder({random_han(random, 100) + planted + random_han(random, 100)},
                        {random_han(random, 50) + edited(planted) + random_han(random, 50)});
    const ParallelList found = finder.parallels();
    bool is_covered = false;
    for (uint32_t i = 0; i < found.size(); ++i) {
      const Parallel parallel = found[i];
      expect_sound(finder, parallel);
      is_covered |= parallel.commentary <= 52 && parallel.commentary_end >= 107 && parallel.source >= 95 &&
                    parallel.source_end <= 165;
    }
    EXPECT_TRUE(is_covered) << "seed " << seed;
  }
}

TEST(Parallels, NoneWithEditsReachesOverAnEllipsisOfTheCommentary) {
  test::Finder finder({"窑火要烧几天就烧几天，人急没有用，这是老话，木头没有秘密，选料需要时间和耐心。"},
                      {"窑火要烧几天就烧几天，人急没有用……木头没有秘密，选料需要时间和耐心。"});
  const ParallelList found = finder.parallels();
  const uint32_t ellipsis = test::range_of(finder.commentary, "木头没有秘密").first;
  ASSERT_EQ(found.size(), 2u);
  for (uint32_t i = 0; i < found.size(); ++i) {
    expect_sound(finder, found[i]);
    EXPECT_TRUE(found[i].commentary_end <= ellipsis || found[i].commentary >= ellipsis);
  }
}

TEST(Parallels, NoneReachesOverAParagraphOfTheWritersOwn) {
  test::Finder finder({"窑火要烧几天就烧几天，人急没有用，木头没有秘密，选料需要时间和耐心。"},
                      {"窑火要烧几天就烧几天，人急没有用，", "是吗？", "木头没有秘密，选料需要时间和耐心。"});
  const ParallelList found = finder.parallels();
  EXPECT_EQ(found.size(), 2u);
  for (uint32_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(finder.commentary.paragraph_of(found[i].commentary),
              finder.commentary.paragraph_of(found[i].commentary_end - 1));
  }
}

TEST(Parallels, UnrelatedTextsAndASpentBudgetGiveNone) {
  std::mt19937 random(5);
  test::Finder finder({random_han(random, 300)}, {random_han(random, 300)});
  EXPECT_EQ(finder.parallels().size(), 0u);
  const std::string words = random_han(random, 100);
  test::Finder same({words}, {words});
  EXPECT_EQ(same.parallels().size(), 1u);
  same.options.max_steps = 0;
  Budget spent(same.options);
  EXPECT_EQ(
      find_parallels(same.source, same.commentary, same.seeds, same.evidence, same.frames, spent).size(), 0u);
}

}  // namespace
}  // namespace duidu
