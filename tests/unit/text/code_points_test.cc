#include "text/code_points.h"

#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace duidu {
namespace {

TEST(CodePointOffsets, AgreesWithCountingFromTheStart) {
  std::mt19937 random(3);
  constexpr std::string_view kPieces[] = {"a", "é", "读", "𠮷"};
  for (const size_t length : {0, 1, 63, 64, 65, 127, 128, 129, 1000}) {
    std::string text;
    for (size_t i = 0; i < length; ++i) text += kPieces[random() % 4];
    const CodePointOffsets offsets(text);
    ASSERT_EQ(offsets.count(), length);
    for (uint32_t i = 0; i <= length; ++i) {
      const auto bytes = static_cast<uint32_t>(code_points_to_bytes(text, i));
      ASSERT_EQ(offsets.to_bytes(i), bytes) << length << " " << i;
      ASSERT_EQ(offsets.to_code_points(bytes), i) << length << " " << i;
    }
  }
}

TEST(CodePointOffsets, BeyondTheEndIsTheEnd) {
  const CodePointOffsets offsets("读a");
  EXPECT_EQ(offsets.to_bytes(99), 4u);
  EXPECT_EQ(offsets.to_code_points(99), 2u);
}

}  // namespace
}  // namespace duidu
