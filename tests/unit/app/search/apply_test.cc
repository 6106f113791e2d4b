// The search's steps: what is looked for, which hit is the current one, where it leads.
#include <gtest/gtest.h>

#include "app/search/hits.h"
#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

// "桥" stands three times, twice in the interview and once in the commentary.
Article bridges() {
  Article article;
  article.own_texts().interview.turns.resize(2);
  for (Turn& turn : article.own_texts().interview.turns) turn.units.push_back({.id = "p1", .text = "修桥"});
  article.own_texts().commentaries.resize(1);
  article.own_texts().commentaries[0].blocks.push_back({.id = "b1", .text = "好桥"});
  return article;
}

TEST(SearchApplyTest, TheSearchStepsRoundAtBothEnds) {
  ViewState state = after(after({}, OpenSearch{"桥"}), TakeHits{3, false, 1});
  EXPECT_TRUE(state.view.search.is_open);
  EXPECT_EQ(state.view.search.query, "桥");
  for (const auto& [is_forwards, expected] : {std::pair(true, 2u), {true, 0u}, {false, 2u}}) {
    state = after(state, StepHit{is_forwards});
    EXPECT_EQ(state.view.search.current, expected);
  }
  EXPECT_EQ(after(state, TakeHits{2, false, 5}).view.search.current, 1u) << "never beyond the last";
}

TEST(SearchApplyTest, TheFirstStepGoesToAHitThatIsNotShownYet) {
  ViewState state = after(after({}, OpenSearch{"桥"}), TakeHits{3, false, 1, false});
  state = after(state, StepHit{true});
  EXPECT_EQ(state.view.search.current, 1u);
  EXPECT_EQ(after(state, StepHit{true}).view.search.current, 2u);
}

TEST(SearchApplyTest, WithoutAHitThereIsNothingToStepTo) {
  const ViewState state = after(after({}, OpenSearch{"桥"}), TakeHits{0, false, 0});
  for (const bool is_forwards : {true, false}) {
    EXPECT_EQ(after(state, StepHit{is_forwards}), state);
    EXPECT_TRUE(effects_of(state, StepHit{is_forwards}).empty());
  }
}

TEST(SearchApplyTest, ASearchOpenedAgainLooksForItsQueryAndLeadsNowhere) {
  const ViewState closed = after(after({}, OpenSearch{"桥"}), CloseSearch{});
  EXPECT_FALSE(closed.view.search.is_open);
  EXPECT_EQ(after(closed, OpenSearch{}).view.search.query, "桥");
  EXPECT_EQ(*find<LookFor>(effects_of(closed, OpenSearch{})), (LookFor{"桥", false}));
  EXPECT_EQ(*find<LookFor>(effects_of(closed, OpenSearch{"路"})), (LookFor{"路", true}));
  EXPECT_EQ(find<request::FocusField>(effects_of(closed, OpenSearch{}))->id, "search.field");
}

TEST(SearchApplyTest, AnOpenSearchOpenedOnceMoreOnlyHasTheFocus) {
  const ViewState open = after({}, OpenSearch{"桥"});
  EXPECT_EQ(effects_of(open, OpenSearch{}), (std::vector<Effect>{request::FocusField{"search.field"}}));
}

TEST(SearchApplyTest, WhatIsTypedIsLookedForWhileTheSearchIsOpen) {
  const ViewState open = after({}, OpenSearch{});
  EXPECT_EQ(effects_of(open, SetQuery{"桥"}), (std::vector<Effect>{LookFor{"桥", true}}));
  EXPECT_TRUE(effects_of(after(open, SetQuery{"桥"}), SetQuery{"桥"}).empty());
  EXPECT_TRUE(effects_of({}, SetQuery{"桥"}).empty());
}

TEST(SearchApplyTest, AShortSelectionIsLookedForALongerOneIsNot) {
  const Article article = bridges();
  const UnitRef first{Side::kInterview, 0, 0}, second{Side::kInterview, 1, 0};
  const ViewState within = after({}, SelectText{Selected{{first, 3}, {first, 6}}});
  ViewState open = after(within, SearchForSelection{}, article);
  EXPECT_EQ(open.view.search.query, "桥");
  EXPECT_EQ(open.view.search.from, (TextPosition{first, 3}));
  const ViewState over = after({}, SelectText{Selected{{first, 3}, {second, 6}}});
  EXPECT_EQ(after(over, SearchForSelection{}, article).view.search.query, "");
  EXPECT_TRUE(after({}, SearchForSelection{}, article).view.search.is_open);
}

TEST(SearchApplyTest, AHitIsBroughtInSightAndTheNextSearchBeginsThere) {
  const Article article = bridges();
  Hits search(article);
  search.find("桥", 10);
  const Facts facts{article, &search};
  const ViewState open = after({}, OpenSearch{"桥"});
  const Outcome shown = apply(open, TakeHits{3, false, 1}, facts);
  const Span second{{Side::kInterview, 1, 0}, 3, 6};
  EXPECT_EQ(*find<BringInSight>(shown.effects), (BringInSight{second, std::nullopt}));
  EXPECT_EQ(shown.state.view.search.from, (TextPosition{second.unit, 3}));
  EXPECT_TRUE(asks_for<request::MarkText>(shown.effects));
  EXPECT_FALSE(asks_for<BringInSight>(apply(open, TakeHits{3, false, 1, false}, facts).effects));
  const Outcome stepped = apply(shown.state, StepHit{}, facts);
  EXPECT_EQ(find<BringInSight>(stepped.effects)->span.unit.side, Side::kCommentary);
}

TEST(SearchApplyTest, WhatIsNowhereLeadsBackUntilAStepIsTaken) {
  const Article article = bridges();
  Hits search(article);
  search.find("桥", 10);
  Facts facts{article, &search};
  facts.panes[Side::kInterview].scroll = 400;
  ViewState state = apply({}, OpenSearch{"桥"}, facts).state;
  state = apply(state, TakeHits{3, false, 2}, facts).state;
  state.view.tab = Side::kCommentary;
  facts.panes[Side::kInterview].scroll = 900;
  const ViewState stepped = apply(state, StepHit{}, facts).state;
  search.find("路", 10);
  const Outcome back = apply(state, TakeHits{}, facts);
  EXPECT_EQ(*find<ScrollPane>(back.effects), (ScrollPane{Side::kInterview, 400}));
  EXPECT_EQ(back.state.view.tab, Side::kInterview);
  EXPECT_EQ(back.state.view.search.from, TextPosition());
  EXPECT_FALSE(asks_for<ScrollPane>(apply(stepped, TakeHits{}, facts).effects));
}

TEST(SearchApplyTest, ClosingReturnsTheFocusToTheHitOrToWhereItWas) {
  const Article article = bridges();
  Hits search(article);
  const Facts facts{article, &search};
  ViewState state = after({}, OpenSearch{"桥"});
  EXPECT_EQ(*find<ReturnFocus>(apply(state, CloseSearch{}, facts).effects),
            (ReturnFocus{Side::kInterview, std::nullopt}));
  search.find("桥", 10);
  state = apply(state, TakeHits{3, false, 2}, facts).state;
  const Outcome closed = apply(state, CloseSearch{}, facts);
  EXPECT_EQ(*find<ReturnFocus>(closed.effects),
            (ReturnFocus{Side::kCommentary, TextPosition{{Side::kCommentary, 0, 0}, 3}}));
  EXPECT_TRUE(asks_for<ForgetHits>(closed.effects));
  EXPECT_TRUE(apply(closed.state, CloseSearch{}, facts).effects.empty());
}

}  // namespace
}  // namespace duidu
