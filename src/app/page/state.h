// What the page holds of the article.
#pragma once

#include <cstdint>

namespace duidu {

// Whether the article's elements already stand in the page (it was delivered with them).
enum class Elements : uint8_t { kMissing, kPresent };

}  // namespace duidu
