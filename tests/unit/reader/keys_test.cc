// Keys as the reader meets them: whose a press is as the page stands.
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

TEST_F(KeysTest, OnAMacCommandStandsForControl) {
  reader_.dispatch(SetSystem{{.has_command_key = true}});
  settle();
  EXPECT_EQ(control("toolbar.search")->shortcut, "Meta+F");
  EXPECT_EQ(control("toolbar.search")->detail, "⌘F");
}

}  // namespace
}  // namespace duidu
