// A cache of the advances of single-character clusters (nearly all of an article) and of the blanks of full-width
// marks, so that the fonts are asked once per character. Direct-mapped and of fixed size: a colliding entry replaces
// the older one. CSS px.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/metrics.h"

namespace duidu {

class AdvanceTable {
 public:
  // Advance of `cluster`, which is the single character `c`; never negative.
  float of(const FontMetrics& metrics, Face face, float size, char32_t c, std::string_view cluster) {
    Entry<float>& entry = entry_of(entries_, kEntries, c, face);
    if (!entry.is_for(c, face, size)) {
      const float advance = metrics.advance(face, size, cluster);
      entry = {c, size, advance > 0 ? advance : 0, face};
    }
    return entry.value;
  }

  SideBlanks blanks(const FontMetrics& metrics, Face face, float size, char32_t c, std::string_view cluster) {
    Entry<SideBlanks>& entry = entry_of(marks_, kMarks, c, face);
    if (!entry.is_for(c, face, size)) entry = {c, size, metrics.blanks(face, size, cluster), face};
    return entry.value;
  }

  // To be called when the fonts have changed.
  void forget() {
    entries_.clear();
    marks_.clear();
  }

 private:
  template <typename Value>
  struct Entry {
    char32_t c = 0;
    float size = 0;
    Value value{};
    Face face = Face::kText;

    bool is_for(char32_t character, Face of, float px) const {
      return c == character && size == px && face == of;
    }
  };
  static constexpr size_t kEntries = 4096, kMarks = 256, kFaceStep = 131;

  template <typename Value>
  static Entry<Value>& entry_of(std::vector<Entry<Value>>& entries, size_t count, char32_t c, Face face) {
    if (entries.empty()) entries.resize(count);
    return entries[(c + static_cast<size_t>(face) * kFaceStep) % count];
  }

  std::vector<Entry<float>> entries_;
  std::vector<Entry<SideBlanks>> marks_;
};

}  // namespace duidu
