// The search as the reader meets it: typed words are found at once on both sides, shown, counted, said, and left again.
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

constexpr uint32_t kTurns = 30;

// "砖" stands in every answer, "石桥" in the last one and in the end, "那一年" in the end only.
std::shared_ptr<const Article> long_article() {
  auto article = std::make_shared<Article>();
  article->own_texts().language = "zh-Hans";
  article->own_texts().title = "修桥";
  for (uint32_t i = 0; i < kTurns; ++i) {
    const std::string number = std::to_string(i);
    article->own_texts().interview.turns.push_back({"q" + number, "记者", Role::kQuestion, {{.id = "p1"}}});
    article->own_texts().interview.turns.back().units[0].text = "这座桥修到第" + number + "年，是什么样子？";
    article->own_texts().interview.turns.push_back({"a" + number, "老陈", Role::kAnswer, {{.id = "p1"}}});
    article->own_texts().interview.turns.back().units[0].text =
        std::string("停过两回，都是因为没有钱；后来大家一块一块磚地捐，就修成了。") +
        (i + 1 == kTurns ? "一座石桥。" : "");
  }
  article->own_texts().commentaries.push_back({.id = "c1"});
  std::vector<Unit>& blocks = article->own_texts().commentaries[0].blocks;
  for (uint32_t i = 0; i < kTurns; ++i) {
    blocks.push_back({.id = "b" + std::to_string(i), .text = "这句话最要紧，值得再说一遍，也值得再想一遍。"});
  }
  blocks.push_back({.id = "end", .text = "那一年的石桥，如今还在。"});
  return article;
}

class ReaderSearchTest : public test::ReaderFixture {
 protected:
  ReaderSearchTest() {
    show(long_article(), Elements::kMissing);
    settle_scrolled();
    browser_.forget<request::ScrollTo>();
  }

  // A browser answers every scroll it is asked for.
  void type(const std::string& query) {
    reader_.dispatch(SetQuery{query});
    settle_scrolled();
  }
  void activate(std::string_view id) {
    press_control(id);
    settle_scrolled();
  }
  std::string said(std::string_view id) const {
    const ControlNode* node = control(id);
    return node ? node->name : "none";
  }
};

TEST_F(ReaderSearchTest, TheButtonOpensAndClosesTheSearch) {
  EXPECT_EQ(control("search.field"), nullptr);
  EXPECT_EQ(control("toolbar.search")->shortcut, "Control+F");
  activate("toolbar.search");
  ASSERT_NE(control("search.field"), nullptr);
  EXPECT_EQ(control("search.field")->role, ControlRole::kSearchField);
  EXPECT_EQ(browser_.last<request::FocusField>().id, "search.field");
  EXPECT_TRUE(control("toolbar.search")->is_selected);
  EXPECT_EQ(control("search.count"), nullptr) << "nothing is looked for yet";
  activate("search.close");
  EXPECT_EQ(control("search.field"), nullptr);
  EXPECT_EQ(browser_.last<request::ReturnFocus>(), (request::ReturnFocus{Side::kInterview, std::nullopt}))
      << "to where the focus was";
}

TEST_F(ReaderSearchTest, WhatIsTypedIsCountedMarkedAndSaid) {
  activate("toolbar.search");
  const int tiles = browser_.tiles_painted;
  const size_t marks = browser_.count<request::MarkText>();
  type("一块砖");
  EXPECT_EQ(said("search.count"), "1 / 30");
  EXPECT_EQ(said("search.said"), "第 1 处，共 30 处");
  EXPECT_EQ(control("search.field")->detail, "一块砖");
  EXPECT_EQ(browser_.tiles_painted > tiles, browser_.paints);
  EXPECT_GT(browser_.count<request::MarkText>(), marks);
  const UnitRef answer{Side::kInterview, 1, 0};
  ASSERT_EQ(reader_.highlights(answer).size(), 1u);
  EXPECT_EQ(reader_.highlights(answer)[0].kind, HighlightKind::kCurrentHit);
  EXPECT_EQ(reader_.highlights({Side::kInterview, 3, 0})[0].kind, HighlightKind::kHit);
  type("一块瓦");
  EXPECT_EQ(said("search.count"), "没有找到");
  EXPECT_EQ(said("search.said"), "没有找到");
  EXPECT_TRUE(reader_.highlights(answer).empty());
  type(" ");
  EXPECT_EQ(control("search.count"), nullptr);
}

