// The browser's advances for layout, each cluster asked for once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "layout/metrics.h"

namespace duidu {

class WebMetrics final : public FontMetrics {
 public:
  float advance(Face face, float size, std::string_view cluster) const override;
  SideBlanks blanks(Face face, float size, std::string_view cluster) const override;

  std::vector<uint32_t> word_ends(std::string_view run) const override;

  // After fonts or language changed.
  void forget() {
    fonts_.clear();
    marks_.clear();
  }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  template <typename Value>
  using Table = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  mutable std::unordered_map<uint64_t, Table<float>> fonts_;  // by face and size
  mutable std::unordered_map<uint64_t, Table<SideBlanks>> marks_;
};

}  // namespace duidu
