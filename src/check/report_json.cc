#include "check/reports.h"
#include "export/json_text.h"
#include "model/names.h"

namespace duidu {
namespace {

JsonObject point_json(const FilePoint& point) {
  JsonObject json;
  json.add("line", uint64_t{point.line}).add("column", uint64_t{point.column});
  return json;
}

JsonObject place_json(const ReportPlace& place) {
  JsonObject json;
  json.add("file", place.file).add("unit", place.unit).add("where", place.where);
  if (place.begin.is_known()) json.add("start", point_json(place.begin));
  if (place.end.is_known()) json.add("end", point_json(place.end));
  return json;
}

std::string_view word_of(Mark mark) {
  constexpr std::string_view kWords[] = {"plain", "changed", "uncovered", "cut", "edited", "outside"};
  return kWords[static_cast<size_t>(mark)];
}

std::vector<JsonObject> pieces_json(const MarkedText& text) {
  std::vector<JsonObject> pieces;
  for (const MarkedPiece& piece : text) {
    JsonObject json;
    pieces.push_back(json.add("mark", word_of(piece.mark)).add("text", piece.text));
  }
  return pieces;
}

std::vector<JsonObject> changes_json(const ReportRow& row) {
  std::vector<JsonObject> changes;
  for (const ReportedChange& change : row.changes) {
    JsonObject json;
    json.add("kind", name_of(change.kind))
        .add("commentary", change.commentary)
        .add("interview", change.interview);
    changes.push_back(std::move(json));
  }
  return changes;
}

JsonObject said_by_json(const SaidBy& by) {
  JsonObject json;
  if (!by.claimed.empty()) json.add("claimed", by.claimed);
  if (!by.speaker.empty()) json.add("speaker", by.speaker);
  if (by.is_question) json.add("role", name_of(Role::kQuestion));
  if (!by.interview.empty()) json.add("interview", by.interview);
  return json;
}

std::string_view word_of(RowStatus status) {
  constexpr std::string_view kWords[] = {"open", "known", "marked"};
  return kWords[static_cast<size_t>(status)];
}

JsonObject row_json(const Report& report, const ReportRow& row) {
  JsonObject json;
  json.add("class", name_of(row.verdict_class))
      .add("group", name_of(row.group))
      .add("concerns", words_of(row.concerns));
  json.add_flag("fails", fails(report, row)).add("status", word_of(row.status));
  if (!row.remark.empty()) json.add("remark", row.remark);
  json.add("message", row.message).add("words", row.words);
  json.add("commentary", place_json(row.commentary));
  std::vector<JsonObject> places, uncovered, cuts;
  for (const ReportPlace& place : row.interview) places.push_back(place_json(place));
  json.add("interview", places).add("cited", pieces_json(row.cited)).add("said", pieces_json(row.said));
  if (!row.changes.empty()) json.add("changes", changes_json(row));
  for (const std::string& words : row.uncovered) uncovered.push_back(JsonObject().add("text", words));
  if (!uncovered.empty()) json.add("uncovered", uncovered);
  for (const ReportedCut& cut : row.cut)
    cuts.push_back(JsonObject().add("side", name_of(cut.side)).add("text", cut.text));
  if (!cuts.empty()) json.add("cut", cuts);
  if (row.joining != Joining::kInOrder) json.add("joining", name_of(row.joining));
  if (!row.said_by.says_nothing()) json.add("said_by", said_by_json(row.said_by));
  if (row.concerns & kOverstated) json.add("claim", name_of(row.claim));
  return json.add("fingerprint", row.fingerprint);
}

JsonObject counts_json(const Report& report) {
  JsonObject json;
  json.add("quotations", uint64_t{report.rows.size()});
  const auto add = [&](std::string_view key, auto is_counted) {
    uint64_t count = 0;
    for (const ReportRow& row : report.rows) count += is_counted(row);
    json.add(key, count);
  };
  for (size_t i = 0; i < std::size(Names<VerdictClass>::kWords); ++i) {
    add(Names<VerdictClass>::kWords[i],
        [i](const ReportRow& row) { return static_cast<size_t>(row.verdict_class) == i; });
  }
  add("fails", [&](const ReportRow& row) { return fails(report, row); });
  add("known", [](const ReportRow& row) { return row.status == RowStatus::kKnown; });
  add("marked", [](const ReportRow& row) { return row.status == RowStatus::kMarked; });
  return json.add("stale", uint64_t{report.stale});
}

std::string list_json(const std::vector<JsonObject>& rows) {
  std::string text = "[";
  const char* before = "\n";
  for (const JsonObject& row : rows) {
    text += before + row.text();
    before = ",\n";
  }
  return text + (rows.empty() ? "]" : "\n]");
}

std::vector<JsonObject> names_json(const std::vector<std::string>& names) {
  std::vector<JsonObject> files;
  for (const std::string& name : names) files.push_back(JsonObject().add("file", name));
  return files;
}

}  // namespace

std::string json_report(const Report& report) {
  std::vector<JsonObject> rows, unused;
  for (const ReportRow& row : report.rows) rows.push_back(row_json(report, row));
  for (const UnusedMark& mark : report.unused) {
    unused.push_back(JsonObject()
                         .add("file", mark.file)
                         .add("line", uint64_t{mark.line})
                         .add("text", mark.text)
                         .add_flag("understood", mark.is_understood));
  }
  const std::string head = JsonObject()
                               .add("format", "duidu-check")
                               .add("version", uint64_t{1})
                               .add("fail_on", words_of(report.fail_on))
                               .add("commentaries", names_json(report.commentaries))
                               .add("sources", names_json(report.sources))
                               .add("counts", counts_json(report))
                               .text();
  return head.substr(0, head.size() - 1) + ",\n\"quotations\":" + list_json(rows) +
         ",\n\"unused_marks\":" + list_json(unused) + "\n}\n";
}

}  // namespace duidu
