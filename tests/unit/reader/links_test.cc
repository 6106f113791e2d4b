// Links as the reader meets them: notes, choices among several places, the list. Over an article with a link of every kind.
#include <algorithm>
#include <map>
#include <string>

#include "import/article_json/json.h"
#include "ui/chrome/placing.h"
#include "unit/golden.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

// Indices in the article's links, see tests/cases/reader/every-link.json.
constexpr uint32_t kExact = 1, kAmbiguous = 2, kNear = 3, kOrphan = 5, kTopic = 8;

class LinksTest : public test::ReaderFixture {
 protected:
  LinksTest() {
    Result<Article> article = read_article_json(test::read_file(DUIDU_CASES_DIR "/reader/every-link.json"));
    show(std::make_shared<const Article>(std::move(article.value())), Elements::kMissing);
    settle();
  }

  const ControlNode* control(ControlRole role, std::string_view words = "") const {
    const auto found = std::find_if(
        browser_.controls.begin(), browser_.controls.end(),
        [&](const auto& node) { return node.role == role && node.name.find(words) != std::string::npos; });
    return found == browser_.controls.end() ? nullptr : &*found;
  }
  std::string note() const {
    const ControlNode* node = control(ControlRole::kTooltip);
    return node ? node->name : "";
  }
  void activate(std::string_view id) {
    press_control(id);
    settle();
  }
  void explain(uint32_t link, Side side) {
    const Rect& pane = pane_of(reader_.panes().geometry(), side);
    reader_.dispatch(FocusLink{link, side, {pane.x + 100, pane.y + 100}});
    settle();
  }
  void choose(uint32_t link, Side side) {
    reader_.dispatch(ChooseLink{link, side, std::nullopt, WindowPoint{-1, -1}});
    settle();
  }
  size_t options() const {
    return static_cast<size_t>(
        std::count_if(browser_.controls.begin(), browser_.controls.end(),
                      [](const auto& node) { return node.role == ControlRole::kOption; }));
  }
};

TEST_F(LinksTest, ANoteSaysWhatALinkIsWhatTheOtherSideSaysAndHowItCameOut) {
  EXPECT_EQ(note(), "");
  explain(kExact, Side::kCommentary);
  EXPECT_EQ(note(), "引文 1 · 逐字相符 · 第 1 问，温澜\n数日子的人守不住灯，灯也不认日子。");
  explain(kNear, Side::kInterview);
  EXPECT_EQ(note(),
            "引文 3 · 文字有改动 · 评论第 3 "
            "段\n说到自动灯，他的看法出人意料：“我信机器不会犯困，可是机器并不知道有谁在看它。”\n“机器不知道"
            "谁在看它”作“机器并不知道有谁在看它”");
  explain(kTopic, Side::kCommentary);
  EXPECT_EQ(note(), "相关 · 第 6 问，温澜\n最难的是哪一年？\n共有：老林、两个人、一个人");
  explain(kOrphan, Side::kCommentary);
  EXPECT_EQ(note(), "引文 4? · 查无原文\n访谈里没有找到这句话。");
  reader_.dispatch(StepBack{});
  settle();
  EXPECT_EQ(note(), "") << "Esc takes it away";
}

TEST_F(LinksTest, ANoteStaysInTheWindow) {
  for (const float width : {1280.0f, 900.0f, 400.0f, 300.0f}) {
    reader_.panes().set_window({width, 500, 2, 0, 0});
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      for (const float y : {60.0f, 490.0f}) {
        reader_.dispatch(FocusLink{kNear, side, {pane_of(reader_.panes().geometry(), side).x + 1, y}});
        settle();
        const ControlNode* node = control(ControlRole::kTooltip);
        if (!node) continue;
        EXPECT_GE(node->rect.x, 0) << width;
        EXPECT_LE(node->rect.x + node->rect.width, width);
        EXPECT_GE(node->rect.y, 0);
        EXPECT_LE(node->rect.y + node->rect.height, 500);
      }
    }
  }
}

