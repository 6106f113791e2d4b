// Messages as bytes, and back: numbers little endian as they lie in memory, enumerations and bools in a byte, strings, bytes and
// lists behind their length or count in four bytes, what may be missing behind a bool, a message behind its number in its list. One
// visitor of fields (kFields, see wire.txt) serves all records. Nothing fails while encoding; a Decoder refuses what is cut off and
// enumerators that do not exist. web/program/codec.js is the other side.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "wire/vocabulary.h"

namespace duidu::wire {

template <typename... Types>
struct TypeList {};

class Encoder {
 public:
  void write(bool value) { write_byte(value); }
  void write(uint32_t value) { write_raw(&value, sizeof(value)); }
  void write(int32_t value) { write_raw(&value, sizeof(value)); }
  void write(float value) { write_raw(&value, sizeof(value)); }
  void write(double value) { write_raw(&value, sizeof(value)); }
  void write(std::string_view text);
  void write(const std::string& text) { write(std::string_view(text)); }
  void write(const std::vector<uint8_t>& bytes);

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void write(Enum value) { write_byte(static_cast<uint8_t>(value)); }

  template <typename Item>
  void write(const std::vector<Item>& items) {
    write(static_cast<uint32_t>(items.size()));
    for (const Item& item : items) write(item);
  }

  template <typename Value>
  void write(const std::optional<Value>& value) {
    write(value.has_value());
    if (value) write(*value);
  }

  template <typename Record>
  requires requires { Record::kFields; }
  void write(const Record& record) {
    std::apply([&](auto... fields) { (write(record.*fields), ...); }, Record::kFields);
  }

  template <typename... Messages>
  void write(const std::variant<Messages...>& message) {
    write_byte(static_cast<uint8_t>(message.index()));
    std::visit([&](const auto& each) { write(each); }, message);
  }

  const std::vector<uint8_t>& bytes() const { return bytes_; }

 private:
  void write_byte(uint8_t byte) { bytes_.push_back(byte); }
  void write_raw(const void* data, size_t size);

  std::vector<uint8_t> bytes_;
};

// Reads `bytes`, which must outlive it and the strings it gives. After a failure everything read is empty.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : rest_(bytes) {}

  bool has_failed() const { return has_failed_; }

  template <typename Value>
  Value read() {
    Value value{};
    read(value);
    return value;
  }

  void read(bool& value) { value = read_byte() != 0; }
  void read(uint8_t& value) { value = read_byte(); }
  void read(uint32_t& value) { read_raw(&value, sizeof(value)); }
  void read(int32_t& value) { read_raw(&value, sizeof(value)); }
  void read(float& value) { read_raw(&value, sizeof(value)); }
  void read(double& value) { read_raw(&value, sizeof(value)); }
  void read(std::string_view& text);
  // Of what outlives the bytes.
  void read(std::string& text) { text = read<std::string_view>(); }

  template <typename Enum>
  requires std::is_enum_v<Enum>
  void read(Enum& value) {
    const uint8_t number = read_byte();
    if (number >= kCountOf<Enum>) return fail();
    value = static_cast<Enum>(number);
  }

  template <typename Value>
  void read(std::optional<Value>& value) {
    if (read<bool>()) read(value.emplace());
  }

  template <typename Item>
  void read(std::vector<Item>& items) {
    for (auto left = read<uint32_t>(); left > 0 && !has_failed_; --left) read(items.emplace_back());
  }

  template <typename Record>
  requires requires { Record::kFields; }
  void read(Record& record) {
    std::apply([&](auto... fields) { (read(record.*fields), ...); }, Record::kFields);
  }

 private:
  uint8_t read_byte();
  void read_raw(void* data, size_t size);
  void fail();

  std::string_view rest_;
  bool has_failed_ = false;
};

// Gives `handle` the message that `bytes` are, one of `Messages`. False if they are none.
template <typename... Messages, typename Handle>
bool deliver(TypeList<Messages...>, std::string_view bytes, Handle&& handle) {
  Decoder decoder(bytes);
  const auto wanted = decoder.read<uint8_t>();
  uint8_t number = 0;
  const auto take = [&]<typename Message>(std::type_identity<Message>) {
    const auto message = decoder.read<Message>();
    if (!decoder.has_failed()) handle(message);
    return !decoder.has_failed();
  };
  return !decoder.has_failed() && ((number++ == wanted && take(std::type_identity<Messages>())) || ...);
}

// The word of an enumerator, or any word of a row: `words` has a blank between them. Empty if there are not so many.
std::string_view word_of(std::string_view words, size_t number);

}  // namespace duidu::wire
