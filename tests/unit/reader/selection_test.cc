// The toolbar beside selected text: where it stands, what it offers, and what each button does.
#include <algorithm>

#include "import/article_json/json.h"
#include "unit/golden.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

class SelectionTest : public test::ReaderFixture {
 protected:
  SelectionTest() {
    Result<Article> article = read_article_json(test::read_file(DUIDU_CASES_DIR "/reader/every-link.json"));
    show(std::make_shared<const Article>(std::move(article.value())), Elements::kMissing);
    settle();
  }

  void activate(std::string_view id) {
    press_control(id);
    settle();
  }
  void select(TextPosition start, TextPosition end, Hand hand = Hand::kMouse) {
    reader_.dispatch(SelectText{Selected{start, end, hand}});
    settle();
  }
  // Bytes [start, end) of the interview's unit.
  void select_in(UnitRef unit, uint32_t start, uint32_t end, Hand hand = Hand::kMouse) {
    select({unit, start}, {unit, end}, hand);
  }
  const Rect& bar() const { return control("selection")->rect; }
  // Of a unit's line, in the window.
  Rect line(UnitRef unit, size_t number) const {
    const PaneLayout& layout = reader_.panes().layout(unit.side);
    const UnitLayout& laid_out = layout.units[static_cast<size_t>(find_unit_layout(layout, unit))];
    const Rect& pane = pane_of(reader_.panes().geometry(), unit.side);
    return {pane.x + laid_out.lines[number].x,
            pane.y + laid_out.y + laid_out.lines[number].y - reader_.panes()[unit.side].scroll,
            laid_out.lines[number].width, laid_out.line_height};
  }
  const std::string& text(UnitRef unit) const { return reader_.article().unit(unit).text; }

  static constexpr UnitRef kFirst{Side::kInterview, 0, 0}, kAnswer{Side::kInterview, 1, 0};
};

TEST_F(SelectionTest, ItComesAndGoesWithTheSelection) {
  EXPECT_EQ(control("selection"), nullptr);
  select_in(kAnswer, 0, 6);
  ASSERT_NE(control("selection"), nullptr);
  EXPECT_EQ(control("selection")->role, ControlRole::kToolbar);
  reader_.dispatch(SetScrolling{true});
  settle();
  EXPECT_EQ(control("selection"), nullptr) << "nothing trails the text";
  reader_.dispatch(SetScrolling{false});
  settle();
  EXPECT_NE(control("selection"), nullptr);
  reader_.dispatch(SelectText{});
  settle();
  EXPECT_EQ(control("selection"), nullptr);
  select_in(kAnswer, 0, 6);
  reader_.dispatch(StepBack{});
  settle();
  EXPECT_EQ(control("selection"), nullptr);
}

TEST_F(SelectionTest, ItsButtonsStandInItAndAreAllThatItCounts) {
  select_in(kAnswer, 0, 6);
  const auto first = std::find_if(browser_.controls.begin(), browser_.controls.end(),
                                  [](const ControlNode& node) { return node.id == "selection"; });
  ASSERT_GT(first->extent, 0);
  for (auto button = first + 1; button <= first + first->extent; ++button) {
    EXPECT_EQ(button->role, ControlRole::kButton);
    EXPECT_GE(button->rect.x, first->rect.x);
    EXPECT_LE(button->rect.x + button->rect.width, first->rect.x + first->rect.width);
  }
  EXPECT_NE((first + first->extent + 1)->role, ControlRole::kButton);
}

TEST_F(SelectionTest, ItStandsAboveTheSelectedLinesOrBelowNeverOnThem) {
  for (const Hand hand : {Hand::kMouse, Hand::kTouch, Hand::kKeyboard}) {
    for (const float width : {1280.0f, 400.0f}) {
      reader_.panes().set_window({width, 800, 2, 0, 0});
      settle();
      for (const UnitRef unit : units_of(reader_.article(), Side::kInterview)) {
        const auto size = static_cast<uint32_t>(text(unit).size());
        select_in(unit, 0, size, hand);
        if (control("selection") == nullptr) continue;
        const UnitLayout& laid_out =
            reader_.panes()
                .layout(Side::kInterview)
                .units[static_cast<size_t>(find_unit_layout(reader_.panes().layout(Side::kInterview), unit))];
        const Rect top = line(unit, 0), bottom = line(unit, laid_out.lines.size() - 1);
        EXPECT_TRUE(bar().y + bar().height <= top.y || bar().y >= bottom.y + bottom.height);
        EXPECT_GE(bar().x, 0);
        EXPECT_LE(bar().x + bar().width, width);
        EXPECT_GE(bar().y, 0);
        EXPECT_LE(bar().y + bar().height, 800);
      }
    }
  }
}

