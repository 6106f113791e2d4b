// Lays out a text file as one commentary, a paragraph a line. Milliseconds for all of it, microseconds for what is set at once
// when the width has changed: a screen's height of text, and the painted stretch around it. One line of JSON.
// Advances come from a table by cluster, as in the page.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_map>

#include "layout/gradual_layout.h"
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
  article.own_texts().language = "zh";
  article.own_texts().commentaries.push_back({"c1", "", "", "", "", {}});
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    Unit unit;
    unit.id = "b" + std::to_string(article.commentaries()[0].blocks.size() + 1);
    unit.text = line;
    article.own_texts().commentaries[0].blocks.push_back(std::move(unit));
  }
  return article;
}

constexpr float kScreen = 800;  // px

double ms_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// The least of many: until `above` px over and `below` px under the middle of the text stand in their places.
double part_us(GradualLayout& layout, const Article& article, float width, const FontMetrics& metrics,
               float above, float below) {
  constexpr int kRounds = 200;
  const size_t middle = layout.pane().units.size() / 2;
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    layout.begin(article, width + static_cast<float>(18 * (round % 2)), metrics,
                 default_style(article.language()));
    layout.lay_out_around(middle, 0, above, below);
    layout.commit();
    best = std::min(best, ms_since(begin) * 1000);
    layout.forget_changes();
  }
  return best;
}

}  // namespace

// layout_bench FILE WIDTH ROUNDS
int main(int count, char** words) {
  if (count != 4) return 2;
  const Article article = article_of(words[1]);
  const TableMetrics metrics;
  const LinkIndex index(article);
  const float width = std::strtof(words[2], nullptr);
  GradualLayout layout(article, index, Side::kCommentary);
  double best = 1e9;
  for (int round = std::atoi(words[3]); round > 0; --round) {
    const auto begin = std::chrono::steady_clock::now();
    layout.begin(article, width + static_cast<float>(18 * (round % 2)), metrics,
                 default_style(article.language()));
    layout.lay_out_all();
    layout.commit();
    best = std::min(best, ms_since(begin));
    layout.forget_changes();
  }
  size_t lines = 0;
  for (const UnitLayout& unit : layout.pane().units) lines += unit.lines.size();
  const double screen = part_us(layout, article, width, metrics, 0, kScreen);
  const double painted = part_us(layout, article, width, metrics, kScreen / 2, kScreen * 1.5f);
  std::printf("{\"ms\": %.2f, \"lines\": %zu, \"screen_us\": %.0f, \"painted_us\": %.0f}\n", best, lines,
              screen, painted);
  return 0;
}
