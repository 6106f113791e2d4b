// The reader over a browser that only takes notes: what an event makes it ask for, draw and say.

#include <algorithm>

#include "app/links/same_height.h"
#include "base/phrases.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr std::string_view kArticle =
    "# 修桥\n\n记者：这座桥修了多久？\n\n老陈：前后修了十一年，中间停过两回，都是因为没有钱。\n\n"
    "记者：后来呢？\n\n老陈：后来大家一块一块砖地捐，就修成了。\n\n"
    "## 评论\n\n他说“前后修了十一年，中间停过两回”，这句话最要紧。\n";

// So low that the two ends of the link are not both in sight.
constexpr Window kLow{1280, 150, 2, 0, 0};

class ReaderTest : public test::ReaderFixture {
 protected:
  using ReaderFixture::control;

  ReaderTest() {
    bring(kArticle, "bridge.md");
    settle();
  }

  const ControlNode* control(ControlRole role, std::string_view name) const {
    const auto found =
        std::find_if(browser_.controls.begin(), browser_.controls.end(),
                     [&](const ControlNode& node) { return node.role == role && node.name == name; });
    return found == browser_.controls.end() ? nullptr : &*found;
  }

  void click(const ControlNode& node) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    reader_.wake();
    settle();
  }

  static std::string said(std::string_view key) { return std::string(phrase(Language::kChinese, key)); }
};

TEST_F(ReaderTest, OpeningShowsTheArticleAndComesToRest) {
  EXPECT_EQ(browser_.shown_titles, std::vector<std::string>{"修桥"});
  EXPECT_EQ(browser_.elements_built, 1);
  EXPECT_EQ(browser_.chrome_vertices > 0, browser_.paints);
  EXPECT_NE(control(ControlRole::kHeading, "修桥"), nullptr);
  const uint32_t frames = reader_.counts().frames_drawn;
  for (int i = 0; i < 100; ++i) EXPECT_FALSE(reader_.frame(0.016f));
  EXPECT_EQ(reader_.counts().frames_drawn, frames) << "idle draws nothing";
}

TEST_F(ReaderTest, ADeliveredArticleKeepsItsElements) {
  const auto article = std::make_shared<const Article>(reader_.article());
  show(article, Elements::kPresent);
  EXPECT_EQ(browser_.elements_built, 1) << "only those of the article opened before";
}

TEST_F(ReaderTest, ChoosingALinkBringsTheOtherSideLevel) {
  ASSERT_EQ(reader_.article().links.size(), 1u);
  reader_.panes().set_window(kLow);
  settle();
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  ASSERT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(scrolls()[0].side, Side::kInterview);
  EXPECT_EQ(scrolls()[0].motion, Motion::kSmooth);
  EXPECT_EQ(browser_.last<request::MarkLinks>().current, 0u);
  reader_.dispatch(StepBack{});
  EXPECT_FALSE(browser_.last<request::MarkLinks>().current);
  EXPECT_EQ(scrolls().size(), 1u) << "clearing scrolls nothing";
}

TEST_F(ReaderTest, ReducedMotionJumpsAtOnce) {
  reader_.dispatch(SetSystem{{.wants_no_motion = true}});
  reader_.panes().set_window(kLow);
  settle();
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  ASSERT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(scrolls()[0].motion, Motion::kInstant);
}

TEST_F(ReaderTest, HoverLightsAndRepaintsBothTiles) {
  const int painted = browser_.tiles_painted;
  reader_.dispatch(PointAt{0});
  settle();
  EXPECT_EQ(browser_.last<request::MarkLinks>().hovered, 0u);
  EXPECT_EQ(browser_.tiles_painted, painted + (browser_.paints ? 2 : 0));
}

TEST_F(ReaderTest, APressOfTheButtonAsksForAFile) {
  const ControlNode* open = control(ControlRole::kButton, said("toolbar.open"));
  ASSERT_NE(open, nullptr);
  click(*open);
  EXPECT_EQ(browser_.count<request::AskForFile>(), 1u);
}

TEST_F(ReaderTest, TheRealElementActivatesTheSameButton) {
  reader_.controls().activate("toolbar.open");
  reader_.wake();
  settle();
  EXPECT_EQ(browser_.count<request::AskForFile>(), 1u);
}

TEST_F(ReaderTest, PastedTextIsShown) {
  const ControlNode* paste = control(ControlRole::kButton, said("toolbar.paste"));
  ASSERT_NE(paste, nullptr);
  click(*paste);
  ASSERT_NE(control(ControlRole::kDialog, said("dialog.paste.title")), nullptr);
  browser_.field =
      "Q: How long?\n\nA: Eleven years, and twice we stopped.\n\nQ: And then?\n\nA: Then it stood.\n";
  const ControlNode* show = control(ControlRole::kButton, said("dialog.paste.show"));
  ASSERT_NE(show, nullptr);
  click(*show);
  EXPECT_EQ(reader_.article().interview().turns.size(), 4u);
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kNone);
  EXPECT_EQ(reader_.state().session.language, Language::kEnglish);
}

