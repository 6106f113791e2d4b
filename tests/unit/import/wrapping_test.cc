// Was a text wrapped by hand? Wrapping a text at any width must be noticed; text with a line a paragraph must
// not.
#include <gtest/gtest.h>

#include "import/text/plain_text.h"

namespace duidu {
namespace {

const std::string kParagraph =
    "A hand has to decide where the river ends and the bank begins, and it has to decide every spring anew, "
    "because "
    "neither the river nor the bank has ever promised to stay; my teachers told me so when I was young, and "
    "I did not "
    "believe them until I had drawn the same bend for the third time.";

std::string wrapped(const std::string& text, size_t width) {
  std::string out;
  size_t column = 0;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find(' ', start), text.size());
    const size_t length = end - start;
    if (column > 0) {
      const bool fits = column + 1 + length <= width;
      out += fits ? ' ' : '\n';
      column = fits ? column + 1 : 0;
    }
    out += text.substr(start, length);
    column += length;
    start = end + 1;
  }
  return out;
}

TEST(Wrapping, EveryUsualWidthIsNoticedAndUndone) {
  for (size_t width = 50; width <= 110; ++width) {
    const std::string text = wrapped(kParagraph, width) + "\n\n" + wrapped(kParagraph, width);
    ASSERT_TRUE(is_hard_wrapped(text)) << width;
    const std::vector<Block> blocks = parse_plain_text(text);
    ASSERT_EQ(blocks.size(), 2u) << width;
    Block block = blocks[1];
    resolve_soft_breaks(block);
    ASSERT_EQ(block.text, kParagraph) << width;
  }
}

TEST(Wrapping, ALineAParagraphIsNot) {
  EXPECT_FALSE(is_hard_wrapped(kParagraph + "\n" + kParagraph + "\n" + kParagraph + "\n" + kParagraph));
  EXPECT_FALSE(
      is_hard_wrapped("Roses are red\nviolets are blue\nand this is a rather longer line of no use\nto "
                      "you\nor me\nor anyone\n"));
  EXPECT_FALSE(is_hard_wrapped(""));
}

}  // namespace
}  // namespace duidu
