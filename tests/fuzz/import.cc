// Any bytes through the whole reader: import, linking, layout of both sides at two widths, the page's HTML
// and the article file. Nothing may crash, and what comes out must fit what went in:
// no letter is lost.
#include "import/import.h"

#include <algorithm>
#include <vector>

#include "align/link_article.h"
#include "export/html.h"
#include "export/json.h"
#include "export/page.h"
#include "fuzz/require.h"
#include "import/article_json/json.h"
#include "import/formats.h"
#include "layout/layout.h"
#include "letters/letters.h"
#include "text/utf8.h"
#include "unit/fixed_metrics.h"

namespace duidu {
namespace {

constexpr Side kSides[] = {Side::kInterview, Side::kCommentary};

void require_spans_in_texts(const Article& article) {
  for (const Link& link : article.links) {
    for (Side side : kSides) {
      for (const Span& span : link.spans(side)) {
        DUIDU_REQUIRE(span.unit.side == side);
        DUIDU_REQUIRE(span.start < span.end && span.end <= article.unit(span.unit).text.size());
      }
    }
  }
}

void require_lines_cover_text(const UnitLayout& unit, const std::string& text) {
  uint32_t covered = 0;
  for (const LineBox& line : unit.lines) {
    DUIDU_REQUIRE(line.start == covered && line.end >= line.start);
    DUIDU_REQUIRE(line.first_cluster + line.cluster_count <= unit.clusters.size());
    covered = line.end;
  }
  DUIDU_REQUIRE(covered == text.size());
}

// From left to right, each cluster of a line begins where the one before it ends.
void require_clusters_side_by_side(const UnitLayout& unit) {
  uint32_t covered = 0;
  for (const LineBox& line : unit.lines) {
    std::vector<const Cluster*> seen;
    for (uint32_t i = 0; i < line.cluster_count; ++i) {
      const Cluster& cluster = unit.clusters[line.first_cluster + i];
      DUIDU_REQUIRE(cluster.start == covered && cluster.end > covered && cluster.advance >= 0);
      covered = cluster.end;
      if (cluster.advance > 0) seen.push_back(&cluster);
    }
    std::sort(seen.begin(), seen.end(), [](const Cluster* a, const Cluster* b) { return a->x < b->x; });
    float pen = line.x;
    for (const Cluster* cluster : seen) {
      DUIDU_REQUIRE(cluster->x == pen);
      pen += cluster->advance;
    }
  }
}

void require_layout(const Article& article, Side side, float width) {
  const test::FixedMetrics metrics;
  const PaneLayout layout = layout_pane(article, side, width, metrics, default_style(article.language()));
  DUIDU_REQUIRE(layout.units.size() == units_of(article, side).size());
  float bottom = 0;
  for (const UnitLayout& unit : layout.units) {
    DUIDU_REQUIRE(unit.y >= bottom && unit.height >= 0);
    bottom = unit.y + unit.height;
    require_lines_cover_text(unit, article.unit(unit.ref).text);
    require_clusters_side_by_side(unit);
  }
  DUIDU_REQUIRE(layout.height >= bottom);
}

void require_page(const Article& article, Side side) {
  HtmlWriter writer;
  paint_side(article, side, language_of(article.language()), writer);
  size_t opened = 0, closed = 0;
  for (char c : writer.html()) {
    opened += c == '<';
    closed += c == '>';
  }
  DUIDU_REQUIRE(opened == closed);
}

void require_file_round_trip(const Article& article) {
  const Result<Article> read = read_article_json(write_article_json(article));
  DUIDU_REQUIRE(read.ok());
  DUIDU_REQUIRE(read.value() == article);
}

// The letters of UTF-8 prose, as a second parser sees them, stand in the article or in what is set apart.
void require_every_letter(std::string_view bytes, const char* name) {
  const Utf8 text = Utf8::from_bytes(bytes);
  if (text.replaced_count() > 0) return;
  const std::string_view format = format_of({text.view(), name}).name;
  const bool is_markdown = format == "Markdown";
  if (!is_markdown && format != "plain text") return;
  const Result<Imported> imported = import_article(bytes, name);
  if (!imported || !imported.value().article.texts().encoding.empty()) return;
  const std::string said = is_markdown ? test::markdown_text(text.view()) : std::string(text.view());
  DUIDU_REQUIRE(test::lost_letters(said, imported.value().article).empty());
}

}  // namespace
}  // namespace duidu

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace duidu;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require_every_letter(bytes, "fuzz.md");
  require_every_letter(bytes, "fuzz.txt");
  Result<Imported> imported = import_article(bytes, "fuzz.md");
  if (!imported) return 0;
  const Article article = link_article(std::move(imported.value().article)).article;
  require_spans_in_texts(article);
  for (Side side : kSides) {
    require_layout(article, side, 640);
    require_layout(article, side, 60);
    require_page(article, side);
  }
  require_file_round_trip(article);
  return 0;
}