TEST_F(SelectionTest, AFingersSelectionHasItBelowClearOfTheHandles) {
  select_in(kAnswer, 0, 6, Hand::kMouse);
  EXPECT_LT(bar().y, line(kAnswer, 0).y);
  select_in(kAnswer, 0, 6, Hand::kTouch);
  EXPECT_GE(bar().y, line(kAnswer, 0).y + line(kAnswer, 0).height + 24);
}

TEST_F(SelectionTest, WhereAllThatIsSeenIsSelectedItStandsOverTheToolbar) {
  const std::vector<UnitRef> units = units_of(reader_.article(), Side::kInterview);
  reader_.panes().set_window({1280, 200, 2, 0, 0});
  settle();
  select({units.front(), 0}, {units.back(), static_cast<uint32_t>(text(units.back()).size())});
  reader_.panes().set_scroll(Side::kInterview, 60);
  settle();
  ASSERT_NE(control("selection"), nullptr);
  EXPECT_LE(bar().y + bar().height, pane_of(reader_.panes().geometry(), Side::kInterview).y);
}

TEST_F(SelectionTest, CopyingPutsTheSourceTextOnTheClipboardAndSaysSo) {
  select_in(kAnswer, 0, 6);
  activate("selection.copy");
  EXPECT_EQ(browser_.last<request::Copy>().text, text(kAnswer).substr(0, 6));
  EXPECT_EQ(control("selection.copy")->icon, Icon::kCheck);
  EXPECT_EQ(control("selection.said")->name, "已复制");
  activate("selection.quote");
  EXPECT_TRUE(browser_.last<request::Copy>().text.starts_with("“" + text(kAnswer).substr(0, 6) + "”\n——"))
      << browser_.last<request::Copy>().text;
  EXPECT_TRUE(browser_.last<request::Copy>().text.ends_with("https://example.org/#" +
                                                            address(reader_.article(), kAnswer)));
  EXPECT_TRUE(browser_.last<request::Copy>().html.starts_with("<blockquote>"));
  EXPECT_EQ(control("selection.copy")->icon, Icon::kCopy);
}

TEST_F(SelectionTest, OnlyALinkedSelectionLeadsToTheOtherSide) {
  const Link& link = reader_.article().links[1];
  const Span quoted = link.interview.front();
  select_in(quoted.unit, quoted.start, quoted.start + 3);
  ASSERT_NE(control("selection.link"), nullptr);
  EXPECT_EQ(control("selection.link")->name, "到评论对应处");
  activate("selection.link");
  ASSERT_TRUE(reader_.state().view.current);
  EXPECT_EQ(reader_.state().view.current->link, 1u);
  EXPECT_EQ(reader_.state().view.current->side, Side::kInterview);
  const Span quoting = link.commentary.front();
  select_in(quoting.unit, quoting.start, quoting.end);
  EXPECT_EQ(control("selection.link")->name, "到访谈对应处");
  select_in(kFirst, 0, 3);
  EXPECT_EQ(control("selection.link"), nullptr);
}

TEST_F(SelectionTest, SearchingForItShowsItsHit) {
  select_in(kAnswer, 0, 6);
  activate("selection.search");
  EXPECT_TRUE(reader_.state().view.search.is_open);
  EXPECT_EQ(control("search.field")->detail, text(kAnswer).substr(0, 6));
  EXPECT_EQ(reader_.highlights(kAnswer).front(), (Highlight{HighlightKind::kCurrentHit, 0, 6}));
}

TEST_F(SelectionTest, TheSearchOpensWithAShortSelection) {
  select_in(kAnswer, 0, 6);
  reader_.dispatch(SearchForSelection{});
  settle();
  EXPECT_EQ(control("search.field")->detail, text(kAnswer).substr(0, 6));
  reader_.dispatch(CloseSearch{});
  select({kFirst, 0}, {kAnswer, 6});
  reader_.dispatch(SearchForSelection{});
  settle();
  EXPECT_EQ(control("search.field")->detail, text(kAnswer).substr(0, 6))
      << "over paragraphs: what was before";
}

TEST_F(SelectionTest, NothingUnderItIsReachedByThePointer) {
  const Rect links = control("toolbar.links")->rect;
  const UnitRef unit{Side::kCommentary, 0, 0};
  reader_.panes().set_window({1280, 120, 2, 0, 0});
  settle();
  const std::vector<UnitRef> units = units_of(reader_.article(), Side::kCommentary);
  select({unit, 0}, {units.back(), 3});
  reader_.panes().set_scroll(Side::kCommentary, 40);
  settle();
  ASSERT_NE(control("selection"), nullptr);
  const float x = links.x + links.width / 2, y = bar().y + 2;
  const bool is_over = contains(bar(), x, y) && contains(links, x, y);
  ImGui::GetIO().AddMousePosEvent(is_over ? x : bar().x + 1, y);
  for (const bool is_down : {true, false}) {
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
    reader_.wake();
    settle();
  }
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kNone);
}

}  // namespace
}  // namespace duidu
