#include "check/phrases.h"
#include "check/reports.h"
#include "check/sentences.h"
#include "check/text_cells.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// Behind these a site makes a link of what follows, or calls somebody.
bool begins_link(std::string_view rest) {
  return rest.starts_with("@") || rest.starts_with("#") || rest.starts_with("://") ||
         rest.starts_with("www.");
}

// Text that Markdown and the sites that show it take literally: no markup, no HTML, no table's border, and nobody and nothing is linked
// (an empty comment stands between).
std::string escaped(std::string_view text) {
  constexpr std::string_view kMarks = "\\`*_{}[]()#+-.!|~^$=";
  const std::string shown = visible(text);
  std::string out;
  for (size_t i = 0; i < shown.size(); ++i) {
    const char byte = shown[i];
    if (byte == '<' || byte == '>' || byte == '&') {
      out += byte == '<' ? "&lt;" : byte == '>' ? "&gt;" : "&amp;";
      continue;
    }
    if (kMarks.find(byte) != kMarks.npos) out += '\\';
    out += byte;
    if (begins_link(std::string_view(shown).substr(i))) out += "<!-- -->";
  }
  return out;
}

constexpr size_t kCellLength = 90;
constexpr size_t kMostRows = 50;  // a comment may not be longer than some 65,000 characters

std::string beginning_of(std::string_view text) {
  const size_t bytes = code_points_to_bytes(text, kCellLength);
  return bytes < text.size() ? std::string(text.substr(0, bytes)) + "…" : std::string(text);
}

std::string marked_text(const MarkedText& text) {
  std::string out;
  for (const MarkedPiece& piece : text) {
    const bool stands_out =
        piece.mark == Mark::kChanged || piece.mark == Mark::kUncovered || piece.mark == Mark::kCut;
    const std::string words = escaped(piece.text);
    if (piece.mark == Mark::kOutside) {
      out += "<i>" + words + "</i>";
    } else {
      out += stands_out ? "<b><u>" + words + "</u></b>" : words;
    }
  }
  return out;
}

std::string place_of(const ReportPlace& place) { return escaped(address_of(place)); }

std::string sign_of(const Report& report, const ReportRow& row) {
  return fails(report, row) ? "❌" : "⚠️";
}

void add_details(const ReportRow& row, Language language, std::string& out) {
  out += "- " + place_of(row.commentary) + " · " + escaped(row.message) + "\n";
  out += "  - " + check_phrase(language, "side.cited") + ": " + marked_text(row.cited) + "\n";
  const std::string said = check_phrase(language, "side.said");
  if (row.interview.empty()) out += "  - " + said + ": " + check_phrase(language, "side.nowhere") + "\n";
  for (size_t i = 0; i < row.interview.size(); ++i) {
    const std::string where = place_of(row.interview[i]) + ", " + escaped(row.interview[i].where);
    out += "  - " + said + " (" + where + ")" + (i == 0 ? ": " + marked_text(row.said) : "") + "\n";
  }
}

}  // namespace

std::string markdown_report(const Report& report, Language language) {
  const auto say = [&](std::string_view key) { return check_phrase(language, key); };
  std::string out = "### " + say("report.title") + "\n\n" + escaped(counts_of(report, language)) + "\n";
  std::string table, details;
  size_t count = 0;
  for (const ReportRow& row : report.rows) {
    if (!needs_look(report, row) || ++count > kMostRows) continue;
    table += "| " + sign_of(report, row) + " | " + place_of(row.commentary) + " | " +
             escaped(beginning_of(row.words)) + " | " + escaped(row.message) + " |\n";
    add_details(row, language, details);
  }
  if (count > kMostRows) {
    const std::string more = check_phrase(language, "report.more", {std::to_string(count - kMostRows)});
    table += "| | | | " + more + " |\n";
  }
  if (table.empty()) return out + "\n" + say("report.fine") + "\n";
  out += "\n| | " + say("report.commentary") + " | " + say("side.cited") + " | " + say("report.finding") +
         " |\n|---|---|---|---|\n" + table;
  return out + "\n<details><summary>" + say("report.details") + "</summary>\n\n" + details + "\n</details>\n";
}

}  // namespace duidu
