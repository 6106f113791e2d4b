// Pointing at links as stories with times: what is lit, and whose note stands where.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::asks_for;
using test::find;

constexpr uint32_t kOne = 1, kTwo = 2;

// A page whose clock goes as far as the test says; wishes to be woken are granted in time.
class PointingTest : public testing::Test {
 protected:
  PointingTest() : facts_{test::no_article()} {
    facts_.panes[Side::kCommentary] = {nullptr, {640, 50, 640, 700}, 300};
  }

  void happens(const Action& action) {
    Outcome outcome = apply(state_, action, facts_);
    state_ = std::move(outcome.state);
    effects_ = std::move(outcome.effects);
    if (const auto* wish = find<request::WakeAfter>(effects_))
      wishes_.push_back({now_ + wish->ms, wish->serial});
  }
  void passes(float ms) {
    now_ += ms;
    const std::vector<Wish> wishes = std::exchange(wishes_, {});
    for (const Wish& wish : wishes) {
      if (wish.at <= now_) {
        happens(Tick{wish.serial});
      } else {
        wishes_.push_back(wish);
      }
    }
  }
  void points_at(std::optional<uint32_t> link) { happens(PointAt{link, Side::kCommentary}); }
  void waits_for_the_note_of(uint32_t link) {
    points_at(link);
    passes(300);
    ASSERT_EQ(note(), link);
  }

  std::optional<uint32_t> lit() const { return state_.view.pointing.link; }
  std::optional<uint32_t> note() const {
    const auto& note = state_.view.pointing.note;
    return note ? std::optional(note->link) : std::nullopt;
  }

  struct Wish {
    float at;
    uint32_t serial;
  };

  Facts facts_;
  ViewState state_;
  std::vector<Effect> effects_;  // of what happened last
  float now_ = 0;
  std::vector<Wish> wishes_;
};

TEST_F(PointingTest, ALinkIsLitAtOnceAndExplainedAfterAMoment) {
  points_at(kTwo);
  EXPECT_EQ(lit(), kTwo);
  EXPECT_EQ(*find<request::MarkLinks>(effects_), (request::MarkLinks{std::nullopt, 0, kTwo}));
  EXPECT_TRUE(asks_for<Repaint>(effects_));
  passes(299);
  EXPECT_EQ(note(), std::nullopt);
  passes(1);
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, TheNoteStandsWhereThePointerIsByThen) {
  points_at(kTwo);
  facts_.pointer = {700, 90};
  passes(300);
  EXPECT_EQ(state_.view.pointing.note, (ExplainedLink{kTwo, Side::kCommentary, 60, 340}));
}

TEST_F(PointingTest, ALinkThatIsOnlyPassedHasNoNote) {
  points_at(kOne);
  passes(200);
  points_at(std::nullopt);
  EXPECT_EQ(lit(), std::nullopt);
  passes(1000);
  EXPECT_EQ(note(), std::nullopt);
}

TEST_F(PointingTest, FromWordToWordOfALinkTheMomentBeginsAnewAndNothingIsLitTwice) {
  points_at(kOne);
  passes(200);
  points_at(kOne);
  EXPECT_FALSE(asks_for<request::MarkLinks>(effects_));
  passes(299);
  EXPECT_EQ(note(), std::nullopt);
  passes(1);
  EXPECT_EQ(note(), kOne);
}

TEST_F(PointingTest, WithoutANoteTheNextLinkIsLitAtOnce) {
  points_at(kOne);
  points_at(kTwo);
  EXPECT_EQ(lit(), kTwo);
  passes(300);
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, OnTheWayToANoteOtherLinksChangeNothingUntilThePointerRestsThere) {
  waits_for_the_note_of(kOne);
  points_at(kTwo);
  passes(299);
  EXPECT_EQ(lit(), kOne);
  EXPECT_EQ(note(), kOne);
  passes(1);
  EXPECT_EQ(lit(), kTwo);
  EXPECT_EQ(note(), std::nullopt);
  passes(300);
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, EveryWordOnTheWayToANoteGivesItMoreTime) {
  waits_for_the_note_of(kOne);
  for (const std::optional<uint32_t> passed : {std::optional(kTwo), std::optional<uint32_t>()}) {
    points_at(passed);
    passes(200);
  }
  EXPECT_EQ(note(), kOne);
  points_at(kOne);
  passes(1000);
  EXPECT_EQ(note(), kOne) << "the pointer is back";
}

TEST_F(PointingTest, ANoteStaysWhileThePointerIsOnIt) {
  waits_for_the_note_of(kOne);
  points_at(std::nullopt);
  passes(200);
  happens(EnterNote{});
  passes(10000);
  EXPECT_EQ(note(), kOne);
  EXPECT_EQ(lit(), kOne);
}

