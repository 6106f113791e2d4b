#include "base/sorting.h"

#include <algorithm>

namespace duidu {

// A bottom-up merge sort: runs of 1, 2, 4 … are merged from one list into the other.
void sort_indices(std::vector<uint32_t>& indices,
                  bool (*is_less)(const void* context, uint32_t a, uint32_t b), const void* context) {
  std::vector<uint32_t> merged(indices.size());
  for (size_t width = 1; width < indices.size(); width *= 2) {
    for (size_t first = 0; first < indices.size(); first += 2 * width) {
      const size_t middle = std::min(first + width, indices.size()),
                   last = std::min(first + 2 * width, indices.size());
      size_t a = first, b = middle;
      for (size_t out = first; out < last; ++out) {
        const bool takes_second = a == middle || (b < last && is_less(context, indices[b], indices[a]));
        merged[out] = indices[takes_second ? b++ : a++];
      }
    }
    indices.swap(merged);
  }
}

}  // namespace duidu
