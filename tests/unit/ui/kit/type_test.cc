// Interface text: measured, wrapped and cut by whole clusters.
#include "ui/kit/type.h"

#include <gtest/gtest.h>

#include "unit/imgui_context.h"

namespace duidu {
namespace {

class TypeTest : public testing::Test {
 protected:
  TypeTest() {
    ImGui::GetIO().DisplaySize = ImVec2(800, 600);
    ImGui::NewFrame();
  }
  ~TypeTest() override { ImGui::EndFrame(); }

  std::vector<std::string_view> wrap(std::string_view text, float width) {
    return wrap_text(context_.type, FontId::kInterface, 10, text, width);
  }

  test::ImGuiContextHolder context_;
};

TEST_F(TypeTest, WidthIsTheSumOfAdvances) {
  EXPECT_FLOAT_EQ(text_width(context_.type, FontId::kInterface, 10, "国a国"), 25);
  EXPECT_FLOAT_EQ(text_width(context_.type, FontId::kInterface, 10, ""), 0);
}

TEST_F(TypeTest, LinesCoverTheTextAndFit) {
  const std::string_view text = "把访谈和评论放在一起读，two sides of one page，不必联网。";
  std::string joined;
  for (std::string_view line : wrap(text, 100)) {
    EXPECT_LE(text_width(context_.type, FontId::kInterface, 10, line), 105) << line;
    joined += line;
  }
  EXPECT_EQ(joined, text);
}

TEST_F(TypeTest, WordsStayWholeAndMarksStayOffTheLineStart) {
  EXPECT_EQ(wrap("one two three", 40), (std::vector<std::string_view>{"one two ", "three"}));
  EXPECT_EQ(wrap("一二三，四", 30), (std::vector<std::string_view>{"一二", "三，四"}));
}

TEST_F(TypeTest, AWordLongerThanTheLineIsCut) {
  const auto lines = wrap("abcdefghij", 20);
  EXPECT_GT(lines.size(), 1u);
  EXPECT_EQ(wrap("", 20).size(), 0u);
}

TEST_F(TypeTest, FormatsAndIdMarksOfAnArticleAreSetAsTheyStand) {
  for (const std::string_view text : {"%s%n%d", "##x", "###"}) {
    EXPECT_FLOAT_EQ(text_width(context_.type, FontId::kInterface, 10, text),
                    5.0f * static_cast<float>(text.size()));
  }
}

}  // namespace
}  // namespace duidu
