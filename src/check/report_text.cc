#include <algorithm>

#include "check/phrases.h"
#include "check/reports.h"
#include "check/sentences.h"
#include "check/text_cells.h"

namespace duidu {
namespace {

constexpr size_t kNarrowest = 24;

struct Look {
  const char* color;
  char below;  // what stands under each cell where there are no colours
};

Look look_of(Mark mark) {
  switch (mark) {
    case Mark::kChanged:
      return {"\x1b[1;31m", '^'};
    case Mark::kUncovered:
      return {"\x1b[1;35m", '~'};
    case Mark::kCut:
      return {"\x1b[1;33m", '!'};
    case Mark::kOutside:
      return {"\x1b[2m", ' '};
    case Mark::kEdited:
    case Mark::kPlain:
      break;
  }
  return {"", ' '};
}

class TextWriter {
 public:
  TextWriter(Language language, const TerminalStyle& style) : language_(language), style_(style) {
    for (const std::string_view side : {"side.cited", "side.said"})
      label_width_ = std::max(label_width_, cells(check_phrase(language, side)));
  }

  void add(const Report& report, const ReportRow& row) {
    const std::string tone = fails(report, row) ? "\x1b[31m" : "\x1b[33m";
    std::string place = address_of(row.commentary);
    if (row.commentary.begin.is_known()) place += ":" + std::to_string(row.commentary.begin.column);
    add_sentence(visible(place) + ": ", row.message, tone);
    add_side("side.cited", row.commentary.begin.line, row.cited);
    if (row.interview.empty())
      return add_line(label("side.said") + "│ " + check_phrase(language_, "side.nowhere"));
    add_side("side.said", row.interview[0].begin.line, row.said);
    for (const ReportPlace& place : row.interview)
      add_line(std::string(indent(), ' ') + visible(address_of(place) + ", " + place.where));
  }

  void add_line(const std::string& line) { text_ += line + "\n"; }

  std::string take() { return std::move(text_); }

 private:
  size_t indent() const { return 2 + label_width_ + 2 + kDigits; }
  static constexpr size_t kDigits = 5;

  std::string painted(const std::string& words, const std::string& color) const {
    return style_.has_colors && !color.empty() ? color + words + "\x1b[0m" : words;
  }

  void add_sentence(const std::string& place, const std::string& words, const std::string& tone) {
    const size_t width = std::max(style_.width, kNarrowest);
    const std::vector<MarkedText> lines = wrapped({{Mark::kPlain, place + words}}, width);
    for (size_t i = 0; i < lines.size(); ++i) {
      std::string line;
      for (const MarkedPiece& piece : lines[i]) line += piece.text;
      if (i == 0 && line.starts_with(place)) {
        add_line(painted(place, "\x1b[1m") + painted(line.substr(place.size()), tone));
      } else {
        add_line((i > 0 ? "  " : "") + painted(line, tone));
      }
    }
  }

  std::string label(std::string_view side, uint32_t line = 0) const {
    const std::string word = check_phrase(language_, side);
    const std::string number = line > 0 ? std::to_string(line) : "";
    return "  " + word + std::string(label_width_ - cells(word), ' ') +
           std::string(kDigits - std::min(kDigits, number.size()), ' ') + number + " ";
  }

  void add_side(std::string_view side, uint32_t line, const MarkedText& text) {
    const size_t before = indent() + 1;
    const size_t width = std::max(style_.width, kNarrowest + before) - before;
    std::string head = label(side, line);
    for (const MarkedText& one : wrapped(text, width)) {
      std::string shown, below;
      for (const MarkedPiece& piece : one) {
        const Look look = look_of(piece.mark);
        shown += painted(piece.text, look.color);
        below += std::string(cells(piece.text), look.below);
      }
      add_line(head + "│ " + shown);
      head = std::string(indent() - 1, ' ');
      below.erase(below.find_last_not_of(' ') + 1);
      if (!style_.has_colors && !below.empty()) add_line(head + "│ " + below);
    }
  }

  Language language_;
  TerminalStyle style_;
  size_t label_width_ = 0;
  std::string text_;
};

}  // namespace

std::string text_report(const Report& report, Language language, const TerminalStyle& style) {
  TextWriter writer(language, style);
  for (const ReportRow& row : report.rows) {
    if (!needs_look(report, row)) continue;
    writer.add(report, row);
    writer.add_line("");
  }
  writer.add_line(counts_of(report, language));
  return writer.take();
}

}  // namespace duidu
