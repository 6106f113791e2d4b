// What the search asks of the reader.
#pragma once

#include <string>

namespace duidu {

// Looks for the query on both sides; TakeHits tells what was found.
struct LookFor {
  std::string query;
  bool is_shown = true;  // see TakeHits
  bool operator==(const LookFor&) const = default;
};
// The search is over: its index can go.
struct ForgetHits {
  bool operator==(const ForgetHits&) const = default;
};

}  // namespace duidu
