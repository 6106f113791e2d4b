// Everything the interface shows that is not the article itself, by how long it lives: a copyable value. Views read it; `apply`
// changes it, and nothing else does but where it says so.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/aloud/state.h"
#include "app/compare/state.h"
#include "app/dialogs/state.h"
#include "app/follow/state.h"
#include "app/history/state.h"
#include "app/links/state.h"
#include "app/overview/state.h"
#include "app/page/brought.h"
#include "app/page/state.h"
#include "app/reading_position.h"
#include "app/search/state.h"
#include "app/selection/state.h"
#include "app/settings/preferences.h"
#include "app/sheet/state.h"
#include "app/split/state.h"
#include "app/views/state.h"
#include "base/phrases.h"
#include "model/link_group.h"
#include "model/print_form.h"
#include "model/sides.h"

namespace duidu {

// As long as the page is open.
struct Session {
  Language language = Language::kChinese;  // of the interface: the last article's
  Preferences preferences;
  SystemLooks system;
  std::string own_font;                      // name of the font file brought to this page; empty = none
  bool has_voices = false;                   // the browser can read aloud
  float divider = 0.5f;                      // share of the width that is the interview's
  PrintForm print_form = PrintForm::kPairs;  // the one chosen last, also for the browser's own print command
  ViewKind view_kind = ViewKind::kFlow;      // the view chosen last
  uint32_t said_serial = 0;                  // of the last utterance
  uint32_t wake_serial = 0;                  // of the last wish to be woken
  uint32_t entry_serial = 0;                 // of the last entry of any article's history
  bool operator==(const Session&) const = default;

  ThemeKind theme() const { return theme_of(preferences.theme, system); }
  bool has_no_motion() const { return preferences.no_motion || system.wants_no_motion; }
};

// As long as the article is on the page: a fresh one for every article.
struct ArticleView {
  ViewKind kind = ViewKind::kFlow;
  ViewsState views;
  Side tab = Side::kInterview;  // the side shown when there is room for one only
  std::optional<CurrentLink> current;
  Pointing pointing;
  Follow follow;
  bool is_reviewing = false;  // the current link was stepped to
  std::optional<ComparisonState> comparison;
  LinkGroups link_filter = kAllGroups;  // which links the list shows
  std::optional<Selected> selected;
  std::optional<Reading> reading;
  SearchState search;
  History history;
  std::optional<AddressedUnit> addressed;
  std::optional<LinkSheet> sheet;
  SplitState split;
  OverviewState overview;
  // What the article was made of, if that may be read in another encoding.
  std::shared_ptr<const Brought> source;
  // The lines that keep their height in the window when a layout changes. Written by the panes as they lay out.
  BySide<ReadingPosition> positions{};
  bool operator==(const ArticleView&) const = default;
};

// Which of these files is the interview?
struct InterviewQuestion {
  Brought brought;
  size_t likeliest = 0;
  bool operator==(const InterviewQuestion&) const = default;
};

// As long as it floats over the page.
struct Overlay {
  Dialog dialog = Dialog::kNone;
  float link_list_scroll = 0;  // CSS px
  float settings_scroll = 0;   // CSS px
  float key_sheet_scroll = 0;  // CSS px
  float choices_scroll = 0;    // CSS px, of the dialogs that ask for a file or an encoding
  std::optional<InterviewQuestion> question;
  std::optional<Notice> notice;
  std::optional<AwaitedArticle> awaited;
  bool is_dropping = false;   // a file hovers over the page
  bool is_scrolling = false;  // a pane moves: what is tied to the window rests
  bool operator==(const Overlay&) const = default;
};

struct ViewState {
  Session session;
  ArticleView view;
  Overlay overlay;
  bool operator==(const ViewState&) const = default;
};

}  // namespace duidu
