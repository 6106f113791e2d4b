// Decides the role of every block: turn of the interview, narration, commentary. The rules and their reasons:
//
// 1. A labelled block opens a new turn, unless its speaker said the same before (a re-quotation:
//    repeats.h) and no new turn follows, or unless it is under a heading that announces
//    commentary. Speakers repeat themselves; only after the last new statement is a repetition
//    certainly the commentator's.
// 2. Text before the first turn is the author's preface: commentary. Under a heading that
//    announces the interview it is narration, and so is a heading right above the first turn if
//    others of its level stand between the turns: it is the first of the sections.
// 3. Unlabelled blocks between two turns continue the turn before them: answers have several
//    paragraphs. A heading between turns is narration. Text under it, up to the next turn, is said
//    by the speaker who answered above it, if it is in the first person or if answers have no
//    labels: editors set headings into long answers. Else nobody says it, for authors introduce
//    sections too. Where the interview is written as block quotations, text outside them is
//    commentary, between the turns and after them.
//    Remarks between the turns are commentary where their form shows it (remarks.h): a note in
//    brackets, a block quotation behind an answer; and all text behind a label for comments, up to
//    the next turn. A block in brackets or quotation ends with itself.
// 4. After the last turn nothing shows whether a paragraph still belongs to the answer. In this
//    order:
//    a. a heading or label that announces commentary, or a rule, is the border the author drew: all
//       before it is answer;
//    b. a paragraph that begins like a remark ("这段话…"), or names the last speaker (people seldom
//       name themselves), or a list where no turn had one, is commentary;
//    c. otherwise habit decides: if this speaker's turns always had one paragraph (two turns at
//       least), the next one is commentary; else as many paragraphs as the longest turn had stay
//       with the answer, where a heading or a re-quotation shows that commentary follows, or where
//       far more text follows than any turn had; else all of it is answer. A paragraph right before
//       a re-quotation introduces it: commentary.
// 5. A heading of level 1 between turns, behind which other people answer, is the title of a
//    further interview. What stands between it and its first turn is its preface: commentary.
//
// Pure; linear in the number of blocks. Never fails: without turns everything is commentary.
#pragma once

#include <cstdint>
#include <vector>

#include "import/block.h"
#include "import/line_reason.h"

namespace duidu {

enum class BlockPlace : uint8_t {
  kDropped,          // a rule
  kTurn,             // opens a turn
  kGoesOn,           // opens a turn of the speaker before the heading above
  kContinued,        // a further paragraph of the turn or narration
  kNarration,        // opens a turn without a speaker
  kInterviewTitle,   // the heading that announced the interview
  kCommentary,       //
  kCommentaryTitle,  // the heading that announced commentary
  kRequoted,         // a turn repeated inside the commentary
  kPartTitle,        // the title of a further interview
};

struct PlacedBlock {
  BlockPlace place = BlockPlace::kCommentary;
  LineReason reason = LineReason::kNoTurns;
};

std::vector<PlacedBlock> place_blocks(const std::vector<Block>& blocks);

}  // namespace duidu
