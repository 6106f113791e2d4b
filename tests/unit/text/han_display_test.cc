// Chinese text in the other script: words decide between forms, and no offset moves.
#include "text/han_display.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace duidu {
namespace {

std::string in(HanScript script, std::string text) {
  show_in(script, text);
  return text;
}
std::string traditional(std::string text) { return in(HanScript::kTraditional, std::move(text)); }
std::string simplified_text(std::string text) { return in(HanScript::kSimplified, std::move(text)); }

TEST(HanDisplay, CharactersBecomeThoseOfTheOtherScript) {
  EXPECT_EQ(traditional("我们说这座桥修了多久？"), "我們說這座橋修了多久？");
  EXPECT_EQ(traditional("因为群众在这里"), "因為群眾在這裡") << "the forms of Taiwan";
  EXPECT_EQ(simplified_text("我們說這座橋修了多久？"), "我们说这座桥修了多久？");
  EXPECT_EQ(in(HanScript::kOriginal, "说說"), "说說");
}

TEST(HanDisplay, TheWordDecidesBetweenForms) {
  EXPECT_EQ(traditional("头发，发现"), "頭髮，發現");
  EXPECT_EQ(traditional("皇后以后"), "皇后以後");
  EXPECT_EQ(traditional("干部，干净，干燥"), "幹部，乾淨，乾燥");
  EXPECT_EQ(traditional("关系，系统，联系"), "關係，系統，聯繫");
  EXPECT_EQ(simplified_text("著名的乾隆，乾燥"), "著名的乾隆，干燥");
}

TEST(HanDisplay, NoOffsetMoves) {
  const std::string mixed = "Duidu 对读——a\xF0\xA0\xAE\xB7 🎉 记者：发发发\n龙龍";
  for (const HanScript script : {HanScript::kSimplified, HanScript::kTraditional}) {
    const std::string shown = in(script, mixed);
    ASSERT_EQ(shown.size(), mixed.size());
    for (size_t at = 0, shown_at = 0; at < mixed.size();) {
      next_code_point(mixed, at);
      next_code_point(shown, shown_at);
      ASSERT_EQ(at, shown_at);
    }
  }
}

// Every character of the blocks, alone: the same length, well formed, and what is shown in a script stays in it.
TEST(HanDisplay, IsStableOnEveryCharacter) {
  for (const HanScript script : {HanScript::kSimplified, HanScript::kTraditional}) {
    int changed = 0;
    for (char32_t c = 0x3400; c <= 0x9FFF; ++c) {
      std::string text;
      append_code_point(text, c);
      const std::string once = in(script, text);
      size_t offset = 0;
      const char32_t to = next_code_point(once, offset);
      ASSERT_EQ(once.size(), 3u);
      ASSERT_TRUE(to >= 0x3400 && to <= 0x9FFF) << text;
      changed += once != text;
    }
    EXPECT_GT(changed, 2500);
    EXPECT_LT(changed, 3200);
  }
}

TEST(HanDisplay, NothingIsReadBeyondTheEnd) {
  for (const char* text : {"", "\xE5", "\xE5\x8F", "发", "发\xE5\x8F"}) {
    EXPECT_EQ(traditional(text).size(), std::string(text).size());
  }
}

}  // namespace
}  // namespace duidu
