// JSON objects on one line each, the only writer of JSON. Keys keep their order and are given once; text must be well-formed UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidu {

class JsonObject {
 public:
  JsonObject& add(std::string_view key, std::string_view value);
  JsonObject& add(std::string_view key, uint64_t value);
  JsonObject& add(std::string_view key, double value);
  JsonObject& add(std::string_view key, const JsonObject& value);
  JsonObject& add_flag(std::string_view key,
                       bool value);  // true or false; no add(): a literal text would be taken for one
  JsonObject& add(std::string_view key, const std::vector<JsonObject>& values);
  // An array of pairs [whole number, number].
  JsonObject& add(std::string_view key, const std::vector<std::pair<uint32_t, double>>& pairs);

  std::string text() const { return "{" + members_ + "}"; }

 private:
  void begin(std::string_view key);

  std::string members_;
};

}  // namespace duidu
