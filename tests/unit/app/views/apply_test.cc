// The view is chosen, filtered, folded; what was chosen before stays chosen.
#include <gtest/gtest.h>

#include "app/views/arrange.h"
#include "opening/open_article.h"
#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::effects_of;
using test::find;

constexpr std::string_view kText = R"(## 访谈

**记者：** 渡口什么时候开的？

**祝小满：** 渡口是祖父开的。那年水大，桥冲走了。后来桥修好，渡口还在。

**记者：** 天气呢？

**祝小满：** 都一样。

## 评论

“那年水大，桥冲走了”，一句话就是半个县志。

“渡口是祖母开的”，她记错了。
)";

const Article& article() {
  static const Article opened = open_article(kText, "case.md").value().article;
  return opened;
}

ViewState in_pairs() { return after({}, ShowView{ViewKind::kPairs}, article()); }

size_t turns(const ViewState& state) { return state.view.views.arranged->article->interview().turns.size(); }

TEST(ViewsApplyTest, AViewIsChosenAndLeft) {
  const ViewState state = in_pairs();
  EXPECT_EQ(state.view.kind, ViewKind::kPairs);
  ASSERT_TRUE(state.view.views.arranged);
  EXPECT_TRUE(effects_of(state, ShowView{ViewKind::kPairs}, article()).empty());
  const auto effects = effects_of(state, ShowView{ViewKind::kFlow}, article());
  ASSERT_NE(find<ShowArranged>(effects), nullptr);
  EXPECT_EQ(*find<ShowArranged>(effects), ShowArranged{});
  EXPECT_EQ(find<request::TellView>(effects)->kind, ViewKind::kFlow);
  EXPECT_FALSE(after(state, ShowView{ViewKind::kFlow}, article()).view.views.arranged);
}

TEST(ViewsApplyTest, TheChosenLinkStaysAndWhatWasSelectedGoes) {
  ViewState state = after({}, ChooseLink{0, Side::kInterview}, article());
  state = after(state, SelectText{Selected{}}, article());
  state = after(state, ShowView{ViewKind::kPairs}, article());
  ASSERT_TRUE(state.view.current);
  EXPECT_EQ(state.view.current->link, 0u);
  EXPECT_FALSE(state.view.selected);
}

TEST(ViewsApplyTest, AFoldIsTurnedByItsLink) {
  ViewState state = in_pairs();
  const size_t folded = turns(state);
  const std::string fold = std::string(kFoldPrefix) + "t3";
  const auto effects = effects_of(state, TurnFold{fold}, article());
  EXPECT_EQ(find<request::FocusFold>(effects)->href, fold);
  state = after(state, TurnFold{fold}, article());
  EXPECT_GT(turns(state), folded);
  state = after(state, TurnFold{fold}, article());
  EXPECT_EQ(turns(state), folded);
  EXPECT_TRUE(effects_of(state, TurnFold{"#t3"}, article()).empty());
  EXPECT_TRUE(effects_of({}, TurnFold{fold}, article()).empty());
}

TEST(ViewsApplyTest, AHiddenLinkIsShownWhenItIsChosen) {
  const ViewState state = after(in_pairs(), FilterPairs{only(LinkGroup::kRelated)}, article());
  const Article whole = article();
  Facts facts{*state.view.views.arranged->article};
  facts.unarranged = &whole;
  const ViewState chosen = apply(state, ChooseLink{0, Side::kCommentary}, facts).state;
  EXPECT_EQ(chosen.view.views.pairs.groups, kAllGroups);
  EXPECT_EQ(chosen.view.current->link, 0u);
}

ViewState in_cards() { return after({}, ShowView{ViewKind::kLevel}, article()); }

// On the article as the view shows it.
ViewState after_in_cards(const ViewState& state, const Action& action) {
  const Article whole = article();
  Facts facts{*state.view.views.arranged->article};
  facts.unarranged = &whole;
  return apply(state, action, facts).state;
}

