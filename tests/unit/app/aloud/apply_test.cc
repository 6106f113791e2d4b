// Reading aloud as steps: which sentence is said next, and what is asked of the browser and the panes for it.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

Article bridge() {
  Article article;
  article.own_texts().language = "zh-Hans";
  article.own_texts().interview.turns.push_back(
      {"t1", "老陈", Role::kAnswer, {{.id = "p1", .text = "停过两回。没有钱。"}}});
  article.own_texts().commentaries.push_back({.id = "c1"});
  article.own_texts().commentaries[0].blocks.push_back({.id = "b1", .text = "这是实话。"});
  article.links.push_back({.id = "l1"});
  article.links[0].interview = {{{Side::kInterview, 0, 0}, 15, 24}};
  article.links[0].commentary = {{{Side::kCommentary, 0, 0}, 0, 12}};
  return article;
}

class AloudApplyTest : public testing::Test {
 protected:
  void act(const Action& action) {
    Outcome outcome = apply(std::move(state_), action, Facts{article_});
    state_ = std::move(outcome.state);
    effects_ = std::move(outcome.effects);
  }
  std::string said() const {
    const auto* speak = find<request::Speak>(effects_);
    return speak ? speak->text : "";
  }
  uint32_t serial() const { return state_.view.reading->serial; }

  Article article_ = bridge();
  ViewState state_;
  std::vector<Effect> effects_;
};

TEST_F(AloudApplyTest, FromHereSentenceAfterSentenceToTheEnd) {
  act(ReadHere{});
  EXPECT_EQ(said(), "老陈： 停过两回。");
  EXPECT_EQ(find<request::Speak>(effects_)->serial, serial());
  const Span first = state_.view.reading->sentence.span;
  EXPECT_EQ(*find<BringInSight>(effects_), (BringInSight{first, std::nullopt}));
  EXPECT_TRUE(asks_for<request::MarkText>(effects_) && asks_for<Repaint>(effects_));
  act(UtteranceEnded{serial()});
  EXPECT_EQ(said(), "没有钱。");
  EXPECT_EQ(find<BringInSight>(effects_)->after, first) << "only a sentence in sight is followed";
  act(UtteranceEnded{serial()});
  EXPECT_FALSE(state_.view.reading);
  EXPECT_TRUE(asks_for<request::StopSpeaking>(effects_));
}

TEST_F(AloudApplyTest, TheScreenStaysOnWithEverySentenceUntilItIsOver) {
  const auto keeps_screen_on = [&] { return find<request::KeepScreenOn>(effects_)->is_on; };
  act(ReadHere{});
  EXPECT_TRUE(keeps_screen_on());
  act(StepSentence{});
  EXPECT_TRUE(keeps_screen_on()) << "the browser may have let it go";
  act(StopReading{});
  EXPECT_FALSE(keeps_screen_on());
}

TEST_F(AloudApplyTest, ACurrentLinkIsReadAsAPair) {
  act(ChooseLink{0, Side::kCommentary});
  act(ReadHere{});
  EXPECT_EQ(said(), "没有钱");
  act(UtteranceEnded{serial()});
  EXPECT_EQ(said(), "这是实话。");
}

TEST_F(AloudApplyTest, WhatWasBrokenOffDoesNotCountAsSaid) {
  act(ReadHere{});
  const uint32_t first = serial();
  act(StepSentence{});
  const ViewState before = state_;
  act(UtteranceEnded{first});
  EXPECT_EQ(state_, before);
  EXPECT_TRUE(effects_.empty());
}

TEST_F(AloudApplyTest, BeforeTheFirstSentenceItBeginsAgainBehindTheLastItEnds) {
  act(ReadHere{});
  act(StepSentence{false});
  EXPECT_EQ(said(), "老陈： 停过两回。");
  act(StepSentence{true});
  act(StepSentence{true});
  EXPECT_FALSE(state_.view.reading);
}

TEST_F(AloudApplyTest, APauseStopsTheVoiceAndEndsWithTheSentenceFromItsBeginning) {
  act(ReadHere{});
  act(PauseReading{true});
  EXPECT_EQ(effects_, (std::vector<Effect>{request::StopSpeaking{}, request::KeepScreenOn{false}}));
  act(UtteranceEnded{serial()});
  EXPECT_TRUE(state_.view.reading->is_paused);
  act(ChangeSetting{Setting::kRate, 150});
  EXPECT_EQ(said(), "") << "paused is paused";
  act(PauseReading{false});
  EXPECT_EQ(said(), "老陈： 停过两回。");
  EXPECT_FLOAT_EQ(find<request::Speak>(effects_)->rate, 1.5f);
}

TEST_F(AloudApplyTest, AnotherSpeedOrVoiceIsHeardAtOnce) {
  act(ReadHere{});
  act(ChangeSetting{Setting::kVoices, 1});
  EXPECT_EQ(said(), "停过两回。") << "the voice says who it is";
  act(ChangeSetting{Setting::kFontSize, 20});
  EXPECT_EQ(said(), "");
}

TEST_F(AloudApplyTest, AVoiceThatFailsIsReported) {
  for (const Spoken how : {Spoken::kNoVoice, Spoken::kFailed}) {
    state_ = {};
    act(ReadHere{});
    act(UtteranceEnded{serial(), how});
    EXPECT_FALSE(state_.view.reading);
    ASSERT_TRUE(state_.overlay.notice);
    EXPECT_EQ(state_.overlay.notice->kind, NoticeKind::kError);
  }
}

TEST_F(AloudApplyTest, ASelectionIsReadAndGoes) {
  act(ReadSelected{});
  EXPECT_TRUE(effects_.empty());
  const UnitRef unit{Side::kInterview, 0, 0};
  act(SelectText{Selected{{unit, 15}, {unit, 21}}});
  act(ReadSelected{});
  EXPECT_EQ(said(), "没有");
  EXPECT_FALSE(state_.view.selected);
}

TEST_F(AloudApplyTest, WithNothingToSayNothingHappens) {
  article_.own_texts().interview.turns.clear();
  act(ReadHere{});
  EXPECT_FALSE(state_.view.reading);
  EXPECT_TRUE(effects_.empty());
}

}  // namespace
}  // namespace duidu
