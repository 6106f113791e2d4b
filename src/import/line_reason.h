// Why a line of an imported text was put where it is: one reason for every unit of the article and every text set apart, in
// the order of the source. `duidu import --explain` and the view of the split say it. Nothing fails.
#pragma once

#include <cstdint>
#include <string_view>

namespace duidu {

enum class LineReason : uint8_t {
  kLabel,                  // a label opens the turn
  kQuestion,               // dressed like the text's questions (SplitAccount::method says how)
  kFollowsQuestion,        // the first text behind a question without a label: its answer
  kContinues,              // unlabelled, between two turns: the turn goes on
  kGoesOnBelowHeading,     // below a section heading the speaker goes on
  kSectionHeading,         // a heading between turns
  kStageLine,              // "Break: [00:15:32]"
  kBelowSectionHeading,    // text below it that nobody says
  kUnderInterviewHeading,  // before the first turn, but below the heading that announces the interview
  kBeforeFirstTurn,        // the preface
  kInterviewHeading,       // announces the interview
  kCommentaryHeading,      // announces commentary
  kUnderCommentaryHeading,
  kFurtherInterview,  // the title of a further interview, or what stands between it and its first turn
  kCommentLabel,      // a label like "点评："
  kRemarkInBrackets,  // a note of the editor
  kRemarkWords,       // begins like a remark: "这段话…"
  kNamesSpeaker,      // names the last speaker, who would not name himself
  kRemarkQuote,       // a block quotation that stands behind an answer and comments on it
  kOutsideQuotes,     // the interview is written as block quotations, this is none
  kRepeatsTurn,       // repeats what was said before
  kBehindRule,        // behind the last turn and a rule
  kHabit,             // behind the last turn; the turns before were shorter
  kBehindBorder,      // behind the first block that shows that the commentary has begun
  kNoTurns,           // the text has no turns
  kCommentaryFile,    // the whole file is commentary
  kSetApart,          // no part of the article
};

// The key of the reason's sentence among the interface's phrases: "line.label".
std::string_view phrase_key(LineReason reason);

}  // namespace duidu
