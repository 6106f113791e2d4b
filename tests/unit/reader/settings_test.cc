// The settings panel over a browser that only takes notes: what is chosen is taken, shown, kept, and moves nothing.
#include "base/phrases.h"
#include "ui/chrome/settings_panel.h"
#include "unit/reader/reader_fixture.h"

namespace duidu {
namespace {

std::string long_article() {
  std::string text = "# 修桥\n\n";
  for (int turn = 0; turn < 20; ++turn) {
    text += "记者：这座桥修到第" + std::to_string(turn) + "年，是什么样子？\n\n";
    text +=
        "老陈：前后修了十一年，中间停过两回，都是因为没有钱；后来大家一块一块砖地捐，就修成了，头发也白了。\n"
        "\n";
  }
  text += "## 评论\n\n";
  for (int i = 0; i < 30; ++i)
    text += "他说“前后修了十一年，中间停过两回”，这句话最要紧，值得再说一遍，也值得再想一遍。\n\n";
  return text;
}

class SettingsTest : public test::ReaderFixture {
 protected:
  SettingsTest() {
    reader_.dispatch(TakeVoices{true});
    bring(long_article(), "bridge.md");
    settle();
  }

  void activate(std::string_view id) {
    press_control(id);
    settle();
  }
  void adjust(std::string_view id, float steps) {
    reader_.controls().adjust(id, steps);
    reader_.wake();
    settle();
  }
  void press(float x, float y, bool is_down) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, is_down);
    reader_.wake();
    settle();
  }
  // Where the aid of the interview stands.
  request::PlaceAid aid() const {
    request::PlaceAid found;
    for (const request::PlaceAid& place : browser_.all<request::PlaceAid>()) {
      if (place.side == Side::kInterview) found = place;
    }
    return found;
  }
  const Preferences& chosen() const { return reader_.state().session.preferences; }
};

TEST_F(SettingsTest, TheButtonOpensAndClosesThePanel) {
  EXPECT_EQ(control("settings"), nullptr);
  activate("toolbar.settings");
  ASSERT_NE(control("settings"), nullptr);
  EXPECT_EQ(control("settings")->role, ControlRole::kPanel);
  EXPECT_TRUE(control("toolbar.settings")->is_selected);
  activate("toolbar.settings");
  EXPECT_EQ(control("settings"), nullptr);
  activate("toolbar.settings");
  reader_.dispatch(StepBack{});
  settle();
  EXPECT_EQ(control("settings"), nullptr);
}

// Every option of every setting is a radio button, a step of a slider or a switch, and is taken, shown and kept.
TEST_F(SettingsTest, EveryChoiceIsTakenShownAndKept) {
  activate("toolbar.settings");
  for (int i = 0; i < kSettingCount; ++i) {
    const auto setting = static_cast<Setting>(i);
    const std::string id = "settings." + std::string(facts_of(setting).name);
    for (int option = 0; option < option_count(setting); ++option) {
      if (setting == Setting::kHangingStops || setting == Setting::kScriptGap) continue;
      if (setting == Setting::kFont && option == static_cast<int>(FontFamily::kOwn)) continue;
      const std::string radio = id + "." + std::string(option_name(setting, option));
      activate(radio);
      ASSERT_NE(control(radio), nullptr) << radio;
      EXPECT_TRUE(control(radio)->is_selected) << radio;
      EXPECT_EQ(value_of(chosen(), setting), option) << radio;
    }
    if (option_count(setting) == 0) {
      const int before = control(id)->value;
      adjust(id, 1);
      EXPECT_EQ(control(id)->value, before + 1) << id;
      EXPECT_NE(value_of(chosen(), setting), 0) << id;
      adjust(id, -1000);
      EXPECT_EQ(value_of(chosen(), setting), facts_of(setting).least) << id;
      adjust(id, 1000);
      EXPECT_EQ(value_of(chosen(), setting), facts_of(setting).most) << id;
    }
  }
  for (const Setting setting : {Setting::kHangingStops, Setting::kScriptGap}) {
    const std::string id = "settings." + std::string(facts_of(setting).name);
    const int before = value_of(chosen(), setting);
    activate(id);
    EXPECT_NE(value_of(chosen(), setting), before);
    EXPECT_EQ(control(id)->is_selected, before == 0);
  }
  ASSERT_GT(browser_.count<request::KeepPreferences>(), 0u);
  EXPECT_EQ(parse_preferences(browser_.last<request::KeepPreferences>().line), chosen());
  activate("settings.restore");
  EXPECT_EQ(chosen(), Preferences());
  EXPECT_EQ(browser_.last<request::KeepPreferences>().line, "v1");
}

