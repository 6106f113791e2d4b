// Sorts a list of values with little code. Every use of std::sort or std::stable_sort instantiates 1 to 5 KB; here
// one merge sort of indices serves all types, and only the comparison and the moves are instantiated. Stable, n log n
// comparisons, 8 bytes of scratch per value. For numbers use std::sort, which is shared and faster.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace duidu {

// Sorts indices; `is_less(context, a, b)` compares the values at indices a and b.
void sort_indices(std::vector<uint32_t>& indices,
                  bool (*is_less)(const void* context, uint32_t a, uint32_t b), const void* context);

namespace sorting {

// Moves the value at indices[i] to index i, for every i; leaves the indices 0, 1, 2 …
template <typename T>
void permute(std::vector<T>& items, std::vector<uint32_t>& indices) {
  for (uint32_t i = 0; i < indices.size(); ++i) {
    if (indices[i] == i) continue;
    T carried = std::move(items[i]);
    uint32_t hole = i;
    for (uint32_t from = indices[hole]; from != i; from = indices[hole]) {
      items[hole] = std::move(items[from]);
      indices[hole] = hole;
      hole = from;
    }
    items[hole] = std::move(carried);
    indices[hole] = hole;
  }
}

}  // namespace sorting

// Sorts `values`. Equal values keep their order.
template <typename T, typename Less>
void sort_values(std::vector<T>& items, const Less& is_less) {
  struct Context {
    const std::vector<T>& items;
    const Less& is_less;
  };
  const Context context{items, is_less};
  std::vector<uint32_t> indices(items.size());
  std::iota(indices.begin(), indices.end(), 0u);
  sort_indices(
      indices,
      [](const void* given, uint32_t a, uint32_t b) -> bool {
        const Context& context = *static_cast<const Context*>(given);
        return context.is_less(context.items[a], context.items[b]);
      },
      &context);
  sorting::permute(items, indices);
}

}  // namespace duidu
