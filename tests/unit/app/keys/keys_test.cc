// Whose a press of a key is, and what comes of it: rows of a table, and the table the keys come from.
#include "app/keys/keys.h"

#include <gtest/gtest.h>

#include "base/phrases.h"
#include "unit/app/stepping.h"

namespace duidu {
namespace {

using test::after;
using test::asks_for;
using test::effects_of;
using test::find;

constexpr Focus kEveryFocus[] = {Focus::kNothing,   Focus::kText, Focus::kLink,    Focus::kSearchField,
                                 Focus::kTextArea,  Focus::kList, Focus::kControl, Focus::kRow,
                                 Focus::kNameField, Focus::kPanel};

ViewState searching() { return after({}, OpenSearch{}); }
ViewState with(Dialog dialog) {
  ViewState state;
  state.overlay.dialog = dialog;
  return state;
}

Command command(const char* keys, Focus focus, const ViewState& state, bool has_toolbar = false) {
  const Key* const key = key_for(PressKey{keys, focus}, state, has_toolbar);
  return key ? key->command : Command::kLeaveIt;
}

// The places of the focus where a key is the command's.
std::vector<Focus> places(const char* keys, Command wanted, const ViewState& state,
                          bool has_toolbar = false) {
  std::vector<Focus> found;
  for (const Focus focus : kEveryFocus) {
    if (command(keys, focus, state, has_toolbar) == wanted) found.push_back(focus);
  }
  return found;
}

const std::vector<Focus> kAll(std::begin(kEveryFocus), std::end(kEveryFocus));

TEST(KeysTest, TabGoesFromTheTextIntoAToolbarIfThereIsOne) {
  EXPECT_EQ(places("Tab", Command::kEnterToolbar, {}, true), (std::vector{Focus::kNothing, Focus::kText}));
  EXPECT_EQ(places("Tab", Command::kLeaveIt, {}, false), kAll);
  EXPECT_EQ(places("Shift+Tab", Command::kLeaveIt, {}, true), kAll);
}

TEST(KeysTest, TheSearchOpensFromEverywhereButItsFieldAndAModalDialog) {
  EXPECT_EQ(places("Control+F", Command::kLeaveIt, searching()), std::vector{Focus::kSearchField});
  EXPECT_EQ(places("Control+F", Command::kSearch, with(Dialog::kSettings)).size(), kAll.size() - 1);
  for (const Dialog dialog : {Dialog::kPaste, Dialog::kLinks, Dialog::kPrint, Dialog::kKeys})
    EXPECT_EQ(places("Control+F", Command::kLeaveIt, with(dialog)), kAll);
  EXPECT_EQ(places("Control+Shift+F", Command::kLeaveIt, {}), kAll);
  EXPECT_EQ(places("Control+Alt+F", Command::kLeaveIt, {}), kAll);
}

TEST(KeysTest, TheWayBackHasKeysWhereThereIsOneAndWhereNobodyWrites) {
  const ViewState followed = after({}, ChooseLink{1, Side::kInterview});
  EXPECT_EQ(places("Alt+ArrowLeft", Command::kGoBack, followed),
            (std::vector{Focus::kNothing, Focus::kText, Focus::kLink, Focus::kList, Focus::kControl,
                         Focus::kRow, Focus::kPanel}));
  EXPECT_EQ(places("Alt+ArrowRight", Command::kLeaveIt, followed), kAll) << "nothing is ahead";
  EXPECT_EQ(places("Alt+ArrowLeft", Command::kLeaveIt, {}), kAll) << "the browser leaves the page";
}

TEST(KeysTest, KeysOfOneCharacterCanBeSwitchedOffInTheText) {
  ViewState state;
  state.session.preferences.no_letter_keys = true;
  for (const char* keys : {"N", "Shift+N", "E", "?"}) {
    EXPECT_NE(command(keys, Focus::kText, {}), Command::kLeaveIt) << keys;
    EXPECT_EQ(places(keys, Command::kLeaveIt, state), kAll) << keys;
  }
  EXPECT_EQ(command("F8", Focus::kText, state), Command::kReviewNext);
  EXPECT_EQ(command("Control+F", Focus::kText, state), Command::kSearch);
  state.overlay.dialog = Dialog::kSplit;
  EXPECT_EQ(command("N", Focus::kRow, state), Command::kNarration) << "a row of the split has the focus";
}

TEST(KeysTest, TheKeysOfTheSplitCountOnItsRows) {
  const ViewState split = with(Dialog::kSplit);
  EXPECT_EQ(places("Q", Command::kQuestion, split), std::vector{Focus::kRow});
  EXPECT_EQ(places("Q", Command::kQuestion, with(Dialog::kLinks)), std::vector<Focus>{});
  EXPECT_EQ(places("Control+Z", Command::kUndo, split), (std::vector{Focus::kControl, Focus::kRow}));
  EXPECT_EQ(places("Control+Z", Command::kUndo, {}), std::vector<Focus>{});
  EXPECT_EQ(places("E", Command::kOpenSplit, {}), (std::vector{Focus::kText, Focus::kLink}));
}

TEST(KeysTest, HitsFollowEachOtherWhileTheSearchIsOpen) {
  EXPECT_EQ(places("F3", Command::kNextHit, searching()), kAll);
  EXPECT_EQ(places("Shift+F3", Command::kPreviousHit, searching()), kAll);
  EXPECT_EQ(places("F3", Command::kLeaveIt, {}), kAll);
  EXPECT_EQ(places("Enter", Command::kNextHit, searching()), std::vector{Focus::kSearchField});
  EXPECT_EQ(places("Shift+Enter", Command::kPreviousHit, searching()), std::vector{Focus::kSearchField});
}

TEST(KeysTest, BehindAModalDialogNothingIsFoundOrSelected) {
  ViewState state = searching();
  state.overlay.dialog = Dialog::kKeys;
  EXPECT_EQ(places("F3", Command::kLeaveIt, state), kAll);
  EXPECT_EQ(places("Control+A", Command::kSelectSide, state).size(), kAll.size() - 4)
      << "it is not the browser's";
  EXPECT_TRUE(effects_of(state, PressKey{"Control+A", Focus::kControl}).empty());
  EXPECT_FALSE(effects_of(searching(), PressKey{"Control+A", Focus::kControl}).empty());
}

TEST(KeysTest, EscStepsBackAndTheBrowserMayHaveItTooButForTheFieldWhichWouldBeEmptied) {
  ViewState state = searching();
  EXPECT_EQ(command("Escape", Focus::kSearchField, state), Command::kCloseSearch);
  for (const Focus focus : kEveryFocus) {
    const Key* const key = key_for({"Escape", focus}, state, false);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->is_shared, focus != Focus::kSearchField);
  }
  state.view.selected = Selected{};
  EXPECT_FALSE(after(state, PressKey{"Escape", Focus::kText}).view.selected);
  EXPECT_TRUE(after(state, PressKey{"Escape", Focus::kText}).view.search.is_open);
  EXPECT_FALSE(after(state, PressKey{"Escape", Focus::kSearchField}).view.search.is_open);
}

TEST(KeysTest, SelectingAllIsLeftToFields) {
  EXPECT_EQ(places("Control+A", Command::kLeaveIt, {}),
            (std::vector{Focus::kSearchField, Focus::kTextArea, Focus::kList, Focus::kNameField}));
  Facts facts{test::no_article()};
  facts.read_side = Side::kCommentary;
  const Outcome outcome = apply({}, PressKey{"Control+A", Focus::kText}, facts);
  EXPECT_EQ(find<request::SelectSide>(outcome.effects)->side, Side::kCommentary);
}

// WCAG 2.1.4: a character alone must do nothing where it may be meant otherwise.
TEST(KeysTest, AKeyThatWritesACharacterCountsInTheTextAndOnARowOfTheSplitAlone) {
  EXPECT_EQ(places("?", Command::kShowKeys, {}), (std::vector{Focus::kText, Focus::kLink}));
  EXPECT_EQ(after({}, PressKey{"?", Focus::kText}).overlay.dialog, Dialog::kKeys);
  const auto at = [](Focus focus) { return 1 << static_cast<int>(focus); };
  for (const Key& key : key_table()) {
    if (key.keys.size() > 1) continue;
    const bool is_of_split = key.command > Command::kOpenSplit;
    const int text = at(Focus::kText) | at(Focus::kLink);
    const bool is_of_panel =
        (key.command >= Command::kCompareNext && key.command <= Command::kCopyComparison) ||
        key.command == Command::kShowFlow || key.command == Command::kShowPairs ||
        key.command == Command::kShowLevel;
    const int allowed = is_of_split ? at(Focus::kRow) : is_of_panel ? text | at(Focus::kPanel) : text;
    EXPECT_EQ(key.where & ~allowed, 0) << key.keys;
    EXPECT_TRUE(!is_of_split || !key_for({key.keys, Focus::kRow}, with(Dialog::kLinks), false)) << key.keys;
  }
}

TEST(KeysTest, APressDoesWhatItsRowSays) {
  EXPECT_TRUE(after({}, PressKey{"Control+F", Focus::kText}).view.search.is_open);
  EXPECT_TRUE(
      asks_for<OpenPasted>(effects_of(with(Dialog::kPaste), PressKey{"Control+Enter", Focus::kTextArea})));
  Facts facts{test::no_article()};
  facts.has_toolbar = true;
  EXPECT_TRUE(asks_for<request::EnterToolbar>(apply({}, PressKey{"Tab", Focus::kText}, facts).effects));
  ViewState found = searching();
  found.view.search.count = 3;
  found.view.search.is_shown = true;
  EXPECT_EQ(after(found, PressKey{"F3", Focus::kText}).view.search.current, 1u);
  EXPECT_EQ(after(found, PressKey{"Shift+F3", Focus::kText}).view.search.current, 2u);
}

TEST(KeysTest, TheViewsAreChosenFromTheComparisonTooButFromNoOtherPanel) {
  ViewState state;
  EXPECT_EQ(key_for(PressKey{"3", Focus::kPanel}, state, false), nullptr);
  state.view.comparison = ComparisonState{};
  const Key* const key = key_for(PressKey{"3", Focus::kPanel}, state, false);
  ASSERT_NE(key, nullptr);
  EXPECT_EQ(key->command, Command::kShowLevel);
}

TEST(KeysTest, WhatIsNoKeyOfOursChangesNothing) {
  for (const char* keys : {"", "a", "Control+", "Enter", "ArrowUp ArrowDown", "Home", "中"}) {
    EXPECT_EQ(places(keys, Command::kLeaveIt, {}), kAll) << keys;
    EXPECT_EQ(after({}, PressKey{keys, Focus::kText}), ViewState()) << keys;
  }
}

TEST(KeysTest, EveryRowIsExplainedInBothLanguagesOrBelongsToTheRowAbove) {
  ASSERT_FALSE(key_table().front().phrase.empty());
  for (const Key& key : key_table()) {
    if (key.phrase.empty()) continue;
    for (const Language language : {Language::kChinese, Language::kEnglish})
      EXPECT_NE(phrase(language, key.phrase), key.phrase);
  }
}

TEST(KeysTest, AShortcutIsNamedAsTheSystemDoes) {
  const std::string_view keys = shortcut_of(Command::kSearch);
  EXPECT_EQ(system_keys(keys, false), "Control+F");
  EXPECT_EQ(written_keys(keys, false), "Ctrl+F");
  EXPECT_EQ(system_keys(keys, true), "Meta+F");
  EXPECT_EQ(written_keys(keys, true), "⌘F");
  EXPECT_EQ(written_keys(shortcut_of(Command::kStepBack), true), "Esc");
  EXPECT_EQ(written_keys("ArrowUp ArrowDown", false), "↑ ↓");
}

TEST(KeysTest, TheSheetBeginsAtItsTop) {
  ViewState state = after(after({}, OpenKeySheet{}), ScrollKeySheet{40});
  EXPECT_FLOAT_EQ(state.overlay.key_sheet_scroll, 40);
  EXPECT_FLOAT_EQ(after(state, ScrollKeySheet{-4}).overlay.key_sheet_scroll, 0);
  EXPECT_FLOAT_EQ(after(state, OpenKeySheet{}).overlay.key_sheet_scroll, 0);
  EXPECT_EQ(after(state, PressKey{"Escape", Focus::kControl}).overlay.dialog, Dialog::kNone);
}

}  // namespace
}  // namespace duidu
