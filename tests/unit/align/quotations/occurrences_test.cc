// Where the source has the very words, however often.
#include "align/quotations/occurrences.h"

#include <gtest/gtest.h>

#include "unit/align/quotations/finder.h"

namespace duidu {
namespace {

size_t count(const test::Finder& finder, std::string_view words, uint32_t most = 64) {
  const FoldedRange here = test::range_of(finder.commentary, words);
  return Occurrences(finder.source, finder.commentary, finder.seeds).find(here.first, here.last, most).size();
}

TEST(Occurrences, AreAllFound) {
  std::vector<std::string> source;
  for (int i = 0; i < 40; ++i) source.push_back("先看潮水，再说价钱。第" + std::to_string(i) + "次。");
  const test::Finder finder(source, {"他说：“先看潮水，再说价钱”。另有：后说价钱。"});
  EXPECT_EQ(count(finder, "先看潮水，再说价钱"), 40u);
  EXPECT_EQ(count(finder, "先看潮水，再说价钱", 12), 12u);
  EXPECT_EQ(count(finder, "后说价钱"), 0u);
}

TEST(Occurrences, AreWholeWords) {
  const test::Finder finder({"The lampshade is patient, the lamp is patient."},
                            {"“the lamp” or “is patient”"});
  EXPECT_EQ(count(finder, "the lamp"), 1u);
  EXPECT_EQ(count(finder, "is patient"), 2u);
}

TEST(Occurrences, MayBeCutOffAtAnEllipsis) {
  const test::Finder finder({"The lampshade is patient."}, {"“the lamp…”"});
  const FoldedRange here = test::range_of(finder.commentary, "the lamp");
  const Occurrences occurrences(finder.source, finder.commentary, finder.seeds);
  EXPECT_TRUE(occurrences.find(here.first, here.last, 9).empty());
  EXPECT_EQ(occurrences.find(here.first, here.last, 9, false, true).size(), 1u);
}

}  // namespace
}  // namespace duidu
