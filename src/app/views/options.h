// What is shown of an article in pairs, and in which order. A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/link_group.h"

namespace duidu {

enum class PairsOrder : uint8_t { kInterview, kCommentary };

struct PairsOptions {
  PairsOrder order = PairsOrder::kInterview;
  LinkGroups groups = kAllGroups;
  std::string speaker;                 // of the interview; empty: everybody
  std::optional<uint32_t> commentary;  // none: all
  std::vector<std::string> unfolded;   // names of what was unfolded (arrange.h), ascending
  bool operator==(const PairsOptions&) const = default;

  bool is_filtered() const { return groups != kAllGroups || !speaker.empty() || commentary; }
};

}  // namespace duidu
