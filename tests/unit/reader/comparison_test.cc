// The comparison in place as the reader meets it: over an article with a verdict of every kind.
#include <algorithm>

#include "app/links/link_choice.h"
#include "import/article_json/json.h"
#include "unit/golden.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

// Indices in the article's links, see tests/cases/reader/verdicts.json.
constexpr uint32_t kFaithful = 0, kNegation = 1, kNumber = 2, kCut = 4, kAbsent = 6, kElided = 10,
                   kEdited = 11;

class ComparisonTest : public test::ReaderFixture {
 protected:
  ComparisonTest() {
    Result<Article> article = read_article_json(test::read_file(DUIDU_CASES_DIR "/reader/verdicts.json"));
    show(std::make_shared<const Article>(std::move(article.value())));
    settle();
  }

  void compare(uint32_t link) {
    reader_.dispatch(OpenComparison{link});
    settle_scrolled();
  }
  void press(const char* keys, Focus focus = Focus::kPanel) {
    reader_.dispatch(PressKey{keys, focus});
    settle_scrolled();
  }
  std::string words(std::string_view id) const {
    const ControlNode* node = control(id);
    return node ? node->name : "";
  }
  // The written pieces of the rows whose identifiers begin so, in order.
  std::vector<std::string> pieces(std::string_view prefix) const {
    std::vector<std::string> found;
    for (const ControlNode& node : browser_.controls)
      if (node.id.starts_with(prefix) && node.role == ControlRole::kLabel) found.push_back(node.name);
    return found;
  }
  Rect panel() const { return control("compare") ? control("compare")->rect : Rect{}; }

  // The words of the link in the window, on the sides that are shown.
  std::vector<Rect> lines(uint32_t link) const {
    std::vector<Rect> found;
    for (const Side side : kSides) {
      if (!is_shown(reader_.panes().geometry(), reader_.state(), side)) continue;
      const Rect& pane = pane_of(reader_.panes().geometry(), side);
      for (const Span& span :
           spans_of_occurrence(reader_.article(), reader_.article().links[link], side, 0)) {
        for (const Rect& rect : span_rects(reader_.panes().layout(side), span))
          found.push_back(
              {rect.x + pane.x, rect.y + pane.y - reader_.panes()[side].scroll, rect.width, rect.height});
      }
    }
    return found;
  }
  static bool meet(const Rect& a, const Rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }
};

TEST_F(ComparisonTest, ItSaysTheVerdictAndBothTexts) {
  compare(kNegation);
  EXPECT_EQ(words("compare"), "引文 2 · 改动涉及意思");
  EXPECT_EQ(words("compare.title"), "引文 2 · 改动涉及意思");
  EXPECT_EQ(words("compare.reason"), "涉及否定：少了“不”");
  EXPECT_EQ(words("compare.said"),
            "原文（第 1 问，祝小满）：我不认为这门手艺会在我手里断掉\n"
            "引文（评论第 2 段）：我认为这门手艺会在我手里断掉");
  EXPECT_EQ(words("compare.original-around"), "第 1 问，祝小满：三十四年。【…】，可是学徒一年比一年少。");
  EXPECT_EQ(words("compare.count"), "2 / 12");
}

TEST_F(ComparisonTest, ThePartsHaveFormsAndStandAboveEachOther) {
  compare(kNegation);
  EXPECT_EQ(pieces("compare.left-out.grave.o."), std::vector<std::string>{"不"});
  ASSERT_EQ(pieces("compare.left-out.grave.c."), std::vector<std::string>{""}) << "the gap has a place";
  const ControlNode* original = control("compare.same.o.0.2");
  const ControlNode* citation = control("compare.same.c.0.2");
  ASSERT_TRUE(original && citation);
  EXPECT_EQ(original->name, "认为这门手艺会在我手里断掉");
  EXPECT_EQ(original->rect.x, citation->rect.x);
  EXPECT_LT(original->rect.y, citation->rect.y);
  compare(kNumber);
  EXPECT_EQ(pieces("compare.changed.grave.").size(), 2u);
  compare(kCut);
  EXPECT_EQ(pieces("compare.cut.grave.o."), std::vector<std::string>{"没有"});
  compare(kEdited);
  EXPECT_EQ(pieces("compare.edited.c."), std::vector<std::string>{"[她]"});
}

TEST_F(ComparisonTest, WhatIsNowhereIsSaidToBe) {
  compare(kAbsent);
  EXPECT_TRUE(words("compare.said").starts_with("访谈里没有这样的话。"));
  EXPECT_TRUE(pieces("compare.original.").empty());
  EXPECT_EQ(pieces("compare.uncovered.grave.c."), std::vector<std::string>{"时间从来不欠任何人。"});
}

