// What a check found, as plain values for every format of report: one row a quotation, with the words on both sides, where they
// stand, and what is to be said of them. Texts are the user's and not escaped.
#pragma once

#include <string>
#include <vector>

#include "check/concerns.h"
#include "check/source_lines.h"
#include "model/link_group.h"

namespace duidu {

enum class Mark : uint8_t {
  kPlain,
  kChanged,    // other words than on the other side
  kUncovered,  // the interview does not have them
  kCut,        // stand right outside and turn the meaning
  kEdited,     // what editors do
  kOutside,    // not part of the quotation: what stands between its pieces
};

struct MarkedPiece {
  Mark mark = Mark::kPlain;
  std::string text;
  bool operator==(const MarkedPiece&) const = default;
};

using MarkedText = std::vector<MarkedPiece>;

struct ReportPlace {
  std::string file;
  std::string unit;   // "c1.b3"
  std::string where;  // "question 6, Wei Lan"
  FilePoint begin;
  FilePoint end;
};

struct ReportedChange {
  ChangeKind kind = ChangeKind::kOther;
  std::string commentary;  // may be empty: words left out
  std::string interview;   // may be empty: words put in
};

struct ReportedCut {
  CutSide side = CutSide::kBefore;
  std::string text;
};

enum class RowStatus : uint8_t {
  kOpen,
  kKnown,   // stands in the baseline
  kMarked,  // the text says that it is a paraphrase
};

struct ReportRow {
  VerdictClass verdict_class = VerdictClass::kUnjudged;
  Concerns concerns = 0;
  LinkGroup group = LinkGroup::kUnjudged;  // what it is counted as
  RowStatus status = RowStatus::kOpen;
  std::string message;  // what is to be said of it, in the report's language: "reworded: “two” became “ten”"
  std::string remark;  // kMarked: why, if the text says it
  std::string words;   // what is cited
  ReportPlace commentary;
  std::vector<ReportPlace> interview;  // all places; empty: nowhere
  MarkedText cited;
  MarkedText said;  // at the first place; empty: nowhere
  std::vector<ReportedChange> changes;
  std::vector<std::string> uncovered;
  std::vector<ReportedCut> cut;
  Joining joining = Joining::kInOrder;
  SaidBy said_by;
  VerdictClass claim = VerdictClass::kAbsent;  // kOverstated: what the file records
  std::string fingerprint;                     // the same as long as the words on both sides are
};

// A remark in the text that covers no quotation, or that is not understood.
struct UnusedMark {
  std::string file;
  uint32_t line = 0;
  std::string text;
  bool is_understood = true;
};

struct Report {
  Concerns fail_on = kUsualConcerns;
  std::vector<std::string> commentaries;  // names of files
  std::vector<std::string> sources;
  std::vector<ReportRow> rows;
  std::vector<UnusedMark> unused;
  uint32_t stale = 0;  // entries of the baseline that nothing was found for
};

// Whether the row makes the check fail.
inline bool fails(const Report& report, const ReportRow& row) {
  return row.status == RowStatus::kOpen && (row.concerns & report.fail_on) != 0;
}

inline constexpr Concerns kWorthALook = kUsualConcerns | concern_of(VerdictClass::kAmbiguous);

// Whether a person should look at it: it fails, or would if nothing else were asked for, or has several places.
inline bool needs_look(const Report& report, const ReportRow& row) {
  return row.status == RowStatus::kOpen && (row.concerns & (report.fail_on | kWorthALook)) != 0;
}

}  // namespace duidu
