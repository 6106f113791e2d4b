#include "import/block.h"

#include <gtest/gtest.h>

#include <random>

namespace duidu {
namespace {

Block block_of(const std::string& text, std::vector<Inline> inlines = {}) {
  Block block;
  block.text = text;
  block.inlines = std::move(inlines);
  return block;
}

TEST(Slicer, PartsHaveTheStylesThatReachIntoThem) {
  Block block;
  block.text = "one two three";
  block.inlines = {
      {0, 13, InlineStyle::kStrong, ""}, {4, 7, InlineStyle::kEmphasis, ""}, {6, 10, InlineStyle::kCode, ""}};
  Slicer slicer(block);
  EXPECT_EQ(slicer.cut(0, 4).inlines, (std::vector<Inline>{{0, 3, InlineStyle::kStrong, ""}}));
  const Block two = slicer.cut(4, 8);
  EXPECT_EQ(two.text, "two");
  EXPECT_EQ(two.inlines, (std::vector<Inline>{{0, 3, InlineStyle::kStrong, ""},
                                              {0, 3, InlineStyle::kEmphasis, ""},
                                              {2, 3, InlineStyle::kCode, ""}}));
  EXPECT_EQ(slicer.cut(8, 13).inlines,
            (std::vector<Inline>{{0, 5, InlineStyle::kStrong, ""}, {0, 2, InlineStyle::kCode, ""}}));
}

TEST(Block, SliceTrimsAndCutsStyles) {
  const Block block =
      block_of("ab \u3000cdef gh", {{0, 2, InlineStyle::kStrong, ""}, {1, 8, InlineStyle::kLink, "x"}});
  const Block part = slice(block, 2, 10);
  EXPECT_EQ(part.text, "cdef");
  EXPECT_EQ(part.inlines, (std::vector<Inline>{{0, 2, InlineStyle::kLink, "x"}}));
  EXPECT_EQ(slice(block, 2, 6).text, "");
}

TEST(Block, SoftBreaksJoinWordsWithASpaceAndHanWithout) {
  Block block = block_of("one\rtwo\r中\r文，\r三\rfour\nfive", {{8, 15, InlineStyle::kStrong, ""}});
  resolve_soft_breaks(block);
  EXPECT_EQ(block.text, "one two 中文，三 four\nfive");
  EXPECT_EQ(block.text.substr(block.inlines[0].start, block.inlines[0].end - block.inlines[0].start), "中文");
}

TEST(Block, ColumnsCountHanTwice) {
  EXPECT_EQ(columns("ab对读，c"), 9u);
  EXPECT_EQ(columns(""), 0u);
}

// Slicing anywhere keeps every style on the characters it stood on.
TEST(Block, SlicingMovesNoStyle) {
  std::mt19937 random(5);
  const std::string letters = "abcd efgh ijkl";
  for (int round = 0; round < 500; ++round) {
    const auto a = static_cast<uint32_t>(random() % 14),
               b = static_cast<uint32_t>(a + 1 + random() % (14 - a));
    const size_t from = random() % 14, to = from + random() % (15 - from);
    const Block part = slice(block_of(letters, {{a, b, InlineStyle::kStrong, ""}}), from, to);
    for (const Inline& run : part.inlines) {
      ASSERT_LT(run.start, run.end);
      ASSERT_LE(run.end, part.text.size());
      const std::string styled = part.text.substr(run.start, run.end - run.start);
      ASSERT_NE(letters.substr(a, b - a).find(styled), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace duidu
