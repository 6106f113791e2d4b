// Random sequences of keys for tests of the diff.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace duidu::test {

using Keys = std::vector<uint32_t>;

inline Keys random_keys(std::mt19937& random, size_t length, uint32_t alphabet) {
  Keys keys(length);
  for (uint32_t& key : keys) key = random() % alphabet;
  return keys;
}

// The keys with some removed, inserted, replaced or moved.
inline Keys edited(const Keys& keys, std::mt19937& random, uint32_t alphabet) {
  Keys out;
  for (const uint32_t key : keys) {
    const uint32_t dice = random() % 12;
    if (dice == 0) continue;
    out.push_back(dice == 1 ? random() % alphabet : key);
    if (dice == 2) out.push_back(random() % alphabet);
  }
  if (out.size() > 20 && random() % 2 == 0) std::rotate(out.begin() + 2, out.begin() + 8, out.begin() + 18);
  return out;
}

}  // namespace duidu::test
