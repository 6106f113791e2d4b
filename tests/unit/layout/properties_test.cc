// What holds for every text at every width, tried on random texts of an awkward alphabet.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "layout/dump.h"
#include "layout/layout.h"
#include "text/utf8.h"
#include "unit/fixed_metrics.h"
#include "unit/layout/random_article.h"

namespace duidu {
namespace {

using test::kPieces;
using test::Random;
using test::random_article;
using test::random_style;

// Marks that never start a line while the line above could have ended elsewhere, and those that never end
// one.
constexpr std::u32string_view kNeverFirst = U"，。、：？！」』）》”ー々っ·～／］),./";
constexpr std::u32string_view kNeverLast = U"「『（《“‘［(";

PaneLayout lay_out(const Article& article, Side side, float width) {
  return layout_pane(article, side, width, test::FixedMetrics(), default_style(article.language()));
}

void expect_lines_cover_text(const UnitLayout& unit, const std::string& text) {
  uint32_t offset = 0, cluster = 0;
  for (const LineBox& line : unit.lines) {
    EXPECT_EQ(line.start, offset);
    EXPECT_EQ(line.first_cluster, cluster);
    EXPECT_TRUE(line.cluster_count > 0 || text.empty());
    offset = line.end;
    cluster += line.cluster_count;
  }
  EXPECT_EQ(offset, text.size());
  EXPECT_EQ(cluster, unit.clusters.size());
}

// From left to right; a cluster without advance before the one that begins where it stands.
bool stands_before(const Cluster& a, const Cluster& b) {
  return a.x < b.x || (a.x == b.x && a.advance <= 0 && b.advance > 0);
}

// They cover the text, and no two of a line overlap: each begins where the one to its left ends.
void expect_clusters_in_order(const UnitLayout& unit, const std::string& text) {
  uint32_t offset = 0;
  for (const Cluster& cluster : unit.clusters) {
    EXPECT_EQ(cluster.start, offset);
    EXPECT_LT(cluster.start, cluster.end);
    offset = cluster.end;
  }
  EXPECT_EQ(offset, text.size());
  for (const LineBox& line : unit.lines) {
    std::vector<Cluster> seen(unit.clusters.begin() + line.first_cluster,
                              unit.clusters.begin() + line.first_cluster + line.cluster_count);
    if (unit.is_mixed) std::stable_sort(seen.begin(), seen.end(), stands_before);
    float pen = line.x;
    for (const Cluster& cluster : seen) {
      EXPECT_EQ(cluster.x, pen);
      pen += cluster.advance;
    }
    EXPECT_FLOAT_EQ(pen, line.x + line.width);
  }
}

// A stop may hang by its width, if it may at all.
void expect_lines_fit(const UnitLayout& unit, bool stops_hang) {
  for (const LineBox& line : unit.lines) {
    size_t with_advance = 0;
    for (uint32_t i = 0; i < line.cluster_count; ++i) {
      with_advance += unit.clusters[line.first_cluster + i].advance > 0;
    }
    if (with_advance > 1) {
      const float hanging = stops_hang ? unit.font_size : 0;
      EXPECT_LE(line.x + line.width, unit.x + unit.width + hanging + 0.1f);
    }
  }
}

// What a cluster is wider or narrower than its font says is what its spacing says, and within bounds.
void expect_spacing_is_all(const UnitLayout& unit, std::string_view text) {
  const test::FixedMetrics metrics;
  for (const Cluster& cluster : unit.clusters) {
    const std::string_view piece = text.substr(cluster.start, cluster.end - cluster.start);
    const bool has_own_width = piece != "\t" && piece != "\n" && piece != "\u00AD" && piece != "\u200B";
    if (cluster.advance <= 0 || !has_own_width || cluster.is_placeholder) continue;
    const float natural = metrics.advance(cluster.face, unit.font_size, piece);
    EXPECT_NEAR(cluster.advance, natural + static_cast<float>(cluster.spacing) / Cluster::kSpacingUnits,
                0.01f);
    EXPECT_GE(cluster.spacing, -Cluster::kSpacingUnits * unit.font_size / 2) << piece;
    EXPECT_LE(cluster.spacing, Cluster::kSpacingUnits * unit.font_size) << piece;
    EXPECT_TRUE(!cluster.is_pulled || cluster.spacing <= 0);
    EXPECT_TRUE((piece != "——" && piece != "……") || cluster.spacing == 0);
  }
}

bool is_in(std::u32string_view set, std::string_view text, uint32_t offset) {
  size_t at = offset;
  return offset < text.size() && set.find(next_code_point(text, at)) != std::u32string_view::npos;
}

bool is_blank(const UnitLayout& unit, std::string_view text, uint32_t cluster) {
  const char first = text[unit.clusters[cluster].start];
  return first == ' ' || first == '\t' || first == '\n' ||
         text.substr(unit.clusters[cluster].start, 3) == "　";
}

bool is_plain(std::string_view text, const Cluster& cluster) {
  const std::string_view piece = text.substr(cluster.start, cluster.end - cluster.start);
  return piece == "中" || piece == "文" || piece == "字" || (piece.size() == 1 && std::isalnum(piece[0]));
}

// Between two plain characters a line may always end, at worst inside a word. A line end or zero width space
// is obeyed.
bool had_a_choice(const UnitLayout& unit, const LineBox& line, std::string_view text) {
  const std::string_view written = text.substr(line.start, line.end - line.start);
  if (written.back() == '\n' || written.find("\u200B") != std::string_view::npos) return false;
  for (uint32_t i = line.first_cluster + 1; i < line.first_cluster + line.cluster_count; ++i) {
    if (is_plain(text, unit.clusters[i - 1]) && is_plain(text, unit.clusters[i])) return true;
  }
  return false;
}

void expect_marks_in_place(const UnitLayout& unit, std::string_view text) {
  for (size_t i = 0; i + 1 < unit.lines.size(); ++i) {
    const LineBox& line = unit.lines[i];
    if (!had_a_choice(unit, line, text)) continue;
    const std::string_view written = text.substr(line.start, line.end - line.start);
    EXPECT_FALSE(is_in(kNeverFirst, text, line.end)) << written << "| of " << text;
    uint32_t last = line.first_cluster + line.cluster_count - 1;
    while (is_blank(unit, text, last)) --last;
    EXPECT_FALSE(is_in(kNeverLast, text, unit.clusters[last].start)) << written << "| of " << text;
  }
}

void expect_stacked(const PaneLayout& pane) {
  float y = 0;
  for (const UnitLayout& unit : pane.units) {
    EXPECT_GE(unit.y, y);
    EXPECT_GE(unit.lines.front().y, 0);
    EXPECT_EQ(unit.lines.back().y + unit.line_height, unit.height);
    y = unit.y + unit.height;
  }
  EXPECT_LE(y, pane.height);
  uint32_t covered = 0;
  for (const SectionBox& section : pane.sections) {
    EXPECT_EQ(section.first_unit, covered);
    covered += section.unit_count;
  }
  EXPECT_EQ(covered, pane.units.size());
}

TEST(Properties, HoldForRandomArticlesAtRandomWidths) {
  for (unsigned seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    const Article article = random_article(random);
    const float width = static_cast<float>(random.below(900)) + 0.5f * static_cast<float>(random.below(2));
    for (const Side side : {Side::kInterview, Side::kCommentary}) {
      const ReadingStyle style = random_style(random, article.language());
      const PaneLayout pane = layout_pane(article, side, width, test::FixedMetrics(), style);
      ASSERT_EQ(pane.units.size(), units_of(article, side).size());
      expect_stacked(pane);
      for (const UnitLayout& unit : pane.units) {
        const std::string& text = article.unit(unit.ref).text;
        expect_lines_cover_text(unit, text);
        expect_clusters_in_order(unit, text);
        expect_lines_fit(unit, style.hanging_stops);
        expect_spacing_is_all(unit, text);
        expect_marks_in_place(unit, text);
      }
    }
    if (HasFailure()) return;
  }
}

// In plain Chinese no seam need be opened far: every line but the last is full.
TEST(Properties, JustifiedChineseEndsAtTheRightEdge) {
  const char* const pieces[] = {"中", "文", "字", "，", "。", "”", "》", "AI", "3"};
  for (unsigned seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Article article;
    article.own_texts().language = "zh";
    article.own_texts().commentaries.push_back({"c1", "", "", "", "", {Unit{}}});
    std::string& text = article.own_texts().commentaries[0].blocks[0].text;
    for (size_t i = 0; i < 300; ++i) text.append(i % 2 ? pieces[random.below(std::size(pieces))] : "中");
    const PaneLayout pane = lay_out(article, Side::kCommentary, 480 + static_cast<float>(random.below(200)));
    const UnitLayout& unit = pane.units.front();
    for (size_t i = 0; i + 1 < unit.lines.size(); ++i) {
      const LineBox& line = unit.lines[i];
      EXPECT_NEAR(line.x + line.width, unit.x + unit.width, 1 / Cluster::kSpacingUnits) << i;
    }
    EXPECT_LE(unit.lines.back().width, unit.width + 0.02f);
  }
}

TEST(Properties, LayoutDependsOnNothingButItsInput) {
  for (unsigned seed = 1000; seed < 1050; ++seed) {
    Random random(seed);
    const Article article = random_article(random);
    const std::string once = dump(lay_out(article, Side::kCommentary, 480), article);
    lay_out(article, Side::kCommentary, 310);
    EXPECT_EQ(dump(lay_out(article, Side::kCommentary, 480), article), once);
  }
}

TEST(Properties, AllPiecesOfTheAlphabetAreWellFormed) {
  for (const char* piece : kPieces) EXPECT_EQ(Utf8::from_bytes(piece).replaced_count(), 0u) << piece;
}

}  // namespace
}  // namespace duidu
