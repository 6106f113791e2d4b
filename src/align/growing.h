// Room in lists that are filled while a text is read: doubled as usual, a list of a megabyte would take three while it is copied.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace duidu {

// Makes room for `most` more values. Where there is none, what is left of the text is taken to fill as much for its size as
// the `done` parts of `all` before it, and an eighth more.
template <typename T>
void make_room(std::vector<T>& values, size_t most, uint64_t done, uint64_t all) {
  constexpr uint64_t kTelling = 32;  // a smaller part of the text tells little about the rest
  const uint64_t size = values.size();
  if (values.capacity() - size >= most) return;
  const uint64_t ahead = done * kTelling < all ? size : size * (all - done) / done * 9 / 8;
  values.reserve(static_cast<size_t>(size + most + ahead));
}

}  // namespace duidu