// What a bar is about are whole paragraphs, on both sides.
TEST_F(LinksTest, TheNoteOfABarLiesOnNoneOfItsParagraphs) {
  for (const float width : {1280.0f, 1000.0f}) {
    reader_.panes().set_window({width, 800, 2, 0, 15});
    settle();
    for (const Side side : kSides) {
      const auto lines_of = [&](uint32_t link, Side of) {
        std::vector<Rect> lines;
        const Rect& pane = pane_of(reader_.panes().geometry(), of);
        for (const Span& span : reader_.article().links[link].spans(of)) {
          for (const Rect& line : span_rects(reader_.panes().layout(of), span))
            lines.push_back(
                {line.x + pane.x, line.y + pane.y - reader_.panes()[of].scroll, line.width, line.height});
        }
        return lines;
      };
      for (const MarginBar& bar : std::vector(reader_.panes().layout(side).bars)) {
        reader_.panes().set_scroll(side, std::max(0.0f, bar.y - 300));
        settle();
        const Rect& pane = pane_of(reader_.panes().geometry(), side);
        const float y = pane.y + bar.y + 10 - reader_.panes()[side].scroll;
        reader_.dispatch(FocusLink{bar.link, side, {pane.x + bar.x, y}});
        settle();
        const ControlNode* const shown = control(ControlRole::kTooltip);
        ASSERT_NE(shown, nullptr) << bar.link;
        for (const Side of : kSides)
          EXPECT_EQ(covered_area(shown->rect, lines_of(bar.link, of)), 0) << bar.link << " " << width;
      }
    }
  }
}

TEST_F(LinksTest, NothingInTheToolbarMovesWhenThereIsAWayBack) {
  for (const float width : {1600.0f, 1280.0f, 900.0f, 700.0f}) {
    reader_.panes().set_window({width, 800, 2, 0, 15});
    settle();
    const auto rects = [&] {
      std::map<std::string, Rect> all;
      for (const ControlNode& node : browser_.controls) {
        if (node.id.starts_with("summary.") || node.id.starts_with("toolbar.") ||
            node.id.starts_with("views."))
          all[node.id] = node.rect;
      }
      return all;
    };
    reader_.dispatch(GoToEntry{reader_.state().view.history.entries.front().serial});
    settle();
    const auto before = rects();
    EXPECT_EQ(before.count("toolbar.back"), 0u);
    choose(kExact, Side::kCommentary);
    const auto after = rects();
    EXPECT_EQ(after.count("toolbar.back"), 1u);
    for (const auto& [id, rect] : before) {
      const auto found = after.find(id);
      if (found == after.end()) continue;  // what is ahead is forgotten
      EXPECT_EQ(found->second, rect) << id << " " << width;
    }
  }
}

TEST_F(LinksTest, WhilePanesScrollNoNoteTrailsTheText) {
  explain(kExact, Side::kCommentary);
  reader_.dispatch(SetScrolling{true});
  settle();
  EXPECT_EQ(note(), "");
  reader_.dispatch(SetScrolling{false});
  settle();
  EXPECT_NE(note(), "");
}

TEST_F(LinksTest, EachPressOnAnAmbiguousQuotationGoesToTheNextPlaceAndSaysWhich) {
  reader_.panes().set_window({1280, 200, 2, 0, 0});  // where no place is in sight beside another
  settle();
  std::vector<float> tops;
  for (const char* said :
       {"这是 3 处中的第 1 处", "这是 3 处中的第 2 处", "这是 3 处中的第 3 处", "这是 3 处中的第 1 处"}) {
    browser_.forget<request::ScrollTo>();
    choose(kAmbiguous, Side::kCommentary);
    ASSERT_FALSE(scrolls().empty());
    tops.push_back(scrolls().front().top);
    EXPECT_NE(control(ControlRole::kAnnouncement, said), nullptr) << said;
    explain(kAmbiguous, Side::kCommentary);
    EXPECT_NE(note().find(said), std::string::npos) << note();
  }
  EXPECT_NE(tops[1], tops[2]);
  EXPECT_EQ(tops[0], tops[3]);
}

TEST_F(LinksTest, OfSeveralPlacesThePressedOneIsMeant) {
  const std::vector<Span>& places = reader_.article().links[kAmbiguous].interview;
  const Rect& pane = pane_of(reader_.panes().geometry(), Side::kInterview);
  const Rect line = span_rects(reader_.panes().layout(Side::kInterview), places[1]).front();
  reader_.dispatch(ChooseLink{kAmbiguous, Side::kInterview, std::nullopt,
                              WindowPoint{pane.x + line.x + 2, pane.y + line.y + 2}});
  EXPECT_EQ(reader_.state().view.current->occurrence, 1u);
}

TEST_F(LinksTest, AnOrphanIsChosenWithoutTurningTheTab) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  reader_.dispatch(ShowTab{Side::kCommentary});
  settle();
  choose(kOrphan, Side::kCommentary);
  EXPECT_EQ(browser_.last<request::PlacePanes>().tab, Side::kCommentary);
  EXPECT_NE(control(ControlRole::kAnnouncement, "访谈里没有找到这句话"), nullptr);
}

