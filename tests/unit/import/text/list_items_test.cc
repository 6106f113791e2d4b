#include "import/text/list_items.h"

#include <gtest/gtest.h>

namespace duidu {
namespace {

std::string marker_of(const std::string& line) {
  const auto marker = list_marker(line);
  return marker ? marker->ordinal + " / " + line.substr(marker->text_start) : "-";
}

TEST(ListMarker, Forms) {
  EXPECT_EQ(marker_of("1.项目"), "1. / 项目");
  EXPECT_EQ(marker_of("12、 项目"), "12、 / 项目");
  EXPECT_EQ(marker_of("3) item"), "3) / item");
  EXPECT_EQ(marker_of("(3) item"), "(3) / item");
  EXPECT_EQ(marker_of("（三）项目"), "（三） / 项目");
  EXPECT_EQ(marker_of("一、项目"), "一、 / 项目");
  EXPECT_EQ(marker_of("十二、项目"), "十二、 / 项目");
  EXPECT_EQ(marker_of("①项目"), "① / 项目");
  EXPECT_EQ(marker_of("• item"), "• / item");
  EXPECT_EQ(marker_of("•item"), "• / item");
  EXPECT_EQ(marker_of("- item"), "- / item");
}

TEST(ListMarker, LooksThatDeceive) {
  for (const char* line :
       {"3.5 km", "1998.水很大", "2026-01-02", "12:30", "-5 degrees", "——破折号", "一个人", "十分、好",
        "(see below)", "", "1.", "•", "*emphasis*", "1.2.3", "（三月）", "...", "十一二三四、"}) {
    EXPECT_EQ(marker_of(line), "-") << line;
  }
}

}  // namespace
}  // namespace duidu
