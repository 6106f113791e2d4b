// Everything that may happen to the view, as values: what the user does, what the browser tells. Each is declared, together with its
// apply(), in the folder of its feature; to add one, write it there and name it here.
#pragma once

#include <variant>
#include <vector>

#include "app/aloud/actions.h"
#include "app/compare/actions.h"
#include "app/dialogs/actions.h"
#include "app/follow/actions.h"
#include "app/history/actions.h"
#include "app/keys/actions.h"
#include "app/links/actions.h"
#include "app/overview/actions.h"
#include "app/page/actions.h"
#include "app/search/actions.h"
#include "app/selection/actions.h"
#include "app/settings/actions.h"
#include "app/sheet/actions.h"
#include "app/split/actions.h"
#include "app/views/actions.h"

namespace duidu {

using AnyAction = std::variant<
    // links
    ChooseLink, OpenLinkList, FilterLinks, ScrollLinkList, ReviewLink, EndReview,
    // history
    GoBack, GoForward, RecallEntries, GoToEntry, LeaveForAddress, GoToAddress,
    // sheet
    PullSheet, LetGoOfSheet, StepSheet, ScrollSheet, StepPair, FollowSheet, CloseSheet,
    // overview
    StepMark, StepUncommented, ScrollSide,
    // pointing
    PointAt, MovePointer, FocusLink, BlurText, EnterNote, LetGoOfLink, Tick, Peek,
    // compare
    OpenComparison, StepComparison, GoToCompared, CloseComparison, CopyComparison, ToggleElision,
    ScrollComparison, PlaceComparison,
    // follow
    Lead, SwitchFollowing, Unpin,
    // keys
    PressKey, OpenKeySheet, ScrollKeySheet,
    // search
    OpenSearch, SearchForSelection, SetQuery, TakeHits, StepHit, ShowBeyond, CloseSearch,
    // aloud
    TakeVoices, ReadHere, ReadSelected, StepSentence, PauseReading, StopReading, UtteranceEnded,
    // selection
    SelectText, CopySelected, RefuseCopy,
    // settings
    OpenSettings, ScrollSettings, ChangeSetting, RestoreDefaults, SetPreferences, SetSystem, AskForFont,
    TakeOwnFont,
    // dialogs
    OpenPasteDialog, OpenPastedText, OpenPrintDialog, ChoosePrintForm, PrintArticle, CloseDialog, ShowNotice,
    CloseNotice, StopOpening,
    // split
    OpenSplit, ScrollSplit, SelectLine, FocusLine, UnfoldLines, EditLines, UndoEdit, RedoEdit, AskForName,
    SetName, GiveName, DropName, SaveArticle, ArticleEdited,
    // views
    ShowView, TurnFold, OpenCard, OrderPairs, FilterPairs, ChooseSpeaker, ChooseCommentary,
    // page
    AskForFile, BringFiles, ArticleOpened, OpeningFailed, InterviewUnclear, ChooseInterview, AskForEncoding,
    ChooseEncoding, ScrollChoices, StepBack, MoveDivider, ShowTab, SetDropping, SetScrolling>;

// Its copies and moves are compiled once (values.cc): a file that did so itself would hold the name of every action a thousand times, 24 MB
// of a view.
struct Action : AnyAction {
  using AnyAction::AnyAction;
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();
};

using Actions = std::vector<Action>;

}  // namespace duidu