TEST_F(SettingsTest, WhatIsRestoredIsNotKeptAgain) {
  reader_.dispatch(SetPreferences{parse_preferences("v1;size=22;theme=dark;font=kai")});
  EXPECT_EQ(browser_.count<request::KeepPreferences>(), 0u);
  EXPECT_EQ(browser_.last<request::SetTheme>().theme, ThemeKind::kDark);
  EXPECT_EQ(browser_.last<request::SetFont>().family, FontFamily::kKai);
}

TEST_F(SettingsTest, AnEnglishArticleHasNoChineseSettings) {
  bring("Reporter: How long did it take?\n\nAda: Eleven years, off and on, twice without money.\n", "a.txt");
  activate("toolbar.settings");
  EXPECT_NE(control("settings.size"), nullptr);
  for (const char* id :
       {"settings.script", "settings.squeeze", "settings.prohibition", "settings.hanging", "settings.gap"}) {
    EXPECT_EQ(control(id), nullptr) << id;
  }
}

TEST_F(SettingsTest, NothingUnderThePanelIsReachedByThePointer) {
  reader_.dispatch(MoveDivider{kMaxDivider});
  activate("toolbar.settings");
  const Rect divider = control("divider")->rect, panel = control("settings")->rect;
  const float x = divider.x + divider.width / 2;
  ASSERT_GT(x, panel.x) << "the divider lies under the panel";
  press(x, panel.y + 60, true);
  press(x - 200, panel.y + 60, true);
  press(x - 200, panel.y + 60, false);
  EXPECT_EQ(reader_.state().session.divider, kMaxDivider);
  press(panel.x + 40, panel.y + 40, false);  // rests on the panel
  activate("toolbar.links");
  EXPECT_EQ(reader_.state().overlay.dialog, Dialog::kLinks) << "the keyboard reaches everything";
}

TEST_F(SettingsTest, ASliderIsDragged) {
  activate("toolbar.settings");
  const ControlNode slider = *control("settings.size");
  const Rect view = control("settings.rows")->rect;
  const float left = view.x + slider.rect.x, y = view.y + slider.rect.y + slider.rect.height / 2;
  press(left + slider.rect.width / 2, y, true);
  EXPECT_NEAR(value_of(chosen(), Setting::kFontSize), 26, 1) << "the middle of 12 to 40";
  press(left + 2 * slider.rect.width, y, true);
  EXPECT_EQ(value_of(chosen(), Setting::kFontSize), 40);
  press(left, y, false);
  press(left, y, false);
  EXPECT_EQ(value_of(chosen(), Setting::kFontSize), 40) << "let go";
}

// However often the setting changes, the line does not creep: each change starts from where it was read.
TEST_F(SettingsTest, ManyChangesLeaveTheLineWhereItIs) {
  std::string text = "# 修桥\n\n记者：这座桥修了多久？\n\n老陈：";
  for (int i = 0; i < 90; ++i)
    text += "前后修了十一年，中间停过两回，都是因为没有钱，第" + std::to_string(i) + "回尤其难。";
  bring(text, "long.md");
  settle();
  reader_.panes().set_scroll(Side::kInterview, 1000);
  settle();
  const PaneLayout& layout = reader_.panes().layout(Side::kInterview);
  const ReadingPosition place = reading_position(layout, 1000);
  activate("toolbar.settings");
  for (int round = 0; round < 24; ++round) adjust("settings.size", round % 2 ? -3 : 3 + round % 5);
  for (const char* id :
       {"settings.paragraphs.gap", "settings.ends.ragged", "settings.squeeze.off", "settings.restore"})
    activate(id);
  const std::vector<Rect> line = span_rects(layout, {place.unit, place.offset, place.offset + 1});
  ASSERT_FALSE(line.empty());
  EXPECT_NEAR(line[0].y - reader_.panes()[Side::kInterview].scroll, place.below_top, 1);
  EXPECT_EQ(reader_.panes()[Side::kInterview].scroll, 1000);
}

TEST_F(SettingsTest, TheOtherScriptIsShownAndTheArticleStays) {
  const Article before = reader_.article();
  const float height = reader_.panes().layout(Side::kInterview).height;
  const int built = browser_.elements_built;
  activate("toolbar.settings");
  activate("settings.script.traditional");
  EXPECT_EQ(browser_.elements_built, built + 1);
  EXPECT_EQ(browser_.shown_titles.back(), "修橋");
  EXPECT_EQ(reader_.article(), before);
  EXPECT_NE(reader_.shown().interview().turns[1].units[0].text, before.interview().turns[1].units[0].text);
  EXPECT_EQ(reader_.panes().layout(Side::kInterview).height, height);
  bring(long_article(), "again.md");
  EXPECT_EQ(browser_.shown_titles.back(), "修橋") << "another article too";
  activate("toolbar.settings");
  activate("settings.script.original");
  EXPECT_EQ(browser_.shown_titles.back(), "修桥");
  EXPECT_EQ(&reader_.shown(), &reader_.article());
}