TEST_F(LinksTest, TheListCountsAndShowsEveryLink) {
  activate("toolbar.links");
  ASSERT_NE(control(ControlRole::kDialog, "引文清单"), nullptr);
  for (const char* name : {"全部", "3 处要看", "1 处查无原文", "1 处文字有改动", "1 处原文不止一处",
                           "1 处有省略", "2 处逐字相符", "5 处相关"}) {
    EXPECT_NE(control(ControlRole::kToggle, name), nullptr) << name;
  }
  EXPECT_EQ(options(), reader_.article().links.size());
  const ControlNode* near = control(ControlRole::kOption, "引文 3 · 文字有改动 · 第 4 问，温澜");
  ASSERT_NE(near, nullptr);
  EXPECT_NE(near->name.find("我信机器不会犯困"), std::string::npos);
}

TEST_F(LinksTest, TheListIsFilteredByVerdict) {
  activate("toolbar.links");
  activate("links.filter.look");
  EXPECT_EQ(options(), 3u);
  EXPECT_EQ(control(ControlRole::kToggle, "3 处要看")->is_selected, true);
  activate("links.filter.ambiguous");
  EXPECT_EQ(options(), 1u);
  activate("links.filter.all");
  EXPECT_EQ(options(), reader_.article().links.size());
}

// A narrow window has room for one button, and the bar then says what the note would.
TEST_F(LinksTest, WhatNeedsALookIsCountedInTheToolbarAndGoneThrough) {
  EXPECT_NE(control(ControlRole::kButton, "1 处查无原文"), nullptr);
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle();
  EXPECT_EQ(control(ControlRole::kButton, "1 处查无原文"), nullptr);
  ASSERT_NE(control(ControlRole::kButton, "3 处要看"), nullptr);
  activate("summary.look");
  ASSERT_NE(control(ControlRole::kToolbar, "3 处要看"), nullptr);
  const std::optional<uint32_t> first = browser_.last<request::MarkLinks>().current;
  activate("review.next");
  EXPECT_NE(browser_.last<request::MarkLinks>().current, first);
  const ControlNode* said = control(ControlRole::kAnnouncement, "第 2 处，共 3 处");
  ASSERT_NE(said, nullptr);
  EXPECT_NE(said->name.find("引文"), std::string::npos);
  activate("review.close");
  EXPECT_EQ(control(ControlRole::kToolbar, "3 处要看"), nullptr);
}

TEST_F(LinksTest, ALineOfTheListJumpsAndClosesIt) {
  activate("toolbar.links");
  browser_.forget<request::ScrollTo>();
  activate("links.list.0.8");
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kNone);
  EXPECT_EQ(browser_.last<request::MarkLinks>().current, kTopic);
  EXPECT_FALSE(scrolls().empty());
}

TEST_F(LinksTest, UnderADialogNothingCanBePressed) {
  const ControlNode open = *control(ControlRole::kButton, "打开");
  activate("toolbar.links");
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(open.rect.x + 5, open.rect.y + 5);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  reader_.wake();
  settle();
  EXPECT_EQ(browser_.count<request::AskForFile>(), 0u);
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kNone) << "a press outside closes the list";
}

TEST_F(LinksTest, OfALongListOnlyTheRowsNearbyAreMade) {
  Article article = reader_.article();
  for (int i = 0; i < 500; ++i) {
    article.links.push_back(article.links[kExact]);
    article.links.back().id = "m" + std::to_string(i);
  }
  show(std::make_shared<const Article>(article), Elements::kMissing);
  settle();
  activate("toolbar.links");
  EXPECT_LT(options(), 30u);
  EXPECT_EQ(control(ControlRole::kListBox)->extent, 511 * 76);
  reader_.controls().scroll("links.list.0", 76 * 300);
  reader_.wake();
  settle();
  EXPECT_LT(options(), 30u);
  const auto has_row = [&](int row) {
    return std::any_of(browser_.controls.begin(), browser_.controls.end(),
                       [&](const auto& node) { return node.id == "links.list.0." + std::to_string(row); });
  };
  EXPECT_TRUE(has_row(300));
  EXPECT_TRUE(has_row(297)) << "for the arrow keys";
  EXPECT_FALSE(has_row(0));
  reader_.controls().set_focus("links.list.0.0");
  reader_.wake();
  settle();
  EXPECT_TRUE(has_row(0)) << "what has the focus stays";
}

TEST_F(LinksTest, WithoutLinksTheListSaysSo) {
  Article article = reader_.article();
  article.links.clear();
  show(std::make_shared<const Article>(article), Elements::kMissing);
  settle();
  activate("toolbar.links");
  EXPECT_NE(control(ControlRole::kText, "没有找到引文"), nullptr);
  EXPECT_EQ(control(ControlRole::kListBox), nullptr);
  for (const ControlNode& node : browser_.controls) EXPECT_FALSE(node.id.starts_with("links.filter."));
}

}  // namespace
}  // namespace duidu
