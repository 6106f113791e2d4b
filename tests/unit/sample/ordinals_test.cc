// Import and export agree on ordinals: whatever import takes for the number of a list item, the page shows in an ordered list.
#include <gtest/gtest.h>

#include <string>

#include "export/html.h"
#include "export/page.h"
#include "import/text/list_items.h"
#include "text/numerals.h"
#include "text/utf8.h"

namespace duidu {
namespace {

std::string page_of(const ListMarker& marker, std::string_view line) {
  Article article;
  article.own_texts().commentaries.resize(1);
  Unit& item = article.own_texts().commentaries[0].blocks.emplace_back();
  item.kind = UnitKind::kListItem;
  item.ordinal = marker.ordinal;
  item.text = line.substr(marker.text_start);
  HtmlWriter writer;
  paint_side(article, Side::kCommentary, Language::kChinese, writer);
  return std::string(writer.html());
}

bool is_in_ordered_list(const std::string& line) {
  const auto marker = list_marker(line);
  EXPECT_TRUE(marker) << line;
  return marker && page_of(*marker, line).find("<ol") != std::string::npos;
}

TEST(Ordinals, EveryHanNumeralCounts) {
  for (const char32_t c : kHanNumerals) {
    std::string numeral;
    append_code_point(numeral, c);
    EXPECT_TRUE(is_in_ordered_list(numeral + "、项目")) << numeral;
    EXPECT_TRUE(is_in_ordered_list("（" + numeral + "）项目")) << numeral;
  }
}

TEST(Ordinals, EveryCircledNumberCounts) {
  for (char32_t c = 0x2460; c <= 0x325F; ++c) {
    if (!is_circled_number(c)) continue;
    std::string number;
    append_code_point(number, c);
    EXPECT_TRUE(is_in_ordered_list(number + " item")) << number;
  }
}

TEST(Ordinals, FiguresCountAndBulletsDoNot) {
  for (const char* line : {"1. item", "12、项目", "(3) item", "9) item"}) {
    EXPECT_TRUE(is_in_ordered_list(line)) << line;
  }
  for (const char* line : {"• item", "- item", "■ item"}) EXPECT_FALSE(is_in_ordered_list(line)) << line;
}

}  // namespace
}  // namespace duidu