TEST_F(PointingTest, WhereThereIsNoNoteNothingIsEntered) {
  points_at(kOne);
  happens(EnterNote{});
  passes(300);
  EXPECT_EQ(note(), kOne);
}

TEST_F(PointingTest, APointerThatRestsElsewhereTakesNoteAndLightAway) {
  waits_for_the_note_of(kOne);
  points_at(std::nullopt);
  passes(300);
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_EQ(lit(), std::nullopt);
  EXPECT_TRUE(asks_for<request::MarkLinks>(effects_));
}

TEST_F(PointingTest, LettingGoTakesAllAwayAtOnceAlsoWhatWasToCome) {
  waits_for_the_note_of(kOne);
  points_at(kTwo);
  happens(LetGoOfLink{});
  EXPECT_EQ(lit(), std::nullopt);
  EXPECT_EQ(note(), std::nullopt);
  passes(1000);
  EXPECT_EQ(lit(), std::nullopt);
}

TEST_F(PointingTest, EscTakesTheNoteAndTheNextLinkNeedNotWait) {
  waits_for_the_note_of(kOne);
  happens(StepBack{});
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_EQ(lit(), kOne) << "it is still pointed at";
  points_at(kTwo);
  EXPECT_EQ(lit(), kTwo);
}

TEST_F(PointingTest, EscTakesTheNoteAlsoWhileItClosesSomethingElse) {
  waits_for_the_note_of(kOne);
  state_.view.selected = Selected{};
  happens(PressKey{"Escape", Focus::kText});
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_FALSE(state_.view.selected);
}

TEST_F(PointingTest, AfterEscNoNoteComesOfALinkThatIsStillPointedAt) {
  points_at(kOne);
  passes(150);
  happens(PressKey{"Escape", Focus::kText});
  passes(1000);
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_EQ(lit(), kOne);
}

TEST_F(PointingTest, TheFocusExplainsAtOnceAndTakesTheNoteAlong) {
  happens(FocusLink{kTwo, Side::kCommentary, {700, 90}});
  EXPECT_EQ(lit(), kTwo);
  EXPECT_EQ(state_.view.pointing.note, (ExplainedLink{kTwo, Side::kCommentary, 60, 340}));
  happens(BlurText{Side::kCommentary});
  EXPECT_EQ(lit(), std::nullopt);
  EXPECT_EQ(note(), std::nullopt);
}

TEST_F(PointingTest, TheFocusThatGoesWithItsSideLeavesTheNote) {
  happens(FocusLink{kTwo, Side::kCommentary, {}});
  facts_.panes[Side::kCommentary].is_shown = false;
  happens(BlurText{Side::kCommentary});
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, WhatIsBeingSelectedIsNotCovered) {
  waits_for_the_note_of(kOne);
  happens(MovePointer{Side::kCommentary, {}, false});
  EXPECT_EQ(note(), kOne);
  happens(MovePointer{Side::kCommentary, {}, true});
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_EQ(lit(), std::nullopt);
}

TEST_F(PointingTest, WhatIsPressedIsExplainedAtOnceWhereItWasPressed) {
  points_at(kOne);
  happens(ChooseLink{kOne, Side::kCommentary, 0, WindowPoint{700, 90}});
  EXPECT_EQ(state_.view.pointing.note, (ExplainedLink{kOne, Side::kCommentary, 60, 340}));
  facts_.pointer = {900, 400};
  passes(300);
  EXPECT_EQ(state_.view.pointing.note->x, 60) << "it does not come a second time";
}

TEST_F(PointingTest, WhatComesUnderAPointerThatRestsIsNotMeantUntilItMoves) {
  waits_for_the_note_of(kOne);
  happens(PointAt{kTwo, Side::kCommentary, false});
  passes(10000);
  EXPECT_EQ(note(), kOne);
  EXPECT_EQ(lit(), kOne);
  happens(MovePointer{Side::kCommentary, {700, 90}, false});
  passes(300);
  EXPECT_EQ(lit(), kTwo);
  passes(300);
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, WhatCameUnderThePointerIsForgottenWhereItGoesElsewhere) {
  happens(PointAt{kTwo, Side::kCommentary, false});
  points_at(kOne);
  happens(MovePointer{Side::kCommentary, {700, 90}, false});
  passes(300);
  EXPECT_EQ(note(), kOne);
}

// What was pressed has its note, whatever was pointed at before.
TEST_F(PointingTest, TheNoteThatIsThereStaysWhenItsLinkIsPointedAt) {
  waits_for_the_note_of(kOne);
  happens(ChooseLink{kTwo, Side::kCommentary, 0, WindowPoint{700, 90}});
  const std::optional<ExplainedLink> shown = state_.view.pointing.note;
  ASSERT_EQ(note(), kTwo);
  points_at(kTwo);
  EXPECT_EQ(lit(), kTwo);
  for (int moment = 0; moment < 10; ++moment) {
    EXPECT_EQ(state_.view.pointing.note, shown);
    passes(100);
  }
  points_at(std::nullopt);
  passes(300);
  EXPECT_EQ(note(), std::nullopt);
  EXPECT_EQ(lit(), std::nullopt);
}

