// Everything the interface shows that is not the article itself: a copyable value. Views read it, `apply`
// alone changes it. Link numbers are indices into article.links of the article on screen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/copy_text.h"
#include "app/preferences.h"
#include "app/read_aloud.h"
#include "base/phrases.h"
#include "export/print.h"
#include "model/link_words.h"

namespace duidu {

// The settings leave the rest of the page in reach; the others do not.
enum class Dialog : uint8_t { kNone, kPaste, kLinks, kPrint, kSettings };

inline bool is_modal(Dialog dialog) { return dialog != Dialog::kNone && dialog != Dialog::kSettings; }

enum class NoticeKind : uint8_t { kInformation, kError };

// One sentence for the reader, shown until closed or until another article opens.
struct Notice {
  NoticeKind kind = NoticeKind::kInformation;
  std::string text;
  bool operator==(const Notice&) const = default;
};

// A link the reader has chosen, and where: the jump brings the other side level with this line.
struct CurrentLink {
  uint32_t link = 0;
  Side side = Side::kInterview;  // the side on which it was chosen; that pane stays put
  uint32_t place = 0;            // which of the places of an ambiguous link
  uint32_t serial = 0;           // grows with every choice, so that choosing the same link twice jumps twice
  bool operator==(const CurrentLink&) const = default;
};

// A link whose note is shown beside a point of a pane's content, CSS px.
struct ExplainedLink {
  uint32_t link = 0;
  Side side = Side::kInterview;
  float x = 0;
  float y = 0;
  bool operator==(const ExplainedLink&) const = default;
};

enum class Copied : uint8_t { kNothing, kText, kQuote };

// A finished selection of the text, beside which its toolbar stands. The browser keeps the selection itself.
struct Selected {
  TextPlace start, end;  // in the text's order, on one side
  Hand hand = Hand::kMouse;
  Copied copied = Copied::kNothing;  // the last thing done with it
  bool operator==(const Selected&) const = default;
};

// What is being read aloud.
struct Reading {
  Passages passages;
  Sentence sentence;  // the one that is said
  bool is_paused = false;
  uint32_t serial = 0;  // grows whenever something is to be said
  bool operator==(const Reading&) const = default;
};

// What is looked for on both sides. Hits are numbered from 0 in reading order; where they stand the platform knows.
struct SearchState {
  bool is_open = false;
  std::string query;  // as typed; stays when the search is closed
  uint32_t count = 0;
  bool has_more = false;  // than were counted
  uint32_t current = 0;
  bool is_shown = false;  // false: the reader has not been taken to the current one yet
  uint32_t serial = 0;    // grows with every step from hit to hit, so that the same hit can be shown twice
  bool operator==(const SearchState&) const = default;
};

struct ViewState {
  Language language = Language::kChinese;
  Preferences preferences;
  SystemLooks system;
  std::string own_font;         // name of the font file brought to this page; empty = none
  float divider = 0.5f;         // share of the width that is the interview's
  Side tab = Side::kInterview;  // the side shown when there is room for one only
  std::optional<CurrentLink> current;
  std::optional<uint32_t> hovered;
  std::optional<ExplainedLink> explained;
  Dialog dialog = Dialog::kNone;
  std::optional<Verdict> link_filter;  // which links the list shows; none = all
  float link_list_scroll = 0;          // CSS px
  float settings_scroll = 0;           // CSS px
  std::optional<Selected> selected;
  std::optional<Reading> reading;
  bool has_voices = false;  // the browser can read aloud
  uint32_t said_serial = 0;
  SearchState search;
  PrintForm print_form = PrintForm::kPairs;  // the one chosen last, also for the browser's own print command
  std::optional<Notice> notice;
  bool is_dropping = false;   // a file hovers over the page
  bool is_scrolling = false;  // a pane moves: what is tied to the window rests
  uint32_t choice_serial = 0;
  bool operator==(const ViewState&) const = default;

  ThemeKind theme() const { return theme_of(preferences.theme, system); }
  bool has_no_motion() const { return preferences.no_motion || system.wants_no_motion; }
};

}  // namespace duidu
