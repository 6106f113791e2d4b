// Keys as the reader meets them: whose a press is as the page stands, and the sheet that lists them.
#include "app/keys/keys.h"

#include <algorithm>

#include "base/phrases.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

class KeysTest : public test::ReaderFixture {
 protected:
  KeysTest() {
    bring("记者：桥修了几年？\n\n老陈：十一年。\n\n## 评论\n\n他说“十一年”。\n", "a.md");
    settle();
  }

  void press(const char* keys, Focus focus) {
    reader_.dispatch(PressKey{keys, focus});
    settle();
  }
  std::vector<std::string> rows() const {
    std::vector<std::string> found;
    for (const ControlNode& node : browser_.controls) {
      if (node.role == ControlRole::kText && node.id.starts_with("dialog.keys.")) found.push_back(node.name);
    }
    return found;
  }
  bool has_row(const std::string& row) const {
    const auto all = rows();
    return std::find(all.begin(), all.end(), row) != all.end();
  }
};

TEST_F(KeysTest, TabIsThePagesWhileAToolbarStandsBesideTheText) {
  EXPECT_EQ(reader_.use_of({"Tab", Focus::kText}), KeyUse::kFree);
  reader_.dispatch(SelectText{Selected{{{Side::kInterview, 0, 0}, 0}, {{Side::kInterview, 0, 0}, 6}}});
  settle();
  EXPECT_EQ(reader_.use_of({"Tab", Focus::kText}), KeyUse::kTaken);
  press("Tab", Focus::kText);
  EXPECT_EQ(browser_.count<request::EnterToolbar>(), 1u);
}

TEST_F(KeysTest, EscIsSharedWithTheBrowser) {
  EXPECT_EQ(reader_.use_of({"Escape", Focus::kText}), KeyUse::kShared);
}

TEST_F(KeysTest, TheSheetListsEveryKeyOnce) {
  press("?", Focus::kText);
  ASSERT_TRUE(control("dialog.keys"));
  EXPECT_TRUE(has_row("Ctrl+F: 在两边搜索"));
  EXPECT_TRUE(has_row("Enter, F3: 下一个找到的地方"));
  EXPECT_TRUE(has_row("Esc: 关掉对话框、朗读、搜索，放开引文"));
  EXPECT_TRUE(has_row("↑ ↓, Home, End, PageUp, PageDown: 滚动"));
  const auto& table = key_table();
  EXPECT_EQ(rows().size(), static_cast<size_t>(std::count_if(table.begin(), table.end(), [](const Key& key) {
              return !key.phrase.empty();
            })));
  press("Escape", Focus::kControl);
  EXPECT_FALSE(control("dialog.keys"));
}

TEST_F(KeysTest, OnAMacCommandStandsForControl) {
  reader_.dispatch(SetSystem{{.has_command_key = true}});
  settle();
  EXPECT_EQ(control("toolbar.search")->shortcut, "Meta+F");
  EXPECT_EQ(control("toolbar.search")->detail, "⌘F");
  press("?", Focus::kText);
  EXPECT_TRUE(has_row("⌘F: 在两边搜索"));
}

TEST_F(KeysTest, TheSettingsLeadToTheSheet) {
  press_control("toolbar.settings");
  settle();
  press_control("settings.keys");
  settle();
  EXPECT_TRUE(control("dialog.keys"));
  EXPECT_FALSE(control("settings"));
  press_control("dialog.keys.close");
  settle();
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kNone);
}

// At 400 % a window of 1280 x 1024 has so few pixels (WCAG 1.4.10).
TEST_F(KeysTest, InASmallWindowTheSheetScrollsAndTheKeyboardReachesIt) {
  reader_.panes().set_window({1280, 1300, 2, 0, 0});
  press("?", Focus::kText);
  EXPECT_FALSE(control("dialog.keys.rows")->is_tab_stop) << "all of it is seen";
  reader_.panes().set_window({320, 256, 2, 0, 0});
  settle();
  const ControlNode* const sheet = control("dialog.keys");
  EXPECT_GE(sheet->rect.y, 0);
  EXPECT_LE(sheet->rect.y + sheet->rect.height, 256);
  const ControlNode* const list = control("dialog.keys.rows");
  EXPECT_TRUE(list->is_tab_stop);
  EXPECT_GT(static_cast<float>(list->extent), list->rect.height);
  reader_.controls().scroll("dialog.keys.rows", 60);
  reader_.wake();
  settle();
  EXPECT_FLOAT_EQ(reader_.state().overlay.key_sheet_scroll, 60);
}

}  // namespace
}  // namespace duidu
