// One side follows the other: what the reader asks the browser for, what it shows, and that it comes to rest.
#include <cmath>

#include "unit/layout/article_text.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr Side kI = Side::kInterview, kC = Side::kCommentary;

// `turns` turns of an interview; one paragraph of the commentary for two of them, which quotes the second.
std::shared_ptr<const Article> article(int turns) {
  std::string text, links;
  for (int i = 0; i < turns; ++i)
    text += "answer 乙 | 第" + std::to_string(1000 + i) +
            "句答话，说得很长很长，长到要换几行才放得下，换了一行又一行，还是没有说完，于是再说一遍，再说一遍"
            "。\n";
  for (int i = 0; i < turns / 2; ++i) {
    text += "paragraph | 先引一句，引得不算短，再说自己的话，说得也不短，占了三四行，有人会嫌它啰嗦。\n";
    links += "link " + std::to_string(2 * i + 1) + " 0 60 = " + std::to_string(i) + " 0 30\n";
  }
  return std::make_shared<const Article>(test::parse_layout_case(text + links).article);
}

class FollowReaderTest : public test::ReaderFixture {
 protected:
  void open(int turns) {
    show(article(turns));
    settle();
    browser_.forget<request::ScrollTo>();
  }
  // The user scrolls, and the browser tells of it.
  void scroll(Side side, float top) {
    reader_.panes().set_scroll(side, top);
    reader_.panes().read_on(side);
    reader_.dispatch(Lead{side});
  }
  float top(Side side) const { return reader_.panes()[side].scroll; }
  float first_line(uint32_t link, Side side) const {
    const Span& words = reader_.article().links[link].spans(side).front();
    return span_rects(reader_.panes().layout(side), words).front().y - top(side);
  }
  float away_from_middle(uint32_t link, Side side) const {
    const float line = reader_.panes().layout(side).units[0].line_height;
    return first_line(link, side) + line / 2 - reader_.panes()[side].height / 2;
  }
  // Scrolls on until the first line of the link that is nearest stands in the middle of the side.
  uint32_t bring_nearest_to_middle(Side side) {
    uint32_t nearest = 0;
    float least = INFINITY;
    for (uint32_t link = 0; link < reader_.article().links.size(); ++link) {
      const Span& words = reader_.article().links[link].spans(side).front();
      if (span_rects(reader_.panes().layout(side), words).empty()) continue;
      const float away = std::abs(away_from_middle(link, side));
      if (away < least) least = away, nearest = link;
    }
    scroll(side, top(side) + away_from_middle(nearest, side));
    return nearest;
  }
  void click(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    reader_.wake();
    settle();
  }
  void click(const ControlNode& node) {
    click(node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2);
  }
};

TEST_F(FollowReaderTest, TheOtherSideIsMovedAtOnceAndOnce) {
  open(60);
  scroll(kI, 2000);
  ASSERT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(scrolls()[0].side, kC);
  EXPECT_EQ(scrolls()[0].motion, Motion::kInstant);
  EXPECT_EQ(top(kC), scrolls()[0].top) << "the next frame shows it there";
  EXPECT_EQ(top(kC), std::round(top(kC) * 2) / 2) << "on whole device pixels";
  settle();
  reader_.panes().set_scroll(kC, top(kC));  // the browser tells what it was asked to do
  settle();
  EXPECT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(top(kI), 2000);
}

TEST_F(FollowReaderTest, BothPicturesAreThereInTheSameFrame) {
  if (!browser_.paints) GTEST_SKIP() << "nothing is painted";
  open(200);
  scroll(kI, 9000);
  next_frame();
  for (const Side side : kSides) {
    const Pane& pane = reader_.panes()[side];
    EXPECT_LE(pane.tile.top(), pane.scroll);
    EXPECT_GE(pane.tile.top() + pane.tile.height(), pane.scroll + pane.height);
  }
}

