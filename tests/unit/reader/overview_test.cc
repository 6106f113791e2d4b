// What the user sees and hears of a side beyond what is in sight: strips, heads, counts above and below, steps to what nobody speaks
// of. Over an article with a link of every kind.
#include <algorithm>

#include "app/overview/steps.h"
#include "import/article_json/json.h"
#include "unit/golden.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

class OverviewTest : public test::ReaderFixture {
 protected:
  OverviewTest() {
    Result<Article> article = read_article_json(test::read_file(DUIDU_CASES_DIR "/reader/every-link.json"));
    show(std::make_shared<const Article>(std::move(article.value())), Elements::kMissing);
    settle();
  }

  std::string name_of(std::string_view id) const {
    const ControlNode* const node = control(id);
    return node ? node->name : "";
  }
  uint32_t counted(std::string_view id) const {
    const std::string name = name_of(id);
    const size_t digit = name.find_first_of("0123456789");
    return digit == name.npos ? 0 : static_cast<uint32_t>(std::stoul(name.substr(digit)));
  }
  void scroll(Side side, float top) {
    reader_.panes().set_scroll(side, top);
    settle();
  }
  void press(std::string_view keys) {
    reader_.dispatch(PressKey{keys, Focus::kText});
    settle_scrolled();
  }
};

TEST_F(OverviewTest, EachSideHasAStripThatTellsItsMarks) {
  for (const char* id : {"overview.interview", "overview.commentary"}) {
    const ControlNode* const strip = control(id);
    ASSERT_NE(strip, nullptr) << id;
    EXPECT_EQ(strip->role, ControlRole::kStrip);
    EXPECT_EQ(strip->value, 0);
    EXPECT_GT(strip->extent, 3);
    EXPECT_EQ(strip->detail, "共 " + std::to_string(strip->extent) + " 处");
  }
  reader_.controls().adjust("overview.commentary", 1);
  reader_.wake();
  settle_scrolled();
  ASSERT_TRUE(reader_.state().view.current);
  EXPECT_EQ(reader_.state().view.current->side, Side::kCommentary);
  EXPECT_EQ(control("overview.commentary")->value, 1);
  EXPECT_EQ(control("overview.commentary")->detail.find("第 1 处，共 "), 0u);
  EXPECT_EQ(name_of("overview.announcement"), control("overview.commentary")->detail);
}

TEST_F(OverviewTest, StripsLieBesideTheTextNeverOnIt) {
  for (const float width : {360.0f, 700.0f, 880.0f, 1000.0f, 1280.0f, 1920.0f}) {
    for (const float bar : {0.0f, 15.0f}) {
      reader_.panes().set_window({width, 700, 1, 0, bar});
      settle();
      for (const Side side : kSides) {
        const ControlNode* const strip =
            control(side == Side::kInterview ? "overview.interview" : "overview.commentary");
        if (!strip) continue;
        const PaneLayout& layout = reader_.panes().layout(side);
        const float column = pane_of(reader_.panes().geometry(), side).x + layout.column_x;
        EXPECT_GE(strip->rect.x, column + layout.column_width + 18) << width << " " << bar;
        EXPECT_LE(strip->rect.x + strip->rect.width, width - (side == Side::kCommentary ? bar : 0));
      }
    }
  }
}

TEST_F(OverviewTest, CountsAboveAndBelowAddUpToAllLinksAtEveryScrollPosition) {
  for (const Side side : kSides) {
    const bool is_interview = side == Side::kInterview;
    const PaneLayout& layout = reader_.panes().layout(side);
    const auto all =
        static_cast<uint32_t>(control(is_interview ? "overview.interview" : "overview.commentary")->extent);
    const float height = pane_of(reader_.panes().geometry(), side).height;
    for (float top = 0; top <= layout.height - height; top += 37) {
      scroll(side, top);
      const BeyondView view = beyond_view(link_extents(layout, reader_.article()), top, height);
      EXPECT_EQ(view.above.count + view.in_sight + view.below.count, all);
      EXPECT_EQ(counted(is_interview ? "above.interview" : "above.commentary"), view.above.count) << top;
      EXPECT_EQ(counted(is_interview ? "below.interview" : "below.commentary"), view.below.count) << top;
    }
  }
}

