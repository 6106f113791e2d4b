// What follows from a change of the settings, and from nothing else.
#include <gtest/gtest.h>

#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

TEST(SettingsApplyTest, EachSettingAsksForWhatFollowsFromItAndIsKept) {
  Article article;
  article.own_texts().language = "zh-Hans";
  const auto ask = [&](Setting setting, int value) {
    return effects_of({}, ChangeSetting{setting, value}, article);
  };
  using Effects = std::vector<Effect>;
  EXPECT_EQ(ask(Setting::kFontSize, 20),
            (Effects{Relayout{}, ForgetGlyphs{}, request::KeepPreferences{"v1;size=20"}}));
  EXPECT_EQ(ask(Setting::kFont, 3), (Effects{Relayout{}, request::SetFont{FontFamily::kKai},
                                             request::KeepPreferences{"v1;font=kai"}}));
  EXPECT_EQ(ask(Setting::kScript, 2), (Effects{Relayout{}, ShowScript{HanScript::kTraditional},
                                               request::KeepPreferences{"v1;script=traditional"}}));
  EXPECT_EQ(
      ask(Setting::kTheme, static_cast<int>(ThemeChoice::kDark)),
      (Effects{request::SetTheme{ThemeKind::kDark}, Repaint{}, request::KeepPreferences{"v1;theme=dark"}}));
  EXPECT_EQ(ask(Setting::kHeard, 1),
            (Effects{request::TellQuotations{false}, request::KeepPreferences{"v1;heard=text"}}));
  EXPECT_EQ(ask(Setting::kMotion, 1), (Effects{request::KeepPreferences{"v1;motion=off"}}));
  EXPECT_EQ(ask(Setting::kMotion, 0), Effects()) << "it is so already";
}

TEST(SettingsApplyTest, AnArticleOfOneScriptIsNotShownAnew) {
  Article article;
  article.own_texts().language = "en";
  EXPECT_FALSE(asks_for<ShowScript>(effects_of({}, ChangeSetting{Setting::kScript, 2}, article)));
}

TEST(SettingsApplyTest, WhatWasKeptIsNotKeptAgain) {
  const SetPreferences kept{parse_preferences("v1;size=22;theme=dark;font=kai")};
  const std::vector<Effect> effects = effects_of({}, kept);
  EXPECT_FALSE(asks_for<request::KeepPreferences>(effects));
  EXPECT_TRUE(asks_for<request::SetTheme>(effects) && asks_for<request::SetFont>(effects));
  EXPECT_TRUE(effects_of(after({}, kept), kept).empty());
}

TEST(SettingsApplyTest, AChosenThemeGoesBeforeTheSystems) {
  const ViewState dark = after({}, SetSystem{{.is_dark = true}});
  const ViewState sepia = after(dark, ChangeSetting{Setting::kTheme, static_cast<int>(ThemeChoice::kSepia)});
  EXPECT_EQ(sepia.session.theme(), ThemeKind::kSepia);
  EXPECT_EQ(after(sepia, RestoreDefaults{}).session.theme(), ThemeKind::kDark);
}

TEST(SettingsApplyTest, TheSystemIsTakenOverAndTold) {
  const SetSystem dark{{.is_dark = true}};
  EXPECT_EQ(effects_of({}, dark), (std::vector<Effect>{request::SetTheme{ThemeKind::kDark}, Repaint{}}));
  EXPECT_TRUE(effects_of(after({}, dark), dark).empty());
  EXPECT_EQ(after({}, dark).session.theme(), ThemeKind::kDark);
}

TEST(SettingsApplyTest, MotionStopsIfTheSystemOrTheUserWantsIt) {
  const ViewState still = after({}, ChangeSetting{Setting::kMotion, 1});
  EXPECT_TRUE(still.session.has_no_motion());
  EXPECT_FALSE(after(still, ChangeSetting{Setting::kMotion, 0}).session.has_no_motion());
  const ViewState by_system = after({}, SetSystem{{.wants_no_motion = true}});
  EXPECT_TRUE(after(by_system, ChangeSetting{Setting::kMotion, 0}).session.has_no_motion());
}

TEST(SettingsApplyTest, AFontFileIsChosenOnlyOnceItIsThere) {
  const ChangeSetting own{Setting::kFont, static_cast<int>(FontFamily::kOwn)};
  EXPECT_EQ(after({}, own).session.preferences.reading.font, FontFamily::kByLanguage);
  EXPECT_EQ(effects_of({}, AskForFont{}), (std::vector<Effect>{request::AskForFont{}}));
  const ViewState brought = after({}, TakeOwnFont{"Garden Song"});
  EXPECT_EQ(brought.session.preferences.reading.font, FontFamily::kOwn);
  const ViewState other = after(brought, ChangeSetting{Setting::kFont, 1});
  EXPECT_EQ(after(other, own).session.preferences.reading.font, FontFamily::kOwn);
}

TEST(SettingsApplyTest, TheSettingsLeaveTheTextInReachAndCloseFirst) {
  const ViewState open = after(after({}, ChooseLink{0, Side::kCommentary}), OpenSettings{});
  EXPECT_FALSE(is_modal(open.overlay.dialog));
  EXPECT_FLOAT_EQ(after(open, ScrollSettings{30}).overlay.settings_scroll, 30);
  const ViewState closed = after(open, StepBack{});
  EXPECT_EQ(closed.overlay.dialog, Dialog::kNone);
  EXPECT_TRUE(closed.view.current) << "the first Esc closes the panel alone";
}

}  // namespace
}  // namespace duidu
