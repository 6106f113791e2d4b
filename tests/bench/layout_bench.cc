// Lays out a text file as one commentary, a paragraph a line: milliseconds for all of it, as one line of JSON.
// Advances come from a table by cluster, as in the page.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_map>

#include "layout/layout.h"
#include "unit/fixed_metrics.h"

namespace {

using namespace duidu;

class TableMetrics final : public test::FixedMetrics {
 public:
  float advance(Face face, float size, std::string_view cluster) const override {
    const auto [found, is_new] = advances_.try_emplace(std::string(cluster), 0.0f);
    if (is_new) found->second = FixedMetrics::advance(face, size, cluster);
    return found->second;
  }

 private:
  mutable std::unordered_map<std::string, float> advances_;
};

Article article_of(const char* path) {
  Article article;
  article.language = "zh";
  article.commentaries.push_back({"c1", "", "", "", "", {}});
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    Unit unit;
    unit.id = "b" + std::to_string(article.commentaries[0].blocks.size() + 1);
    unit.text = line;
    article.commentaries[0].blocks.push_back(std::move(unit));
  }
  return article;
}

}  // namespace

// layout_bench FILE WIDTH ROUNDS
int main(int count, char** words) {
  if (count != 4) return 2;
  const Article article = article_of(words[1]);
  const TableMetrics metrics;
  const ReadingStyle style = default_style(article.language);
  double best = 1e9;
  size_t lines = 0;
  for (int round = std::atoi(words[3]); round > 0; --round) {
    const auto begin = std::chrono::steady_clock::now();
    const float width = std::strtof(words[2], nullptr) + static_cast<float>(18 * (round % 2));
    const PaneLayout pane = layout_pane(article, Side::kCommentary, width, metrics, style);
    best = std::min(
        best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    lines = 0;
    for (const UnitLayout& unit : pane.units) lines += unit.lines.size();
  }
  std::printf("{\"ms\": %.2f, \"lines\": %zu}\n", best, lines);
  return 0;
}
