// What a terminal is given, and in lines of what width.
#include "check/text_cells.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

std::string lines(const MarkedText& text, size_t width) {
  std::string out;
  for (const MarkedText& line : wrapped(text, width)) {
    for (const MarkedPiece& piece : line)
      out += piece.mark == Mark::kPlain ? piece.text : "[" + piece.text + "]";
    out += "|";
  }
  return out;
}

TEST(Visible, NothingIsLeftThatATerminalOrABrowserObeys) {
  EXPECT_EQ(visible("a\x1b[31mb\x07"), "a<U+001B>[31mb<U+0007>");
  EXPECT_EQ(visible("a\xE2\x80\xAE"
                    "b\xE2\x81\xA9"),
            "a<U+202E>b<U+2069>");
  EXPECT_EQ(visible("a\nb\tc"), "a b c");
  EXPECT_EQ(visible("\xC2\x9B"
                    "31m"),
            "<U+009B>31m");
  EXPECT_EQ(visible("早·é👍"), "早·é👍");
}

TEST(Cells, AHanCharacterTakesTwoAndAMarkNone) {
  EXPECT_EQ(cells("abc"), 3u);
  EXPECT_EQ(cells("守钟，"), 6u);
  EXPECT_EQ(cells("e\xCC\x81"), 1u);
  EXPECT_EQ(cells("👍"), 2u);
  EXPECT_EQ(cells(""), 0u);
}

TEST(Wrapped, LinesBreakBehindBlanksAndBesideHanCharacters) {
  EXPECT_EQ(lines({{Mark::kPlain, "the old wall stands"}}, 8), "the old|wall|stands|");
  EXPECT_EQ(lines({{Mark::kPlain, "有雾的晚上，不敲钟"}}, 10), "有雾的晚|上，不敲钟|");
  EXPECT_EQ(lines({{Mark::kPlain, "unbreakable"}}, 4), "unbr|eaka|ble|");
  EXPECT_EQ(lines({}, 10), "");
}

TEST(Wrapped, MarksGoOnInTheNextLine) {
  EXPECT_EQ(lines({{Mark::kPlain, "the "}, {Mark::kChanged, "old wall"}, {Mark::kPlain, " stands"}}, 8),
            "the [old]|[wall]|stands|");
}

TEST(Wrapped, NoLineIsWiderThanAskedForAndNothingIsLost) {
  const std::string text = "他说 the “old wall” 有雾的晚上不要敲钟，每隔一刻钟看三十下灯。And so on";
  for (size_t width = 4; width < 40; ++width) {
    std::string all;
    for (const MarkedText& line : wrapped({{Mark::kPlain, text}}, width)) {
      ASSERT_EQ(line.size(), 1u);
      EXPECT_LE(cells(line[0].text), width) << line[0].text;
      for (const char byte : line[0].text) all += byte == ' ' ? "" : std::string(1, byte);
    }
    std::string wanted;
    for (const char byte : text) wanted += byte == ' ' ? "" : std::string(1, byte);
    EXPECT_EQ(all, wanted) << width;
  }
}

}  // namespace
}  // namespace duidu
