// The advances of characters that are a cluster by themselves, nearly all of an article: asked of the fonts once, and found
// again without looking at the text. Forgets by itself what it has no room for. Px.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/metrics.h"

namespace duidu {

class AdvanceTable {
 public:
  // `cluster` is the character `c`; never less than 0.
  float of(const FontMetrics& metrics, Face face, float size, char32_t c, std::string_view cluster) {
    if (entries_.empty()) entries_.resize(kEntries);
    Entry& entry = entries_[(c + static_cast<size_t>(face) * kFaceStep) % kEntries];
    if (entry.c != c || entry.size != size || entry.face != face) {
      const float advance = metrics.advance(face, size, cluster);
      entry = {c, size, advance > 0 ? advance : 0, face};
    }
    return entry.advance;
  }

  // The fonts are others.
  void forget() { entries_.clear(); }

 private:
  struct Entry {
    char32_t c = 0;
    float size = 0;
    float advance = 0;
    Face face = Face::kText;
  };
  static constexpr size_t kEntries = 4096, kFaceStep = 1031;

  std::vector<Entry> entries_;
};

}  // namespace duidu
