// The rules of clreq (W3C, Requirements for Chinese Text Layout) on composing lines, one document each in
// tests/cases/clreq: the rule, whether it is kept, and a text set by it. What a character is wider or narrower
// than its font says stands behind it in em, before it where the blank on its left is gone.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <regex>

#include "layout/layout.h"
#include "unit/fixed_metrics.h"
#include "unit/golden.h"
#include "unit/layout/article_text.h"

namespace duidu {
namespace {

std::string ems(float px, float em, const char* format) {
  char out[32];
  std::snprintf(out, sizeof out, format, std::round(px / em * 1000) / 1000.0);
  return out;
}

// Neighbours with the same change stand in one bracket.
std::string line_text(const UnitLayout& unit, const LineBox& line, std::string_view text) {
  std::string out;
  const uint32_t last = line.first_cluster + line.cluster_count;
  for (uint32_t i = line.first_cluster, end = i; i < last; i = end) {
    const Cluster& first = unit.clusters[i];
    const auto is_alike = [&](const Cluster& other) {
      return std::abs(other.spacing - first.spacing) <= 1 && other.is_pulled == first.is_pulled;
    };
    while (end < last && is_alike(unit.clusters[end])) ++end;
    const std::string_view piece = text.substr(first.start, unit.clusters[end - 1].end - first.start);
    const float px = static_cast<float>(first.spacing) / Cluster::kSpacingUnits;
    const std::string change = std::abs(first.spacing) <= 1 ? "" : ems(px, unit.font_size, "{%+.3g}");
    if (first.is_pulled) out += change;
    out += end - i > 1 && !change.empty() ? "[" + std::string(piece) + "]" : std::string(piece);
    if (!first.is_pulled) out += change;
  }
  return out;
}

std::string set_lines(const test::Golden& golden) {
  const test::LayoutCase built = test::parse_layout_case(golden.input);
  const PaneLayout pane =
      layout_pane(built.article, built.side, built.width, test::FixedMetrics(), built.style());
  std::string out;
  for (const UnitLayout& unit : pane.units) {
    const float em = unit.font_size;
    out += address(built.article, unit.ref) + ", measure " + ems(unit.width, em, "%g") + " em\n";
    if (!unit.speaker.text.empty()) {
      out += "  speaker " + ems(unit.speaker.x - unit.x, em, "%g") + " " + unit.speaker.text + "\n";
    }
    for (const LineBox& line : unit.lines) {
      out += "  from " + ems(line.x - unit.x, em, "%g") + " to " +
             ems(line.x + line.width - unit.x, em, "%g") + "  " +
             line_text(unit, line, built.article.unit(unit.ref).text) + "\n";
    }
  }
  return out;
}

TEST(Clreq, RulesAreSetAsTheirCasesShow) {
  test::check_goldens(std::filesystem::path(DUIDU_CASES_DIR) / "clreq", set_lines);
}

TEST(Clreq, TableOfRules) {
  const std::regex head("([^\n]+)\n\nSection: ([^\n]+)\\. Kept: (yes|no|option)([^\n]*)\\.\n\n");
  int count = 0;
  for (const test::Golden& golden : test::load_goldens(std::filesystem::path(DUIDU_CASES_DIR) / "clreq")) {
    const std::string file = test::read_file(golden.path);
    std::smatch match;
    ASSERT_TRUE(std::regex_search(file, match, head, std::regex_constants::match_continuous)) << golden.path;
    std::printf("%-32s %-9s %s (%s)\n", golden.name.c_str(), match[3].str().c_str(), match[1].str().c_str(),
                match[2].str().c_str());
    ++count;
  }
  std::printf("%d rules\n", count);
}

}  // namespace
}  // namespace duidu
