// What a view in pairs folds, filters out or leaves out is still looked for, stepped to and counted: whoever goes there sees it.
#include <algorithm>

#include "app/search/hits.h"
#include "app/views/arrange.h"
#include "opening/open_article.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

// The second question is discussed by nobody, and of the first answer a sentence is quoted.
constexpr std::string_view kBridge = R"(# 修桥

## 访谈

**记者：** 这座桥修了几年？

**老陈：** 那座桥我们整整修了三年才算修好。水最大的那一年，砖都冲走了。

**记者：** 砖是从哪里来的？

**老陈：** 砖是大家一块一块捐出来的。石匠从山里请来，不要工钱。

**记者：** 图是谁画的？

**王工：** 图是我一个人画出来的，画了两个冬天。砖的数目也是我算的。

## 评论

老陈说：“那座桥我们整整修了三年才算修好。”这句话最要紧。

王工却说：“图是我一个人画出来的，画了两个冬天。”可见砖还在后头。
)";

class HiddenTest : public test::ReaderFixture {
 protected:
  HiddenTest() {
    show(std::make_shared<const Article>(open_article(kBridge, "bridge.md").value().article));
    settle_scrolled();
    follow(ShowView{ViewKind::kPairs});
  }

  void follow(const Action& action) {
    browser_.forget<request::ScrollTo>();
    reader_.dispatch(action);
    settle_scrolled();
  }
  void look_for(const std::string& query) { follow(OpenSearch{query}); }
  std::string said(std::string_view id) const {
    const ControlNode* node = control(id);
    return node ? node->name : "none";
  }
  const PairsOptions& pairs() const { return reader_.state().view.views.pairs; }
  // The words that are marked as the hit the user is at.
  std::vector<std::string> current_words() const {
    std::vector<std::string> words;
    for (const Side side : kSides) {
      for (const UnitRef unit : units_of(reader_.article(), side)) {
        for (const Highlight& mark : reader_.highlights(unit)) {
          if (mark.kind == HighlightKind::kCurrentHit)
            words.push_back(reader_.article().unit(unit).text.substr(mark.start, mark.end - mark.start));
        }
      }
    }
    return words;
  }
};

TEST_F(HiddenTest, WordsOfAQuestionNobodyDiscussesAreFoundAndUnfolded) {
  look_for("不要工钱");
  EXPECT_EQ(said("search.count"), "1 / 1");
  EXPECT_EQ(pairs().unfolded.size(), 1u);
  EXPECT_EQ(current_words(), std::vector<std::string>{"不要工钱"});
  EXPECT_TRUE(reader_.state().view.search.is_shown);
  EXPECT_EQ(control("search.beyond"), nullptr);
}

TEST_F(HiddenTest, WordsOfTheRestOfAnAnswerAreFoundAndUnfolded) {
  look_for("冲走了");
  EXPECT_EQ(said("search.count"), "1 / 1");
  EXPECT_EQ(current_words(), std::vector<std::string>{"冲走了"});
}

TEST_F(HiddenTest, WhileSomethingCanBeSeenTypingUnfoldsNothingAndStepsDo) {
  look_for("砖");
  EXPECT_EQ(said("search.count").substr(said("search.count").find('/')), "/ 5");
  EXPECT_TRUE(pairs().unfolded.empty());
  std::vector<std::string> seen;
  for (int step = 0; step < 5; ++step) {
    follow(StepHit{});
    EXPECT_EQ(current_words(), std::vector<std::string>{"砖"}) << step;
    EXPECT_EQ(reader_.state().view.search.count, 5u) << step;
  }
  EXPECT_FALSE(pairs().unfolded.empty());
}

TEST_F(HiddenTest, TheWayBackFoldsAgainWhatTheSearchHasUnfolded) {
  look_for("不要工钱");
  const History& history = reader_.state().view.history;
  ASSERT_EQ(history.current, 1u);
  follow(GoToEntry{history.entries[0].serial});
  EXPECT_TRUE(pairs().unfolded.empty());
}

