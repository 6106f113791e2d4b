// What may happen to the view, as values. Views and the platform emit them, `apply` carries them out. Actions
// that need the browser (choose a file, open bytes) change no state by themselves; the platform answers them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/copy_text.h"
#include "app/view_state.h"

namespace duidu {

struct ChooseLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  uint32_t place = 0;     // which of the places of an ambiguous link
  bool has_other = true;  // false: nothing on the other side to turn to
};
struct HoverLink {
  std::optional<uint32_t> link;
};
struct ExplainLink {
  std::optional<ExplainedLink> link;
};
struct StepBack {};  // Esc: closes what is on top, else clears the current link
struct MoveDivider {
  float share = 0.5f;
};
struct ShowTab {
  Side side = Side::kInterview;
};
struct OpenPasteDialog {};
struct OpenLinkList {};
struct FilterLinks {
  std::optional<Verdict> verdict;
};
struct ScrollLinkList {
  float top = 0;
};
struct SelectText {
  std::optional<Selected> text;
};
struct CopySelected {  // platform: puts it on the clipboard
  Copied as = Copied::kText;
};
struct TakeVoices {
  bool has_voices = false;
};
struct ReadHere {};      // platform: the current link's pair, else from what is seen of the side being read
struct ReadSelected {};  // platform
struct StepSentence {    // platform: to the next sentence, or the one before
  bool is_forwards = true;
};
struct Say {
  Passages passages;
  Sentence sentence;
};
struct PauseReading {
  bool is_paused = true;
};
struct StopReading {};
struct OpenSearch {
  std::string query;              // empty: what was looked for before
  std::optional<TextPlace> from;  // none: what is seen of the side being read
};
struct SetQuery {
  std::string query;
};
struct TakeHits {  // what the query gave
  uint32_t count = 0;
  bool has_more = false;
  uint32_t current = 0;
  bool is_shown = true;  // the reader is taken to the current one
};
struct StepHit {
  bool is_forwards = true;  // round at either end
};
struct CloseSearch {};
struct OpenPrintDialog {};
struct ChoosePrintForm {
  PrintForm form = PrintForm::kPairs;
};
struct CloseDialog {};
struct ShowNotice {
  Notice notice;
};
struct CloseNotice {};
struct OpenSettings {};
struct ScrollSettings {
  float top = 0;
};
struct ChangeSetting {
  Setting setting = Setting::kFont;
  int value = 0;  // as value_of() gives it
};
struct RestoreDefaults {};
struct SetPreferences {  // those that were kept
  Preferences preferences;
};
struct SetSystem {
  SystemLooks system;
};
struct TakeOwnFont {
  std::string name;  // of the file
};
struct SetDropping {
  bool on = false;
};
struct SetScrolling {
  bool on = false;
};
struct ArticleOpened {
  Language language = Language::kChinese;
};
struct AskForFile {};      // platform: shows the browser's file chooser
struct AskForFont {};      // platform: the same for a font file
struct OpenPastedText {};  // platform: opens what stands in the paste field
struct PrintArticle {};    // platform: opens the browser's print window

using Action =
    std::variant<ChooseLink, HoverLink, ExplainLink, StepBack, MoveDivider, ShowTab, OpenPasteDialog,
                 OpenLinkList, FilterLinks, ScrollLinkList, SelectText, CopySelected, TakeVoices, ReadHere,
                 ReadSelected, StepSentence, Say, PauseReading, StopReading, OpenSearch, SetQuery, TakeHits,
                 StepHit, CloseSearch, OpenPrintDialog, ChoosePrintForm, OpenSettings, ScrollSettings,
                 ChangeSetting, RestoreDefaults, SetPreferences, SetSystem, TakeOwnFont, CloseDialog,
                 ShowNotice, CloseNotice, SetDropping, SetScrolling, ArticleOpened, AskForFile, AskForFont,
                 OpenPastedText, PrintArticle>;

using Actions = std::vector<Action>;

// The one place where the view's state changes. Total: every action on every state gives a state.
ViewState apply(ViewState state, const Action& action);

}  // namespace duidu
