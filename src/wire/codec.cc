#include "wire/codec.h"

#include <algorithm>
#include <cstring>

namespace duidu::wire {

void Encoder::write(std::string_view text) {
  write(static_cast<uint32_t>(text.size()));
  write_raw(text.data(), text.size());
}

void Encoder::write(const std::vector<uint8_t>& bytes) {
  write(static_cast<uint32_t>(bytes.size()));
  write_raw(bytes.data(), bytes.size());
}

void Encoder::write_raw(const void* data, size_t size) {
  const auto* from = static_cast<const uint8_t*>(data);
  bytes_.insert(bytes_.end(), from, from + size);
}

uint8_t Decoder::read_byte() {
  uint8_t byte = 0;
  read_raw(&byte, 1);
  return byte;
}

void Decoder::read_raw(void* data, size_t size) {
  if (rest_.size() < size) return fail();
  std::memcpy(data, rest_.data(), size);
  rest_.remove_prefix(size);
}

void Decoder::read(std::string_view& text) {
  const auto size = read<uint32_t>();
  if (rest_.size() < size) return fail();
  text = rest_.substr(0, size);
  rest_.remove_prefix(size);
}

void Decoder::fail() {
  has_failed_ = true;
  rest_ = {};
}

std::string_view word_of(std::string_view words, size_t number) {
  for (; number > 0; --number) words.remove_prefix(std::min(words.find(' '), words.size() - 1) + 1);
  return words.substr(0, words.find(' '));
}

}  // namespace duidu::wire