TEST_F(ReaderSearchTest, StepsGoThroughBothSidesAndBringTheHitInSight) {
  activate("toolbar.search");
  type("石桥");
  EXPECT_EQ(said("search.count"), "1 / 2");
  ASSERT_EQ(scrolls().size(), 1u);
  EXPECT_EQ(scrolls()[0].side, Side::kInterview);
  EXPECT_GT(scrolls()[0].top, 0);
  activate("search.next");
  EXPECT_EQ(said("search.count"), "2 / 2");
  EXPECT_EQ(scrolls().back().side, Side::kCommentary) << "the interview stays where it is";
  activate("search.next");
  EXPECT_EQ(said("search.count"), "1 / 2");
  activate("search.previous");
  EXPECT_EQ(said("search.count"), "2 / 2");
}

TEST_F(ReaderSearchTest, TwoPressesBetweenTwoFramesAreTwoSteps) {
  activate("toolbar.search");
  type("砖");
  ASSERT_EQ(said("search.count"), "1 / 30");
  reader_.controls().activate("search.next");
  activate("search.next");
  EXPECT_EQ(said("search.count"), "3 / 30");
}

TEST_F(ReaderSearchTest, AHitInSightMovesNothing) {
  activate("toolbar.search");
  type("第0年");
  EXPECT_EQ(said("search.count"), "1 / 1");
  EXPECT_TRUE(scrolls().empty());
}

TEST_F(ReaderSearchTest, TheFirstHitShownIsTheNextOneFromWhereTheReaderIs) {
  const PaneLayout& layout = reader_.panes().layout(Side::kInterview);
  reader_.panes().set_scroll(Side::kInterview, layout.units[20].y - 10);
  settle_scrolled();
  activate("toolbar.search");
  type("磚");
  EXPECT_EQ(said("search.count"), "11 / 30");
  type("磚地");
  EXPECT_EQ(said("search.count"), "11 / 30") << "more letters do not lead away";
  activate("search.close");
  EXPECT_EQ(browser_.last<request::ReturnFocus>().place->unit, 21u) << "the reader is where the hit was";
  reader_.panes().read_on(Side::kCommentary);
  const size_t count = scrolls().size();
  activate("toolbar.search");
  EXPECT_EQ(said("search.count"), "1 / 30") << "the words of before, but nobody is led away by them";
  EXPECT_EQ(scrolls().size(), count);
  EXPECT_EQ(control("search.field")->detail, "磚地");
  type("桥");
  EXPECT_EQ(said("search.count"), "32 / 32");
  EXPECT_EQ(scrolls().back().side, Side::kCommentary);
}

// "石" is in the last answer, "石头" nowhere.
TEST_F(ReaderSearchTest, WhatIsNowhereLeadsBackToWhereTheSearchBegan) {
  activate("toolbar.search");
  type("石");
  ASSERT_GT(reader_.panes()[Side::kInterview].scroll, 0.0f);
  type("石头");
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, 0.0f);
  type("石");
  EXPECT_GT(reader_.panes()[Side::kInterview].scroll, 0.0f);
  activate("search.next");
  const float stepped_to = reader_.panes()[Side::kInterview].scroll;
  type("石头");
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, stepped_to) << "a step is the reader's own";
}

TEST_F(ReaderSearchTest, ANarrowWindowTurnsToTheSideOfTheHit) {
  reader_.panes().set_window({400, 800, 2, 0, 0});
  settle_scrolled();
  activate("toolbar.search");
  type("那一年");
  EXPECT_EQ(reader_.state().view.tab, Side::kCommentary);
  EXPECT_EQ(control("toolbar.open"), nullptr) << "the field takes the toolbar";
  const Rect& field = control("search.field")->rect;
  EXPECT_GT(field.width, 120);
  EXPECT_GE(field.x, 0);
  EXPECT_LE(control("search.close")->rect.x + length::kControlSize, 400);
  activate("search.close");
  EXPECT_NE(control("toolbar.open"), nullptr);
}

TEST_F(ReaderSearchTest, OpenedWithWordsFromAPlaceItBeginsThere) {
  reader_.dispatch(OpenSearch{"磚", TextPosition{{Side::kInterview, 11, 0}, 0}});
  settle_scrolled();
  EXPECT_EQ(said("search.count"), "6 / 30");
  reader_.dispatch(OpenSearch{"那一年", TextPosition{{Side::kInterview, 11, 0}, 0}});
  settle_scrolled();
  EXPECT_EQ(said("search.count"), "1 / 1");
}

TEST_F(ReaderSearchTest, AnotherArticleEndsTheSearch) {
  activate("toolbar.search");
  type("砖");
  bring("记者：问？\n\n老陈：答。\n", "b.txt");
  settle_scrolled();
  EXPECT_EQ(control("search.field"), nullptr);
  activate("toolbar.search");
  type("答");
  EXPECT_EQ(said("search.count"), "1 / 1");
}

}  // namespace
}  // namespace duidu
