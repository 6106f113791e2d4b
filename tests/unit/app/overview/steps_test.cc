// Stepping through the marks of a side, and through the passages nobody speaks of.
#include "app/overview/steps.h"

#include <gtest/gtest.h>

#include "app/apply.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

class StepsTest : public testing::Test {
 protected:
  Article article_ =
      test::parse_layout_case(
          "question 记者 | 一二三\nanswer 周 | 一二三四五六\nquestion 记者 | 二\nanswer 周 | 三四五\n"
          "question 记者 | 四\nanswer 周 | 五六七\nparagraph | 一二三四\nparagraph | 丙\n"
          "topic 2 3 = 1\nlink 1 0 9 = 0 0 9\nlink 1 9 18 = 0 9 12\n")
          .article;

  BySide<PaneLayout> layouts_{{layout(Side::kInterview), layout(Side::kCommentary)}};
  ViewState state_;

  PaneLayout layout(Side side) {
    return layout_pane(article_, side, 600, test::FixedMetrics(), ReadingStyle());
  }
  std::vector<Effect> act(const Action& action) {
    Facts facts{article_};
    for (const Side side : kSides) facts.panes[side] = {&layouts_[side], {0, 0, 600, 400}, 0, true};
    Outcome outcome = apply(state_, action, facts);
    state_ = std::move(outcome.state);
    return outcome.effects;
  }
  template <typename Kind>
  static const Kind* find(const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      if (const Kind* const found = std::get_if<Kind>(&effect)) return found;
    }
    return nullptr;
  }
};

TEST_F(StepsTest, MarksComeInTheOrderOfTheSide) {
  EXPECT_EQ(marks_of(article_, Side::kInterview), (std::vector<uint32_t>{1, 2, 0}));
  const TextPosition start{{Side::kInterview, 0, 0}, 0}, end{{Side::kInterview, 5, 0}, 0};
  EXPECT_EQ(next_mark(article_, Side::kInterview, std::nullopt, start, true), 1u);
  EXPECT_EQ(next_mark(article_, Side::kInterview, 1, end, true), 2u) << "from the current one";
  EXPECT_EQ(next_mark(article_, Side::kInterview, 0, start, true), std::nullopt);
  EXPECT_EQ(next_mark(article_, Side::kInterview, 1, start, false), std::nullopt);
  EXPECT_EQ(next_mark(article_, Side::kInterview, std::nullopt, end, false), 0u);
  EXPECT_EQ(next_mark(article_, Side::kInterview, std::nullopt, end, true), std::nullopt);
}

TEST_F(StepsTest, AStepChoosesTheMarkAndTellsIt) {
  act(StepMark{Side::kInterview, true});
  ASSERT_TRUE(state_.view.current);
  EXPECT_EQ(state_.view.current->link, 1u);
  EXPECT_EQ(state_.view.current->side, Side::kInterview);
  EXPECT_EQ(state_.view.overview.mark, 1u);
  const LinkIndex index(article_);
  const LinkWords words(article_, index, Language::kChinese);
  const std::vector<uint32_t> marks = marks_of(article_, Side::kInterview);
  EXPECT_EQ(mark_words(marks, article_, words, Language::kChinese, 1),
            "第 1 处，共 3 处：引文 1，逐字相符，第 1 问");
  EXPECT_EQ(mark_words(marks, article_, words, Language::kChinese, 0), "第 3 处，共 3 处：相关，第 2 问");
}

TEST_F(StepsTest, AStepToAPassageBringsItInSightAndTheLastOneSaysSo) {
  auto effects = act(StepUncommented{true});
  const auto* brought = find<BringInSight>(effects);
  ASSERT_NE(brought, nullptr);
  EXPECT_EQ(brought->span.unit, (UnitRef{Side::kInterview, 4, 0})) << "the third question";
  EXPECT_TRUE(brought->leads) << "the commentary follows";
  EXPECT_EQ(state_.view.history.entries.size(), 2u) << "Back leads where the step was made";
  effects = act(StepUncommented{true});
  EXPECT_EQ(find<BringInSight>(effects), nullptr);
  ASSERT_TRUE(state_.overlay.notice);
  EXPECT_EQ(state_.overlay.notice->text, "从这里往下，每一段都有人谈到。");
  EXPECT_EQ(state_.view.history.entries.size(), 2u);
  const ViewState marked = state_;
  act(StepBack{});
  EXPECT_FALSE(state_.view.overview.passage) << "Esc takes the mark away";
  state_ = marked;
  act(GoToEntry{state_.view.history.entries[0].serial});
  EXPECT_FALSE(state_.view.overview.passage) << "so does the way back";
  state_ = marked;
  act(ChooseLink{0, Side::kInterview});
  EXPECT_FALSE(state_.view.overview.passage) << "and whatever else leads away";
}

TEST_F(StepsTest, ScrollingByTheOverviewReadsOnThere) {
  const auto effects = act(ScrollSide{Side::kCommentary, 120, true});
  ASSERT_NE(find<ReadOn>(effects), nullptr);
  EXPECT_EQ(find<ReadOn>(effects)->side, Side::kCommentary);
  EXPECT_EQ(find<ScrollPane>(effects), nullptr) << "at once, not gliding";
  ASSERT_NE(find<Request>(effects), nullptr);
  EXPECT_TRUE(std::get<request::ScrollTo>(*find<Request>(effects)).leads) << "the other side follows";
}

}  // namespace
}  // namespace duidu