TEST_F(PointingTest, WhoScrollsLeavesTheNoteBehind) {
  waits_for_the_note_of(kOne);
  happens(Lead{Side::kInterview});
  EXPECT_EQ(note(), std::nullopt);
  points_at(kTwo);
  happens(Lead{Side::kInterview});
  passes(1000);
  EXPECT_EQ(note(), std::nullopt) << "its words are elsewhere by then";
  waits_for_the_note_of(kOne);
  points_at(std::nullopt);
  happens(Lead{Side::kInterview});
  EXPECT_EQ(lit(), std::nullopt) << "the pointer had gone";
}

TEST_F(PointingTest, TheNoteOfWhatHasTheFocusStaysWhileItIsScrolledIntoSight) {
  Article article;
  article.links.resize(3);
  article.links[kTwo].commentary = {{{Side::kCommentary, 0, 0}, 0, 3}};
  const Facts facts{article};
  state_ = apply(state_, FocusLink{kTwo, Side::kCommentary, {700, 90}}, facts).state;
  happens(Lead{Side::kCommentary});
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, TheNoteOfWhatHasTheFocusGoesWhenItIsPressed) {
  Article article;
  article.links.resize(3);
  article.links[kTwo].commentary = {{{Side::kCommentary, 0, 0}, 0, 3}};
  const Facts facts{article};
  const ViewState focused = apply(state_, FocusLink{kTwo, Side::kCommentary, {700, 90}}, facts).state;
  ASSERT_TRUE(focused.view.pointing.note);
  const ViewState pressed =
      apply(focused, ChooseLink{kTwo, Side::kCommentary, 0, WindowPoint{700, 90}}, facts).state;
  EXPECT_FALSE(pressed.view.pointing.note);
  const ViewState asked = apply(pressed, PressKey{"Space", Focus::kLink}, facts).state;
  EXPECT_EQ(asked.view.pointing.note, focused.view.pointing.note);
}

TEST_F(PointingTest, TheSpaceBarTakesANoteAwayAndBringsItAgainWhileItsLinkHasTheFocus) {
  const PressKey space{"Space", Focus::kLink};
  happens(space);
  EXPECT_EQ(note(), std::nullopt) << "nothing has the focus";
  happens(FocusLink{kTwo, Side::kCommentary, {700, 110}});
  const std::optional<ExplainedLink> shown = state_.view.pointing.note;
  ASSERT_TRUE(shown);
  happens(space);
  EXPECT_EQ(note(), std::nullopt);
  happens(space);
  EXPECT_EQ(state_.view.pointing.note, shown);
  happens(PressKey{"Escape", Focus::kLink});
  EXPECT_EQ(note(), std::nullopt);
  happens(space);
  EXPECT_EQ(state_.view.pointing.note, shown) << "Esc has closed it, the focus stayed";
  happens(FocusLink{kOne, Side::kCommentary, {700, 210}});
  happens(space);
  happens(LetGoOfLink{});
  happens(space);
  EXPECT_EQ(note(), std::nullopt) << "its link is not lit any more";
}

TEST_F(PointingTest, WhatIsChosenElsewhereHasNoNote) {
  happens(ChooseLink{kOne, Side::kCommentary});
  EXPECT_EQ(note(), std::nullopt);
}

TEST_F(PointingTest, AWishOfTheFormerArticleWakesNothing) {
  points_at(kOne);
  happens(ArticleOpened{});
  points_at(kTwo);
  const std::vector<Wish> wishes = wishes_;
  ASSERT_EQ(wishes.size(), 2u);
  happens(Tick{wishes.front().serial});
  EXPECT_EQ(note(), std::nullopt);
  happens(Tick{wishes.back().serial});
  EXPECT_EQ(note(), kTwo);
}

TEST_F(PointingTest, AReadingAidFollowsPointerAndFocusAndNothingElseAsksForIt) {
  const MovePointer move{Side::kCommentary, {700, 90}, false};
  happens(move);
  EXPECT_TRUE(effects_.empty());
  state_.session.preferences.aid = ReadingAid::kRuler;
  happens(move);
  EXPECT_EQ(*find<LookAt>(effects_), (LookAt{Side::kCommentary, 40}));
  happens(FocusLink{kTwo, Side::kCommentary, {700, 110}});
  EXPECT_EQ(*find<LookAt>(effects_), (LookAt{Side::kCommentary, 60}));
}

}  // namespace
}  // namespace duidu
