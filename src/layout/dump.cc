#include "layout/dump.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "text/script_traits.h"
#include "text/utf8.h"

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
    for (size_t offset = 0; offset < written.size();) {
      const size_t start = offset;
      const char32_t c = next_code_point(written, offset);
      if (c == '\n') {
        text("\\n");
      } else if (traits_of(c).is_unseen() || c >= 0xE0000) {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "\\u{%X}", static_cast<unsigned>(c));
        text(buffer);
      } else {
        if (c == '"' || c == '\\') text("\\");
        text(written.substr(start, offset - start));
      }
    }
    return text("\"");
  }

  std::string finish() { return std::move(out_); }

 private:
  std::string out_;
};

void write_label(Writer& out, std::string_view name, const SideLabel& label, float unit_y) {
  if (label.text.empty()) return;
  out.text("  ").text(name).number(" x=", label.x).number(" y=", unit_y + label.y).number(" w=", label.width);
  out.quoted(label.text).text("\n");
}

bool is_letter(const Cluster& cluster) { return !cluster.is_word && !cluster.is_placeholder; }
bool is_plain(const Cluster& cluster) {
  return is_letter(cluster) && !cluster.is_right_to_left && !cluster.starts_word;
}

// Whether two letters that are neighbours on the line, from left to right, are neighbours in the text, too.
bool is_one_piece(const Cluster& left, const Cluster& right) {
  if (!is_letter(left) || !is_letter(right) || left.is_right_to_left != right.is_right_to_left) return false;
  return left.is_right_to_left ? right.end == left.start : left.end == right.start && !right.starts_word;
}

// A line that is more than plain letters from left to right, in visual order: for each piece its x, its form (<
// leftwards, = a word as one picture, ! a placeholder) and its text.
void write_seen(Writer& out, const LineBox& line, const UnitLayout& unit, std::string_view text) {
  std::vector<Cluster> seen(unit.clusters.begin() + line.first_cluster,
                            unit.clusters.begin() + line.first_cluster + line.cluster_count);
  if (std::all_of(seen.begin(), seen.end(), is_plain)) return;
  std::stable_sort(seen.begin(), seen.end(), [](const Cluster& a, const Cluster& b) {
    return a.x < b.x || (a.x == b.x && a.advance <= 0 && b.advance > 0);
  });
  out.text("   ");
  for (size_t i = 0; i < seen.size();) {
    const Cluster& first = seen[i];
    uint32_t start = first.start, end = first.end;
    size_t next = i + 1;
    for (; next < seen.size() && is_one_piece(seen[next - 1], seen[next]); ++next) {
      start = std::min(start, seen[next].start);
      end = std::max(end, seen[next].end);
    }
    out.number(" ", first.x).text(first.is_right_to_left ? "<" : "");
    out.text(first.is_word ? "=" : first.is_placeholder ? "!" : "").quoted(text.substr(start, end - start));
    i = next;
  }
  out.text("\n");
}

void write_unit(Writer& out, const UnitLayout& unit, const Article& article) {
  out.text(address(article, unit.ref)).number(" x=", unit.x).number(" y=", unit.y);
  out.number(" w=", unit.width).number(" h=", unit.height);
  out.number(" type ", unit.font_size).number("/", unit.line_height).text("\n");
  write_label(out, "speaker", unit.speaker, unit.y);
  write_label(out, "ordinal", unit.ordinal, unit.y);
  const std::string_view text = article.unit(unit.ref).text;
  for (const LineBox& line : unit.lines) {
    out.number("  line x=", line.x).number(" y=", unit.y + line.y).number(" w=", line.width);
    out.quoted(text.substr(line.start, line.end - line.start)).text("\n");
    write_seen(out, line, unit, text);
  }
}

}  // namespace

std::string dump(const PaneLayout& layout, const Article& article) {
  Writer out;
  out.text(layout.side == Side::kInterview ? "interview" : "commentary");
  out.number(" ", layout.width).number(" x ", layout.height);
  out.number(", column ", layout.column_x).number(" + ", layout.column_width).text("\n");
  for (const UnitLayout& unit : layout.units) write_unit(out, unit, article);
  for (const MarginNumber& number : layout.numbers) {
    out.text("number ").text(number.text).text(" at ").text(address(article, number.unit));
    out.number(" x=", number.x)
        .number(" y=", number.y)
        .number(" w=", number.width)
        .number(" h=", number.height);
    out.text("\n");
  }
  for (const MarginBar& bar : layout.bars) {
    out.text(bar.is_spare ? "spare bar of " : "bar of ").text(article.links[bar.link].id);
    out.text(" at ").text(address(article, bar.unit)).number(" x=", bar.x).number(" y=", bar.y);
    out.number(" h=", bar.height).number(" hit ", bar.hit_x).number(" + ", bar.hit_width);
    if (const BarLabel& label = bar.label; !label.text.empty()) {
      out.text(", label").number(" x=", label.x).number(" y=", label.y).number(" w=", label.width);
      out.number(" h=", label.height).quoted(label.text);
    }
    out.text("\n");
  }
  for (const SectionBox& section : layout.sections) {
    out.count("section units ", section.first_unit).count(" + ", section.unit_count);
    out.number(" y=", section.y).number(" h=", section.height).text("\n");
  }
  return out.finish();
}

}  // namespace duidu