TEST_F(ReaderTest, WhatIsWrongWithAPastedTextIsToldInTheDialogAndGoesWithIt) {
  click(*control(ControlRole::kButton, said("toolbar.paste")));
  for (const char* text : {"", " \n\n"}) {
    browser_.field = text;
    click(*control(ControlRole::kButton, said("dialog.paste.show")));
    EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kPaste);
    const ControlNode* problem = control(ControlRole::kAlert, said("error.nothing_pasted"));
    ASSERT_NE(problem, nullptr);
    EXPECT_EQ(problem->id, "dialog.paste.problem");
  }
  browser_.field = "{\"format\": \"duidu-article\", ";
  click(*control(ControlRole::kButton, said("dialog.paste.show")));
  ASSERT_TRUE(reader_.state().overlay.notice);
  EXPECT_NE(control(ControlRole::kAlert, reader_.state().overlay.notice->text), nullptr);
  reader_.dispatch(StepBack{});
  settle();
  EXPECT_FALSE(reader_.state().overlay.notice);
  EXPECT_EQ(reader_.article().title(), "修桥");
}

TEST_F(ReaderTest, WhatCannotBeOpenedLeavesTheArticleAndSaysWhy) {
  bring("", "empty.txt");
  settle();
  EXPECT_EQ(reader_.article().title(), "修桥");
  const Error error{ErrorCode::kEmpty, "", 0};
  EXPECT_NE(control(ControlRole::kAlert, sentence_of(Language::kChinese, error, "empty.txt")), nullptr);
  const ControlNode* close = control(ControlRole::kButton, said("notice.close"));
  ASSERT_NE(close, nullptr);
  click(*close);
  EXPECT_FALSE(reader_.state().overlay.notice);
}

TEST_F(ReaderTest, AnEssaySaysThatItHasNoInterview) {
  bring("一篇短文。\n\n没有问答。\n", "essay.txt");
  settle();
  EXPECT_NE(control(ControlRole::kText, said("empty.interview")), nullptr);
  EXPECT_NE(control(ControlRole::kStatus, said("remark.no_interview")), nullptr);
}

TEST_F(ReaderTest, NarrowWindowsHaveTabsAndALinkHasItsOtherSideInASheet) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle();
  const ControlNode* commentary = control(ControlRole::kTab, said("pane.commentary"));
  ASSERT_NE(commentary, nullptr);
  click(*commentary);
  EXPECT_EQ(browser_.last<request::PlacePanes>().tab, Side::kCommentary);
  const float height = browser_.last<request::PlacePanes>().commentary.height;
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  settle();
  const ControlNode* const sheet = control("sheet");
  ASSERT_NE(sheet, nullptr);
  EXPECT_EQ(sheet->role, ControlRole::kPanel);
  EXPECT_EQ(browser_.last<request::PlacePanes>().tab, Side::kCommentary);
  EXPECT_FLOAT_EQ(browser_.last<request::PlacePanes>().commentary.height, height - sheet->rect.height);
  for (const char* id : {"sheet.close", "sheet.previous", "sheet.follow", "sheet.compare", "sheet.next"}) {
    ASSERT_NE(control(id), nullptr) << id;
    EXPECT_GE(control(id)->rect.width, 44) << id;
    EXPECT_GE(control(id)->rect.height, 44) << id;
  }
  press_control("sheet.head");
  settle();
  EXPECT_NE(control("sheet.rows"), nullptr) << "a tap on its head opens it further";
  press_control("sheet.follow");
  settle();
  EXPECT_EQ(browser_.last<request::PlacePanes>().tab, Side::kInterview);
  EXPECT_EQ(control("sheet"), nullptr);
  EXPECT_FLOAT_EQ(browser_.last<request::PlacePanes>().interview.height, height);
}

TEST_F(ReaderTest, WhatTheSheetShowsIsComparedInItsPlace) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle();
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  settle();
  press_control("sheet.compare");
  settle();
  EXPECT_EQ(control("sheet"), nullptr);
  ASSERT_TRUE(reader_.state().view.comparison);
  EXPECT_EQ(reader_.state().view.comparison->link, 0u);
}

TEST_F(ReaderTest, OnATelephoneAFingerMeetsEveryButtonOfTheBars) {
  reader_.panes().set_window({360, 740, 2, 0, 0});
  settle();
  for (const ViewKind kind : {ViewKind::kFlow, ViewKind::kPairs}) {
    reader_.dispatch(ShowView{kind});
    settle();
    for (const ControlNode& node : browser_.controls) {
      const bool is_pressed = node.role == ControlRole::kButton || node.role == ControlRole::kToggle ||
                              node.role == ControlRole::kTab;
      if (!is_pressed) continue;
      EXPECT_GE(node.rect.height, 44) << node.id;
      EXPECT_GE(node.rect.width, node.id.starts_with("toolbar.") ? 36 : 44) << node.id;
      EXPECT_GE(node.rect.x, 0) << node.id;
      EXPECT_LE(node.rect.x + node.rect.width, 360) << node.id;
    }
  }
}

