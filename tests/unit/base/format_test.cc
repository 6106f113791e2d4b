// The C library's own printf is the oracle: what both know, they print alike.
#include "base/format.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace duidu {
namespace {

constexpr size_t kRoom = 64;

// What the two write into `size` bytes, and the length they say it has.
std::string ours(size_t size, const char* format, ...) {
  char text[kRoom] = "untouched";
  va_list args;
  va_start(args, format);
  const int count = format_whole_numbers(text, size, format, args);
  va_end(args);
  return std::to_string(count) + ":" + text;
}

std::string theirs(size_t size, const char* format, ...) {
  char text[kRoom] = "untouched";
  va_list args;
  va_start(args, format);
  const int count = std::vsnprintf(text, size, format, args);
  va_end(args);
  return std::to_string(count) + ":" + text;
}

TEST(FormatTest, WholeNumbersAreThoseOfPrintf) {
  for (const char* format :
       {"%d", "%i", "<%5d>", "<%05d>", "%u", "%x", "%X", "\\u%04x", "<U+%.4X>", "%.2X"}) {
    for (const int value : {0, 1, 9, 10, 255, 4096, 2147483647}) {
      EXPECT_EQ(ours(kRoom, format, value), theirs(kRoom, format, value)) << format << " " << value;
    }
  }
  EXPECT_EQ(ours(kRoom, "%d %d", -1, -2147483647 - 1), theirs(kRoom, "%d %d", -1, -2147483647 - 1));
  EXPECT_EQ(ours(kRoom, "<%5d> <%05d> <%1d>", -5, -5, -5), theirs(kRoom, "<%5d> <%05d> <%1d>", -5, -5, -5));
}

TEST(FormatTest, TextIsCutWhereTheRoomEnds) {
  for (const size_t size : {0, 1, 2, 5, 9, 10, 11}) {
    EXPECT_EQ(ours(size, "%s, %c!", "访谈", 'x'), theirs(size, "%s, %c!", "访谈", 'x')) << size;
  }
}

TEST(FormatTest, AnUnknownLetterIsCopiedAndALoneSignEndsTheText) {
  EXPECT_EQ(ours(kRoom, "100%% %q"), "6:100% q");
  EXPECT_EQ(ours(kRoom, "100%"), "3:100");
}

TEST(FormatTest, WithoutABufferItOnlyCounts) {
  const auto count = [](const char* format, ...) {
    va_list args;
    va_start(args, format);
    const int length = format_whole_numbers(nullptr, 0, format, args);
    va_end(args);
    return length;
  };
  EXPECT_EQ(count("%s %d", "abc", 12), 6);
}

}  // namespace
}  // namespace duidu
