// Font metrics without a font, for host tests: advances depend on the first code point alone, so that
// expected positions can be worked out by hand. Han, kana, hangul, full-width forms and emoji 1 em, —— and ……
// 2 em, other characters half an em, code 0.6 em, strong a tenth wider than text where it is not one em. A word whose
// letters join is as wide as its letters.
#pragma once

#include <string_view>

#include "layout/metrics.h"
#include "text/script_traits.h"
#include "text/utf8.h"

namespace duidu::test {

inline bool is_one_em(char32_t c) {
  return (c >= 0x1100 && c <= 0x11FF) || (c >= 0x2E80 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF01 && c <= 0xFF60) || c >= 0x1F000 || c == 0x2014 || c == 0x2026 || c == 0x2018 ||
         c == 0x2019 || c == 0x201C || c == 0x201D || c == 0xB7;
}

class FixedMetrics : public FontMetrics {
 public:
  float advance(Face face, float size, std::string_view cluster) const override {
    size_t offset = 0;
    const char32_t first = next_code_point(cluster, offset);
    if (cluster == "——" || cluster == "……") return 2 * size;
    if (is_one_em(first)) return size;
    if (traits_of(first).is_shaped()) return letters(cluster) * 0.5f * size;
    if (face == Face::kCode) return 0.6f * size;
    return (face == Face::kStrong ? 0.55f : 0.5f) * size;
  }

 private:
  static float letters(std::string_view word) {
    float count = 0;
    for (size_t offset = 0; offset < word.size();) {
      count += traits_of(next_code_point(word, offset)).break_class != BreakClass::kCombining;
    }
    return count;
  }
};

}  // namespace duidu::test