TEST_F(HiddenTest, WhatAFilterHidesIsCountedBesideAndAPressLiftsIt) {
  follow(ChooseSpeaker{"王工"});
  look_for("不要工钱");
  EXPECT_EQ(said("search.count"), "这里没有");
  EXPECT_EQ(said("search.beyond"), "另有 1 处");
  EXPECT_EQ(said("search.said"), "这里没有，另有 1 处不在这里");
  EXPECT_EQ(pairs().speaker, "王工");
  press_control("search.beyond");
  settle_scrolled();
  EXPECT_EQ(pairs().speaker, "");
  EXPECT_EQ(current_words(), std::vector<std::string>{"不要工钱"}) << "unfolded at once";
  EXPECT_EQ(said("search.beyond"), "none");
}

TEST_F(HiddenTest, WhatPairsNeverShowIsSeenInTheFlow) {
  auto article = open_article(kBridge, "bridge.md").value().article;
  const std::string tail(200, 'a');
  article.own_texts().interview.turns[0].units[0].text += tail + "末尾";
  show(std::make_shared<const Article>(std::move(article)));
  settle_scrolled();
  look_for("末尾");
  ASSERT_EQ(said("search.beyond"), "另有 1 处");
  press_control("search.beyond");
  settle_scrolled();
  EXPECT_EQ(reader_.state().view.kind, ViewKind::kFlow);
  EXPECT_EQ(current_words(), std::vector<std::string>{"末尾"});
}

TEST_F(HiddenTest, WhatNobodyDiscussesIsUnfoldedMarkedAndAnEntry) {
  const size_t before = reader_.state().view.history.entries.size();
  follow(PressKey{"U", Focus::kText});
  ASSERT_TRUE(reader_.state().view.overview.passage);
  EXPECT_FALSE(pairs().unfolded.empty());
  EXPECT_EQ(reader_.state().view.history.entries.size(), before + 1);
  size_t marked = 0;
  for (const UnitRef unit : units_of(reader_.article(), Side::kInterview)) {
    const auto marks = reader_.highlights(unit);
    marked += !marks.empty() && marks[0].kind == HighlightKind::kUndiscussed;
  }
  EXPECT_GT(marked, 0u);
  follow(StepBack{});
  EXPECT_FALSE(reader_.state().view.overview.passage);
}

TEST_F(HiddenTest, TheCountsOfTheFiltersAreThoseOfTheSpeaker) {
  EXPECT_EQ(said("views.quotations"), "引文 2");
  follow(ChooseSpeaker{"王工"});
  EXPECT_EQ(said("views.quotations"), "引文 1");
  EXPECT_EQ(said("views.all"), "全部 1");
  EXPECT_EQ(said("summary.same"), "1 处逐字相符");
}

TEST_F(HiddenTest, WordsThatStandInTheOtherViewStaySelected) {
  follow(ShowView{ViewKind::kFlow});
  const UnitRef unit{Side::kInterview, 1, 0};
  const std::string& text = reader_.whole().unit(unit).text;
  const auto start = static_cast<uint32_t>(text.find("整整"));
  reader_.dispatch(SelectText{Selected{{unit, start}, {unit, start + 12}}});
  follow(ShowView{ViewKind::kPairs});
  const auto selected = reader_.state().view.selected;
  ASSERT_TRUE(selected);
  EXPECT_EQ(reader_.article().unit(selected->start.unit).text.substr(selected->start.offset, 12), "整整修了");
  ASSERT_EQ(browser_.count<request::SelectAgain>(), 1u);
  EXPECT_EQ(browser_.last<request::SelectAgain>().end.offset,
            browser_.last<request::SelectAgain>().start.offset + 4);
  follow(ShowView{ViewKind::kFlow});
  EXPECT_EQ(reader_.state().view.selected->start, (TextPosition{unit, start}));
  reader_.dispatch(SelectText{Selected{{{Side::kInterview, 3, 0}, 0}, {{Side::kInterview, 3, 0}, 12}}});
  follow(ShowView{ViewKind::kPairs});
  EXPECT_FALSE(reader_.state().view.selected) << "folded words are not there";
}

}  // namespace
}  // namespace duidu
