#include <cmath>
#include <cstdio>
#include <utility>

#include "layout/layout.h"

namespace duidu {
namespace {

// Collects the dump, a field at a time.
class Writer {
 public:
  Writer& text(std::string_view piece) {
    out_.append(piece);
    return *this;
  }

  // Whole numbers bare, others with two decimals.
  Writer& number(std::string_view name, float value) {
    char buffer[32];
    const bool whole = value == std::round(value);
    std::snprintf(buffer, sizeof buffer, whole ? "%.0f" : "%.2f", static_cast<double>(value));
    return text(name).text(buffer);
  }

  Writer& count(std::string_view name, uint32_t value) { return text(name).text(std::to_string(value)); }

  Writer& quoted(std::string_view written) {
    text(" \"");
    for (const char c : written) {
      if (c == '\n') {
        text("\\n");
        continue;
      }
      if (c == '"' || c == '\\') text("\\");
      out_ += c;
    }
    return text("\"");
  }

  std::string finish() { return std::move(out_); }

 private:
  std::string out_;
};

void write_label(Writer& out, std::string_view name, const SideLabel& label) {
  if (label.text.empty()) return;
  out.text("  ").text(name).number(" x=", label.x).number(" y=", label.y).number(" w=", label.width);
  out.quoted(label.text).text("\n");
}

void write_unit(Writer& out, const UnitLayout& unit, const Article& article) {
  out.text(address(article, unit.ref)).number(" x=", unit.x).number(" y=", unit.y);
  out.number(" w=", unit.width).number(" h=", unit.height);
  out.number(" type ", unit.font_size).number("/", unit.line_height).text("\n");
  write_label(out, "speaker", unit.speaker);
  write_label(out, "ordinal", unit.ordinal);
  const std::string_view text = article.unit(unit.ref).text;
  for (const LineBox& line : unit.lines) {
    out.number("  line x=", line.x).number(" y=", line.y).number(" w=", line.width);
    out.quoted(text.substr(line.start, line.end - line.start)).text("\n");
  }
}

}  // namespace

std::string dump(const PaneLayout& layout, const Article& article) {
  Writer out;
  out.text(layout.side == Side::kInterview ? "interview" : "commentary");
  out.number(" ", layout.width).number(" x ", layout.height);
  out.number(", column ", layout.column_x).number(" + ", layout.column_width).text("\n");
  for (const UnitLayout& unit : layout.units) write_unit(out, unit, article);
  for (const NumberMark& mark : layout.numbers) {
    out.text("number ").text(mark.text).text(" at ").text(address(article, mark.unit));
    out.number(" x=", mark.x).number(" y=", mark.y).number(" w=", mark.width).number(" h=", mark.height);
    out.text("\n");
  }
  for (const BarMark& bar : layout.bars) {
    out.text(bar.is_spare ? "spare bar of " : "bar of ").text(article.links[bar.link].id);
    out.text(" at ").text(address(article, bar.unit)).number(" x=", bar.x).number(" y=", bar.y);
    out.number(" h=", bar.height).number(" hit ", bar.hit_x).number(" + ", bar.hit_width).text("\n");
  }
  for (const SectionBox& section : layout.sections) {
    out.count("section units ", section.first_unit).count(" + ", section.unit_count);
    out.number(" y=", section.y).number(" h=", section.height).text("\n");
  }
  return out.finish();
}

}  // namespace duidu
