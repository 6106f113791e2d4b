// What happens in the view of the split: actions in, state and effects out.
#include <gtest/gtest.h>

#include "app/split/rows.h"
#include "opening/open_article.h"
#include "platform/jobs/jobs.h"
#include "platform/opening/run_job.h"
#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::asks_for;
using test::effects_of;
using test::find;

std::string_view chars(const std::vector<uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// What the browser does with an edited article.
Action edited_by_opener(const EditArticle& edit) {
  Jobs jobs;
  const std::optional<Jobs::Started> started = jobs.start(edit);
  return started ? *jobs.finish(started->serial, chars(run_job(chars(started->job), nullptr)))
                 : *jobs.take_told();
}

// An article on a page that has no layout, and what is done to it there.
class SplitTest : public testing::Test {
 protected:
  SplitTest() {
    article_ = opened("记者：修了多久？\n\n老陈：十一年。\n\n后来呢？\n\n修成了。\n\n## 评论\n\n最要紧。\n");
    act(OpenSplit{});
  }

  static std::shared_ptr<const Article> opened(std::string_view text) {
    return std::make_shared<const Article>(open_article(text, "桥.md").value().article);
  }

  std::vector<Effect> act(const Action& action) {
    Outcome outcome = apply(std::move(state_), action, Facts{*article_});
    state_ = std::move(outcome.state);
    return outcome.effects;
  }

  const SplitState& split() const { return state_.view.split; }
  std::string places() const {
    std::string all;
    for (const Line& line : split().editing->lines.lines) all += "QANRX"[static_cast<size_t>(line.place)];
    return all;
  }
  std::string focused(const std::vector<Effect>& effects) const {
    const auto* const focus = find<request::FocusField>(effects);
    return focus ? std::string(focus->id) : "";
  }
  // What the browser does when it is asked for the edited article.
  std::vector<Effect> carry_out(const std::vector<Effect>& effects) {
    const auto* const edit = find<EditArticle>(effects);
    if (!edit) return {};
    const Action edited = edited_by_opener(*edit);
    const std::vector<Effect> then = act(edited);
    article_ = std::get<ArticleEdited>(edited).article;
    return then;
  }

  std::shared_ptr<const Article> article_;
  ViewState state_;
};

TEST_F(SplitTest, TheViewOpensOnTheFirstLine) {
  EXPECT_EQ(state_.overlay.dialog, Dialog::kSplit);
  EXPECT_EQ(places(), "QAAAR");
  EXPECT_EQ(split().cursor, 0u);
}

TEST_F(SplitTest, AnEditIsDoneToTheSelectedLinesAndSaid) {
  act(FocusLine{2, false});
  act(EditLines{EditKind::kQuestion});
  EXPECT_EQ(places(), "QAQAR");
  EXPECT_EQ(split().said, "第 3 行改作提问");
  act(FocusLine{3, true});
  act(EditLines{EditKind::kRemark});
  EXPECT_EQ(places(), "QARRR");
  EXPECT_EQ(split().said, "第 3–4 行改作评论");
}

TEST_F(SplitTest, ThePointerSelectsARangeAndTakesTheFocusAlong) {
  EXPECT_EQ(focused(act(SelectLine{1, false})), "split.list.1");
  EXPECT_EQ(focused(act(SelectLine{3, true})), "split.list.3");
  act(FocusLine{3, false});
  act(EditLines{EditKind::kNarration});
  EXPECT_EQ(places(), "QNNNR");
}

TEST_F(SplitTest, EditsAreUndoneAndRedoneWhereTheyWere) {
  act(FocusLine{2, false});
  act(EditLines{EditKind::kQuestion});
  act(FocusLine{0, false});
  EXPECT_EQ(focused(act(UndoEdit{})), "split.list.2");
  EXPECT_EQ(places(), "QAAAR");
  EXPECT_EQ(split().said, "已撤销：第 3 行改作提问");
  act(RedoEdit{});
  EXPECT_EQ(places(), "QAQAR");
  EXPECT_TRUE(act(RedoEdit{}).empty());
}

TEST_F(SplitTest, WhatIsSetApartByHandIsStillSeen) {
  act(FocusLine{2, false});
  act(EditLines{EditKind::kApart});
  EXPECT_EQ(places(), "QAXAR");
  EXPECT_EQ(split_rows(split().editing->lines, split().unfolded).size(), 5u);
}

TEST_F(SplitTest, ANameIsGivenToATurnOrEverywhere) {
  act(FocusLine{2, false});
  EXPECT_EQ(focused(act(AskForName{})), "split.name");
  EXPECT_EQ(split().name, "老陈");
  act(SetName{"陈工"});
  EXPECT_EQ(focused(act(GiveName{true})), "split.list.2");
  EXPECT_FALSE(split().name);
  EXPECT_EQ(split().editing->lines.lines[1].speaker, "陈工");
  EXPECT_EQ(split().editing->lines.corrections[0].edit, "rename");
}

TEST_F(SplitTest, EscLeavesTheFieldThenTheView) {
  act(AskForName{});
  act(SetName{"谁"});
  act(StepBack{});
  EXPECT_FALSE(split().name);
  EXPECT_EQ(state_.overlay.dialog, Dialog::kSplit);
  act(StepBack{});
  EXPECT_EQ(state_.overlay.dialog, Dialog::kNone);
}

TEST_F(SplitTest, TheArticleOnThePageIsEditedWhenTheViewCloses) {
  act(FocusLine{2, false});
  EXPECT_FALSE(asks_for<EditArticle>(act(EditLines{EditKind::kQuestion})));
  const auto shown = carry_out(act(CloseDialog{}));
  ASSERT_TRUE(asks_for<ShowEdited>(shown));
  EXPECT_EQ(article_->interview().turns.size(), 4u);
  EXPECT_EQ(article_->texts().split.corrections.size(), 1u);
  act(OpenSplit{});
  EXPECT_TRUE(act(CloseDialog{}).empty()) << "nothing was edited since";
  act(OpenSplit{});
  act(UndoEdit{});
  carry_out(act(CloseDialog{}));
  EXPECT_EQ(article_->interview().turns.size(), 2u) << "edits can be undone later";
  EXPECT_TRUE(article_->texts().split.corrections.empty());
}

TEST_F(SplitTest, TheArticleIsSavedAsEdited) {
  act(FocusLine{2, false});
  act(EditLines{EditKind::kQuestion});
  const std::vector<Effect> asked = act(SaveArticle{});
  EXPECT_FALSE(asks_for<request::SaveFile>(asked));
  const auto then = carry_out(asked);
  const auto* const saved = find<request::SaveFile>(then);
  ASSERT_TRUE(saved);
  EXPECT_EQ(saved->name, "桥.json");
  const Article again = open_article(saved->content, "桥.json").value().article;
  EXPECT_EQ(again.texts().split.corrections, (std::vector<Correction>{{"question", 2, 1, ""}}));
  EXPECT_EQ(again.interview().turns.size(), 4u);
}

TEST_F(SplitTest, TheLineBeingReadStaysWhereItIsWhenItsUnitMoves) {
  state_.view.positions[Side::kInterview] = {{Side::kInterview, 1, 2}, 3, -5, true};
  state_.view.positions[Side::kCommentary] = {{Side::kCommentary, 0, 0}, 0, 12, true};
  act(FocusLine{2, false});
  act(EditLines{EditKind::kQuestion});
  carry_out(act(CloseDialog{}));
  const ReadingPosition& read = state_.view.positions[Side::kInterview];
  EXPECT_EQ(article_->unit(read.unit).text, "修成了。");
  EXPECT_EQ(read.offset, 3u);
  EXPECT_EQ(read.below_top, -5);
  EXPECT_EQ(state_.view.positions[Side::kCommentary].below_top, 12);
  act(OpenSplit{});
  act(FocusLine{3, false});
  act(EditLines{EditKind::kRemark});
  carry_out(act(CloseDialog{}));
  EXPECT_EQ(article_->unit(state_.view.positions[Side::kInterview].unit).text, "后来呢？")
      << "the line above on its side";
}

TEST_F(SplitTest, AnArticleOfUncertainSplitOffersTheView) {
  for (const auto& [certainty, offers] :
       {std::pair{0.5, true}, std::pair{0.6, false}, std::pair{SplitAccount::kUnknown, false}}) {
    Article article = *article_;
    article.own_texts().split.certainty = certainty;
    const ArticleOpened opened{std::make_shared<const Article>(article), {}, Elements::kMissing};
    const auto& notice = test::after({}, opened).overlay.notice;
    EXPECT_EQ(notice && notice->offers_split, offers) << certainty;
  }
  Article corrected = *article_;
  corrected.own_texts().split = {"labels", 0.1, {{"question", 2, 1, ""}}, ""};
  EXPECT_FALSE(
      test::after({}, ArticleOpened{std::make_shared<const Article>(corrected), {}, Elements::kMissing})
          .overlay.notice)
      << "somebody has looked";
}

TEST_F(SplitTest, AnotherArticleForgetsTheEdits) {
  act(EditLines{EditKind::kNarration});
  const std::vector<Effect> asked = act(CloseDialog{});
  act(ArticleOpened{opened("Q: Who?\n\nA: Me.\n"), {}, Elements::kMissing});
  EXPECT_TRUE(carry_out(asked).empty());
  EXPECT_FALSE(split().editing);
}

}  // namespace
}  // namespace duidu
