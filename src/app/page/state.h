// What the page holds of the article.
#pragma once

#include <cstdint>
#include <string>

namespace duidu {

// Whether the article's elements already stand in the page (it was delivered with them).
enum class Elements : uint8_t { kMissing, kPresent };

// An article that the opener is making. If it takes long a notice says so, from the Tick of `serial` on.
struct AwaitedArticle {
  uint32_t serial = 0;
  std::string name;        // of the file
  bool is_edited = false;  // it is the one on the page, its links are found anew
  bool operator==(const AwaitedArticle&) const = default;
};

}  // namespace duidu
