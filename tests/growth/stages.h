// What is done with an article, from bytes to paper, as functions of one text each, so that their time can be told apart.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "growth/shapes.h"
#include "layout/gradual_layout.h"
#include "model/link_index.h"
#include "model/sides.h"
#include "unit/fixed_metrics.h"

namespace duidu::test {

// One text of a shape and what the stages have made of it.
struct Material {
  Material(const Shape& shape, size_t bytes);
  size_t bytes() const { return text.empty() ? json.size() : text.size(); }

  std::string text, html, json;  // the same words
  Article unlinked, article;
  std::unique_ptr<LinkIndex> index;
  BySide<std::unique_ptr<GradualLayout>> layouts;
  FixedMetrics metrics;
};

struct Stage {
  std::string_view name;
  void (*run)(const Material& material);
  bool is_for_texts = false;  // not for articles that are built
};

std::span<const Stage> stages();

}  // namespace duidu::test
