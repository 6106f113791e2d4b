// The view of the split as the reader shows it: what of it is there, what its controls do, and what becomes of the page.
#include <gtest/gtest.h>

#include "app/split/rows.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

class SplitViewTest : public test::ReaderFixture {
 protected:
  void open(const std::string& text) {
    bring(text, "a.md");
    settle();
    press_control("toolbar.split");
    settle();
  }
  void press(const char* keys) {
    reader_.dispatch(PressKey{keys, Focus::kRow});
    settle();
  }
  void focus(uint32_t line, bool extends = false) {
    reader_.controls().set_focus(row_id(line));
    reader_.controls().set_extending(extends);
    reader_.wake();
    settle();
  }
  std::vector<std::string> rows() const {
    std::vector<std::string> found;
    for (const ControlNode& node : browser_.controls) {
      if (node.role == ControlRole::kOption) found.push_back(node.name.substr(0, node.name.find('\n')));
    }
    return found;
  }
  size_t selected() const {
    return static_cast<size_t>(std::count_if(
        browser_.controls.begin(), browser_.controls.end(),
        [](const auto& node) { return node.role == ControlRole::kOption && node.is_selected; }));
  }
};

constexpr const char* kTalk =
    "# 修桥\n\n记者：修了多久？\n\n老陈：十一年。\n\n后来呢？\n\n修成了。\n\n## 评论\n\n“十一年”最要紧。\n";

TEST_F(SplitViewTest, EachLineIsARowThatSaysWhatItIs) {
  open(kTalk);
  EXPECT_EQ(rows(), (std::vector<std::string>{"1 · 提问 · 记者", "2 · 回答 · 老陈", "3 · 回答", "4 · 回答",
                                              "5 · 评论 · 评论开始"}));
  ASSERT_TRUE(control("split.list"));
  EXPECT_TRUE(control("split.list")->is_selected) << "several rows may be selected";
}

TEST_F(SplitViewTest, TheFocusMovesTheSelectionAndShiftExtendsIt) {
  open(kTalk);
  focus(1);
  focus(3, true);
  EXPECT_EQ(selected(), 3u);
  press("N");
  EXPECT_EQ(rows()[3], "4 · 叙述");
  EXPECT_EQ(control("split.said")->name, "第 2–4 行改作叙述");
  ASSERT_TRUE(control("split.undo"));
  EXPECT_EQ(control("split.undo")->name, "撤销：第 2–4 行改作叙述");
}

TEST_F(SplitViewTest, EnterOnARowAsksForTheName) {
  open(kTalk);
  focus(1);
  press_control("split.list.1");
  settle();
  ASSERT_TRUE(control("split.name"));
  EXPECT_EQ(control("split.name")->detail, "老陈");
  press_control("split.known.0");
  settle();
  EXPECT_EQ(rows()[1], "2 · 回答 · 记者");
}

TEST_F(SplitViewTest, TheButtonsDoWhatTheKeysDo) {
  open(kTalk);
  press_control("split.swap");
  settle();
  EXPECT_EQ(rows()[0], "1 · 评论 · 记者");
  press_control("split.undo");
  settle();
  EXPECT_EQ(rows()[0], "1 · 提问 · 记者");
  press_control("split.redo");
  settle();
  press_control("split.close");
  settle();
  EXPECT_EQ(reader_.article().commentaries()[0].blocks.size(), 4u);
  EXPECT_EQ(browser_.elements_built, 2) << "the page has the elements of the edited article";
}

TEST_F(SplitViewTest, AHundredThousandLinesHaveTheRowsThatAreSeen) {
  Texts texts;
  texts.language = "zh-Hans";
  texts.interview.turns.resize(1);
  texts.interview.turns[0].id = "t1";
  for (int i = 0; i < 100000; ++i) {
    Unit unit;
    unit.id = "p" + std::to_string(i + 1);
    unit.text = "很多。";
    texts.interview.turns[0].units.push_back(unit);
  }
  show(std::make_shared<const Article>(std::move(texts)));
  reader_.dispatch(OpenSplit{});
  settle();
  EXPECT_LT(rows().size(), 40u);
  reader_.controls().scroll("split.list", 56.0f * 90000);
  reader_.wake();
  settle();
  const std::vector<std::string> seen = rows();
  EXPECT_LT(seen.size(), 40u);
  EXPECT_NE(std::find(seen.begin(), seen.end(), "90002 · 叙述"), seen.end());
}

TEST_F(SplitViewTest, AnUncertainSplitIsOfferedToBeLookedAt) {
  Texts texts;
  texts.language = "en";
  texts.split.certainty = 0.4;
  texts.interview.turns.push_back(
      {"t1", "A", Role::kAnswer, {{"p1", UnitKind::kParagraph, 0, "", "", "Yes.", {}}}, {}});
  show(std::make_shared<const Article>(std::move(texts)));
  settle();
  ASSERT_TRUE(control("notice.split"));
  press_control("notice.split");
  settle();
  EXPECT_TRUE(control("split.list"));
  EXPECT_EQ(control("split.account")->name, "Lines: 1 · certainty of the split: 40%");
}

TEST_F(SplitViewTest, ANarrowWindowHasItInTheSettings) {
  reader_.panes().set_window({360, 640, 2, 0, 0});
  bring(kTalk, "a.md");
  settle();
  EXPECT_FALSE(control("toolbar.split"));
  press_control("toolbar.settings");
  settle();
  press_control("settings.split");
  settle();
  EXPECT_EQ(rows().size(), 5u);
}

}  // namespace
}  // namespace duidu