TEST_F(OverviewTest, AStepToTheNearestBelowScrollsThatSideOnly) {
  const uint32_t before = counted("below.interview");
  ASSERT_GT(before, 0u);
  browser_.forget<request::ScrollTo>();
  press_control("below.interview");
  settle_scrolled();
  ASSERT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(scrolls()[0].side, Side::kInterview);
  EXPECT_LT(counted("below.interview"), before);
}

TEST_F(OverviewTest, HeadsNameTheSidesAndTheQuestionBeingRead) {
  EXPECT_EQ(name_of("head.interview.name"), "访谈");
  EXPECT_EQ(name_of("head.commentary.name"), "评论");
  EXPECT_EQ(name_of("head.interview.now").find("第 1 问"), 0u) << name_of("head.interview.now");
  EXPECT_NE(name_of("head.share").find('%'), std::string::npos);
  scroll(Side::kInterview, 400);
  EXPECT_NE(name_of("head.interview.now").find("第 1 问"), 0u);
  const PageGeometry& page = reader_.panes().geometry();
  for (const Side side : kSides) {
    EXPECT_EQ(head_of(page, side).y + head_of(page, side).height, pane_of(page, side).y);
  }
}

TEST_F(OverviewTest, ANarrowWindowHasTheQuestionBesideItsTabs) {
  reader_.panes().set_window({400, 700, 2, 0, 0});
  settle();
  EXPECT_EQ(name_of("head.interview.name"), "");
  EXPECT_EQ(name_of("head.now"), "问 1");
  const Rect now = control("head.now")->rect, tab = control("tab.interview")->rect;
  EXPECT_GE(now.x, tab.x) << "it lies on no other control";
  EXPECT_LE(now.x + now.width, tab.x + tab.width);
  EXPECT_EQ(control("below.interview"), nullptr);
  reader_.dispatch(ShowTab{Side::kCommentary});
  settle();
  EXPECT_EQ(name_of("head.now"), "");
}

TEST_F(OverviewTest, UGoesThroughWhatNobodySpeaksOfAndSaysWhereItEnds) {
  int steps = 0;
  for (; steps < 20 && !reader_.state().overlay.notice; ++steps) {
    press("U");
    if (reader_.state().overlay.notice) break;
    const auto& passage = reader_.state().view.overview.passage;
    ASSERT_TRUE(passage);
    EXPECT_NE(control("overview.bracket"), nullptr) << "what is seen where there is no canvas";
    const bool is_whole = is_of_whole_questions(reader_.whole(), *passage);
    EXPECT_EQ(name_of("overview.passage").find("没有人谈到第") == 0, is_whole) << name_of("overview.passage");
    EXPECT_NE(name_of("overview.passage").find("没有人谈到"), std::string::npos);
    EXPECT_EQ(reader_.highlights(passage->first).front().kind, HighlightKind::kUndiscussed);
    EXPECT_EQ(reader_.highlights(passage->last).front().kind, HighlightKind::kUndiscussed);
  }
  EXPECT_GT(steps, 0);
  EXPECT_LT(steps, 20) << "it comes to an end";
  press("Shift+U");
}

TEST_F(OverviewTest, AltAndTheArrowsStepThroughTheMarksOfTheSideBeingRead) {
  const std::vector<uint32_t> marks = marks_of(reader_.article(), Side::kInterview);
  for (const uint32_t mark : marks) {
    press("Alt+ArrowDown");
    ASSERT_TRUE(reader_.state().view.current);
    EXPECT_EQ(reader_.state().view.current->link, mark);
  }
  press("Alt+ArrowUp");
  EXPECT_EQ(reader_.state().view.current->link, marks[marks.size() - 2]);
}

}  // namespace
}  // namespace duidu