TEST_F(SettingsTest, AFontFileIsAskedForAndStandsAmongTheFonts) {
  activate("toolbar.settings");
  EXPECT_EQ(control("settings.font.own"), nullptr);
  activate("settings.font.file");
  EXPECT_EQ(browser_.count<request::AskForFont>(), 1u);
  reader_.dispatch(TakeOwnFont{"Garden Song"});
  settle();
  ASSERT_NE(control("settings.font.own"), nullptr);
  EXPECT_EQ(control("settings.font.own")->name, "Garden Song");
  EXPECT_TRUE(control("settings.font.own")->is_selected);
  EXPECT_EQ(browser_.last<request::SetFont>().family, FontFamily::kOwn);
}

TEST_F(SettingsTest, TheAidFollowsTheEyeAndGoesAway) {
  EXPECT_EQ(aid().height, 0);
  reader_.dispatch(ChangeSetting{Setting::kAid, static_cast<int>(ReadingAid::kRuler)});
  settle();
  const request::PlaceAid first = aid();
  EXPECT_GT(first.height, 0);
  reader_.panes()[Side::kInterview].look_at(600);
  reader_.wake();
  settle();
  EXPECT_GT(aid().top, first.top);
  const request::PlaceAid low = aid();
  reader_.panes().set_scroll(Side::kInterview, 500);
  settle();
  EXPECT_NEAR(aid().top, low.top + 500, 40) << "it stays before the eye while the text scrolls";
  activate("toolbar.settings");
  activate("settings.aid.none");
  EXPECT_EQ(aid().height, 0);
}

TEST_F(SettingsTest, OnANarrowWindowThePanelLeavesHalfOfItToTheText) {
  reader_.panes().set_window({400, 700, 2, 0, 0});
  activate("toolbar.settings");
  const Rect sheet = control("settings")->rect;
  EXPECT_EQ(sheet.width, 400);
  EXPECT_EQ(sheet.y + sheet.height, 700);
  EXPECT_LT(sheet.height, 380);
  const ControlNode& rows = *control("settings.rows");
  EXPECT_GT(static_cast<float>(rows.extent), rows.rect.height) << "the rest is scrolled to";
  reader_.controls().scroll("settings.rows", 200);
  reader_.wake();
  settle();
  EXPECT_EQ(reader_.state().overlay.settings_scroll, 200);
}

TEST_F(SettingsTest, ANoticeStandsBesideThePanel) {
  for (const float width : {1280.0f, 400.0f}) {
    reader_.panes().set_window({width, 700, 2, 0, 0});
    activate("toolbar.settings");
    reader_.dispatch(ShowNotice{{NoticeKind::kError, "这不是字体文件。"}});
    settle();
    const Rect notice = control("notice.error")->rect, panel = control("settings")->rect;
    EXPECT_TRUE(notice.x + notice.width <= panel.x || notice.y + notice.height <= panel.y) << width;
    activate("notice.close");
    EXPECT_FALSE(reader_.state().overlay.notice);
    activate("toolbar.settings");
  }
}

// In words of either language nothing leaves the panel and no two controls lie over each other.
TEST_F(SettingsTest, EverythingStandsInThePanelWithoutOverlap) {
  for (const float width : {1280.0f, 400.0f, 320.0f}) {
    reader_.panes().set_window({width, 800, 2, 0, 0});
    activate("toolbar.settings");
    const ControlNode rows = *control("settings.rows");
    std::vector<Rect> places;
    for (const ControlNode& node : browser_.controls) {
      const bool is_control = node.role == ControlRole::kRadio || node.role == ControlRole::kSlider ||
                              node.role == ControlRole::kSwitch;
      if (!is_control || !node.id.starts_with("settings.")) continue;
      EXPECT_GE(node.rect.x, 0) << node.id;
      EXPECT_LE(node.rect.x + node.rect.width, rows.rect.width) << node.id;
      EXPECT_LE(node.rect.y + node.rect.height, static_cast<float>(rows.extent)) << node.id;
      for (const Rect& other : places) {
        const bool is_apart = node.rect.y >= other.y + other.height || node.rect.x >= other.x + other.width ||
                              other.y >= node.rect.y + node.rect.height ||
                              other.x >= node.rect.x + node.rect.width;
        EXPECT_TRUE(is_apart) << node.id << " at " << width;
      }
      places.push_back(node.rect);
    }
    EXPECT_GT(places.size(), 30u);
    activate("toolbar.settings");
  }
}

}  // namespace
}  // namespace duidu