TEST_F(ReaderTest, TheDividerMovesByKeyAndTheTextFollows) {
  const int placed = browser_.texts_placed;
  const float width = reader_.panes().geometry().panes[0].width;
  reader_.controls().adjust("divider", -3);
  reader_.wake();
  settle();
  EXPECT_LT(browser_.last<request::PlacePanes>().interview.width, width);
  EXPECT_GT(browser_.texts_placed, placed);
}

// An article long enough to be read in the middle of.
std::string long_article() {
  std::string text = "# 修桥\n\n";
  for (int i = 0; i < 60; ++i) {
    text += "记者：第" + std::to_string(i) +
            "年怎么样？\n\n老陈：那一年 BRIDGE 停了，“没有钱”，大家都在等。"
            "后来又有人来捐砖，一块一块地捐，桥墩才慢慢高起来，到年底已经能看见对岸的人了。\n\n";
  }
  text += "## 评论\n\n";
  for (int i = 0; i < 60; ++i)
    text += "停工的那些年并不是白过的，等的人也在修桥，这一点书里说得很清楚，也很动人。\n\n";
  return text;
}

TEST_F(ReaderTest, EverySettingKeepsTheLineBeingReadWhereItIs) {
  bring(long_article(), "long.md");
  settle();
  const float tops[] = {1500, 900};
  ReadingSettings large, ragged, loose;
  large.font_size = 25;
  ragged.line_ends = LineEnds::kRagged;
  ragged.squeeze = Squeeze::kOff;
  loose.line_height = 2.2f;
  loose.measure_em = 20;
  loose.paragraphs = Paragraphs::kGap;
  for (const ReadingSettings& settings : {large, ragged, loose, ReadingSettings{}}) {
    ReadingPosition before[2];
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      reader_.panes().set_scroll(side, tops[static_cast<size_t>(side)]);
      before[static_cast<size_t>(side)] =
          reading_position(reader_.panes().layout(side), reader_.panes()[side].scroll);
    }
    reader_.dispatch(SetPreferences{{.reading = settings}});
    settle();
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const ReadingPosition& place = before[static_cast<size_t>(side)];
      const Span start{place.unit, place.offset, place.offset + 1};
      const std::vector<Rect> line = span_rects(reader_.panes().layout(side), start);
      ASSERT_FALSE(line.empty());
      EXPECT_NEAR(line[0].y - reader_.panes()[side].scroll, place.below_top, 1);
    }
  }
}

TEST_F(ReaderTest, AnotherFontIsAskedForAndMeasured) {
  ReadingSettings settings;
  settings.font = FontFamily::kKai;
  const int placed = browser_.texts_placed;
  reader_.dispatch(SetPreferences{{.reading = settings}});
  settle();
  EXPECT_EQ(browser_.last<request::SetFont>().family, FontFamily::kKai);
  EXPECT_GT(browser_.texts_placed, placed);
}

TEST_F(ReaderTest, WithoutACanvasEverythingButPaintingGoesOn) {
  browser_.paints = false;
  const int painted = browser_.tiles_painted;
  reader_.dispatch(ChooseLink{0, Side::kCommentary});
  settle();
  EXPECT_EQ(browser_.tiles_painted, painted);
  EXPECT_EQ(browser_.last<request::MarkLinks>().current, 0u);
  EXPECT_NE(control(ControlRole::kButton, said("toolbar.open")), nullptr);
}

TEST_F(ReaderTest, ALinkThatIsNotThereIsNoHarm) {
  browser_.forget<request::ScrollTo>();
  reader_.dispatch(ChooseLink{99, Side::kCommentary});
  reader_.dispatch(FocusLink{99});
  settle();
  EXPECT_TRUE(scrolls().empty());
  EXPECT_NE(control(ControlRole::kHeading, "修桥"), nullptr) << "the page goes on";
}

TEST_F(ReaderTest, ThePrintDialogAsksForTheFormAndThenTheBrowserPrints) {
  click(*control(ControlRole::kButton, said("toolbar.print")));
  ASSERT_TRUE(control(ControlRole::kDialog, said("dialog.print.title")));
  EXPECT_TRUE(control(ControlRole::kToggle, said("dialog.print.pairs"))->is_selected);
  click(*control(ControlRole::kToggle, said("dialog.print.notes")));
  EXPECT_FALSE(control(ControlRole::kToggle, said("dialog.print.pairs"))->is_selected);
  EXPECT_EQ(browser_.count<request::Print>(), 0u);
  const auto button = std::find_if(browser_.controls.begin(), browser_.controls.end(),
                                   [](const ControlNode& node) { return node.id == "dialog.print.print"; });
  ASSERT_NE(button, browser_.controls.end());
  click(ControlNode(*button));
  EXPECT_EQ(browser_.count<request::Print>(), 1u);
  EXPECT_EQ(reader_.state().session.print_form, PrintForm::kNotes);
  EXPECT_FALSE(control(ControlRole::kDialog, said("dialog.print.title")));
}

}  // namespace
}  // namespace duidu