TEST(ViewsApplyTest, TheCardOfTheChosenLinkLeadsAndIsOpen) {
  const ViewState state = after_in_cards(in_cards(), ChooseLink{1, Side::kInterview});
  const Link& link = state.view.views.arranged->article->links[1];
  const CardChoice& cards = state.view.views.cards;
  EXPECT_EQ(cards.leading, link.commentary.front().unit.group);
  EXPECT_EQ(cards.level_with, (TextPosition{link.interview.front().unit, link.interview.front().start}));
  EXPECT_EQ(cards.opened, cards.leading);
}

TEST(ViewsApplyTest, WhatWasChosenBeforeLeadsInCards) {
  const ViewState flow = after({}, ChooseLink{0, Side::kInterview}, article());
  EXPECT_TRUE(after(flow, ShowView{ViewKind::kLevel}, article()).view.views.cards.leading);
  EXPECT_FALSE(in_cards().view.views.cards.leading);
}

TEST(ViewsApplyTest, ACardIsTurnedByItsLinks) {
  const ViewState state = in_cards();
  const ViewState open = after_in_cards(state, TurnFold{card_fold_href({1, true})});
  EXPECT_EQ(open.view.views.cards.unfolded, std::vector<uint32_t>{1});
  EXPECT_EQ(open.view.views.cards.leading, 1u);
  const ViewState folded = after_in_cards(open, TurnFold{card_fold_href({1, false})});
  EXPECT_FALSE(folded.view.views.cards.is_unfolded(1));
  EXPECT_EQ(folded.view.views.cards.leading, 1u);
  EXPECT_EQ(after_in_cards(state, TurnFold{card_fold_href({99, true})}).view.views.cards, CardChoice());
}

TEST(ViewsApplyTest, TheOpenedCardIsFoldedByItsLink) {
  const ViewState chosen = after_in_cards(in_cards(), ChooseLink{1, Side::kInterview});
  const uint32_t card = *chosen.view.views.cards.opened;
  const ViewState folded = after_in_cards(chosen, TurnFold{card_fold_href({card, false})});
  EXPECT_FALSE(folded.view.views.cards.is_unfolded(card));
}

TEST(ViewsApplyTest, WhatIsLookedForOpensItsCard) {
  const ViewState state = after_in_cards(in_cards(), OpenCard{{Side::kCommentary, 1, 1}});
  EXPECT_EQ(state.view.views.cards.opened, 1u);
  EXPECT_FALSE(state.view.views.cards.leading);
  EXPECT_FALSE(after_in_cards(in_cards(), OpenCard{{Side::kInterview, 1, 0}}).view.views.cards.opened);
}

TEST(ViewsApplyTest, PairsStandInForCardsWhereThereIsNoRoom) {
  const Article whole = article();
  Facts narrow{whole};
  narrow.has_two_panes = false;
  Outcome outcome = apply({}, ShowView{ViewKind::kLevel}, narrow);
  EXPECT_EQ(outcome.state.view.kind, ViewKind::kPairs);
  EXPECT_EQ(outcome.state.session.view_kind, ViewKind::kLevel);
  EXPECT_EQ(find<request::TellView>(outcome.effects)->kind, ViewKind::kLevel);
  Facts wide{*outcome.state.view.views.arranged->article};
  wide.unarranged = &whole;
  EXPECT_EQ(apply(outcome.state, ShowView{ViewKind::kLevel}, wide).state.view.kind, ViewKind::kLevel);
  // The user may want pairs themselves.
  EXPECT_EQ(apply(outcome.state, ShowView{ViewKind::kPairs}, narrow).state.session.view_kind,
            ViewKind::kPairs);
}

TEST(ViewsApplyTest, AnotherArticleIsShownInTheViewChosenLast) {
  const ViewState state =
      after(after(in_pairs(), FilterPairs{kQuotations}, article()),
            ArticleOpened{std::make_shared<const Article>(article()), {}, Elements::kMissing});
  EXPECT_EQ(state.view.kind, ViewKind::kPairs);
  EXPECT_TRUE(state.view.views.arranged);
  EXPECT_EQ(state.view.views.pairs.groups, kAllGroups);
}

}  // namespace
}  // namespace duidu