// Before all is laid out heights are estimated; what comes in sight is laid out before it is seen, and stands level.
TEST_F(FollowReaderTest, InALongArticleThatIsNotLaidOutYetLinesStandLevel) {
  show(article(4000));
  next_frame();
  for (const float to : {30'000.0f, 90'000.0f, 60'000.0f}) {
    scroll(kC, to);
    next_frame();
    const uint32_t link = bring_nearest_to_middle(kC);
    next_frame();
    ASSERT_FALSE(reader_.panes().is_all_set());
    EXPECT_NEAR(first_line(link, kI), first_line(link, kC), reader_.panes().layout(kC).units[0].line_height)
        << to;
  }
}

TEST_F(FollowReaderTest, TheSwitchLiesOnTheDividerAndSaysWhatItDoes) {
  open(60);
  const ControlNode* node = control("follow.switch");
  ASSERT_NE(node, nullptr);
  EXPECT_EQ(node->role, ControlRole::kSwitch);
  EXPECT_TRUE(node->is_selected);
  EXPECT_EQ(node->shortcut, "F");
  for (const char* word : {"跟随：", "各自："}) EXPECT_NE(node->name.find(word), std::string::npos);
  EXPECT_EQ(node->detail, "跟随");
  const float divider = reader_.state().session.divider;
  click(*node);
  node = control("follow.switch");
  EXPECT_FALSE(node->is_selected);
  EXPECT_EQ(node->detail, "各自");
  EXPECT_EQ(reader_.state().session.divider, divider);
  ASSERT_NE(control("follow.announcement"), nullptr);
  ASSERT_NE(control("follow.explanation"), nullptr) << "the pointer is on it";
  scroll(kI, 2000);
  EXPECT_TRUE(scrolls().empty());
  reader_.dispatch(PressKey{"F", Focus::kText});
  settle();
  EXPECT_TRUE(control("follow.switch")->is_selected);
  EXPECT_EQ(scrolls().back().side, kC);
  press_control("follow.switch");
  settle();
  EXPECT_FALSE(control("follow.switch")->is_selected);
}

TEST_F(FollowReaderTest, AChosenPassageHasAPinThatLetsGo) {
  open(60);
  EXPECT_EQ(control("follow.pin"), nullptr);
  scroll(kC, 1000);
  reader_.dispatch(ChooseLink{bring_nearest_to_middle(kC), kC});
  settle();
  const ControlNode* pin = control("follow.pin");
  ASSERT_NE(pin, nullptr);
  browser_.forget<request::ScrollTo>();
  scroll(kC, top(kC) + 10);
  EXPECT_TRUE(scrolls().empty());
  click(*pin);
  EXPECT_EQ(control("follow.pin"), nullptr);
  EXPECT_TRUE(reader_.state().view.current) << "it stays chosen";
  scroll(kC, top(kC) + 10);
  EXPECT_EQ(scrolls().size(), 1u);
}

TEST_F(FollowReaderTest, TheExplanationSaysWhereTheNearestCommentIs) {
  open(60);
  scroll(kI, 2000);
  reader_.dispatch(SetScrolling{false});
  const auto unit = reader_.state().view.follow.place;
  ASSERT_TRUE(unit);
  if (unit->group % 2 == 1) scroll(kI, 2000 + reader_.panes().layout(kI).units[1].height);
  reader_.dispatch(SetScrolling{false});
  reader_.controls().set_focus("follow.switch");
  reader_.wake();
  settle();
  const ControlNode* words = control("follow.explanation");
  ASSERT_NE(words, nullptr);
  EXPECT_NE(words->name.find("没有人评论这一段；上一处："), std::string::npos) << words->name;
}

TEST_F(FollowReaderTest, ANarrowWindowHasNoSwitchButTheTabComesLevel) {
  open(60);
  reader_.panes().set_window({500, 800, 2, 0, 0});
  settle();
  EXPECT_EQ(control("follow.switch"), nullptr);
  browser_.forget<request::ScrollTo>();
  scroll(kI, 3000);
  settle();
  const uint32_t link = bring_nearest_to_middle(kI);
  settle();
  const float read = top(kI);
  EXPECT_TRUE(scrolls().empty());
  reader_.dispatch(ShowTab{kC});
  settle();
  EXPECT_NEAR(first_line(link, kI), first_line(link, kC), reader_.panes().layout(kC).units[0].line_height);
  EXPECT_EQ(top(kI), read);
}

TEST_F(FollowReaderTest, AnotherWidthMovesNothingButKeepsTheLines) {
  open(60);
  scroll(kI, 2000);
  settle();
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(MoveDivider{0.4f});
  settle();
  for (const request::ScrollTo& each : scrolls()) EXPECT_EQ(each.motion, Motion::kInstant);
  EXPECT_TRUE(reader_.state().view.positions[kC].is_set);
}

}  // namespace
}  // namespace duidu