TEST_F(ComparisonTest, WhatWasLeftOutCanBeSeen) {
  compare(kElided);
  ASSERT_NE(control("compare.open.0"), nullptr);
  EXPECT_EQ(words("compare.open.0"), "省去 6 字");
  EXPECT_TRUE(pieces("compare.elided.o.").empty());
  press_control("compare.open.0");
  settle();
  EXPECT_EQ(pieces("compare.elided.o."), std::vector<std::string>{"，拆开来三十块。"});
}

TEST_F(ComparisonTest, ItLiesOverNoWordOfEitherStretch) {
  for (const float height : {500.0f, 700.0f, 900.0f}) {
    for (const float width : {900.0f, 1280.0f, 1900.0f}) {
      reader_.panes().set_window({width, height, 2, 0, 15});
      settle();
      for (uint32_t link = 0; link < reader_.article().links.size(); ++link) {
        compare(link);
        const Rect box = panel();
        ASSERT_GT(box.height, 0) << link;
        EXPECT_GE(box.y, 44);
        EXPECT_LE(box.y + box.height, height);
        for (const Rect& line : lines(link))
          EXPECT_FALSE(meet(box, line)) << "link " << link << " in " << width << " x " << height;
      }
    }
  }
}

// Where the article ends and there is nothing more to scroll, it stands where there is room.
TEST_F(ComparisonTest, InANarrowWindowItStandsAtTheLowerEdgeBelowTheWords) {
  reader_.panes().set_window({360, 700, 2, 0, 0});
  for (uint32_t link = 0; link < reader_.article().links.size(); ++link) {
    compare(link);
    const Rect box = panel();
    EXPECT_EQ(reader_.state().view.tab, Side::kCommentary);
    EXPECT_TRUE(link >= kElided || box.y + box.height == 692) << link;
    for (const Rect& line : lines(link)) EXPECT_FALSE(meet(box, line)) << link;
  }
}

TEST_F(ComparisonTest, KeysLeadOnCopyGoThereAndBack) {
  const float before = reader_.panes()[Side::kInterview].scroll;
  press("C", Focus::kText);
  EXPECT_EQ(words("compare.title"), "引文 1 · 逐字相符");
  press("J");
  EXPECT_EQ(words("compare.title"), "引文 2 · 改动涉及意思");
  press("K");
  press("K");
  EXPECT_EQ(words("compare.count"), "12 / 12");
  press("C");
  EXPECT_NE(browser_.last<request::Copy>().text.find(
                "\n判定：文字有改动（“把”改成了“让”；编辑所为：括号里补的字）\n"),
            std::string::npos)
      << browser_.last<request::Copy>().text;
  EXPECT_EQ(words("compare.announcement"), "已复制");
  press("Escape");
  EXPECT_EQ(control("compare"), nullptr);
  EXPECT_FALSE(reader_.state().view.current);
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, before);
  compare(kNumber);
  press("Enter");
  EXPECT_EQ(control("compare"), nullptr);
  EXPECT_EQ(reader_.state().view.current->link, kNumber);
  EXPECT_EQ(browser_.count<request::ReturnFocus>(), 1u);
}

TEST_F(ComparisonTest, WhileReviewingItTakesTheBarsPlaceAndStepsAsItDoes) {
  reader_.dispatch(ReviewLink{});
  settle_scrolled();
  ASSERT_NE(control("review.compare"), nullptr);
  press_control("review.compare");
  settle_scrolled();
  EXPECT_EQ(control("review"), nullptr);
  EXPECT_EQ(words("compare.count"), "1 / 10");
  press("F8", Focus::kPanel);
  EXPECT_EQ(words("compare.count"), "2 / 10");
  press("Escape");
  EXPECT_NE(control("review"), nullptr);
}

TEST_F(ComparisonTest, TheNoteAndTheListLeadToIt) {
  const Rect& pane = pane_of(reader_.panes().geometry(), Side::kCommentary);
  reader_.dispatch(FocusLink{kNegation, Side::kCommentary, {pane.x + 100, pane.y + 100}});
  settle();
  press_control("note.compare");
  settle_scrolled();
  EXPECT_EQ(words("compare.count"), "2 / 12");
  EXPECT_EQ(control("link.note"), nullptr) << "it says the same";
  press("Escape");
  press_control("toolbar.links");
  settle();
  press_control("links.list.0.2");
  settle_scrolled();
  EXPECT_EQ(words("compare.title"), "引文 3 · 改动涉及意思");
  EXPECT_EQ(words("compare.count"), "2 / 10");
}

TEST_F(ComparisonTest, WhileTheTextMovesItStaysWhereItIs) {
  compare(kNegation);
  const Rect before = panel();
  reader_.dispatch(SetScrolling{true});
  reader_.panes().set_scroll(Side::kCommentary, 60);
  settle();
  EXPECT_EQ(panel(), before);
}

}  // namespace
}  // namespace duidu
