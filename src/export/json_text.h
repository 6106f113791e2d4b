// JSON objects on one line each, the only writer of JSON: a thin cover over nlohmann's, whose header stays
// inside. Keys keep their order; ill-formed UTF-8 becomes U+FFFD.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace duidu {

class JsonObject {
 public:
  JsonObject();
  ~JsonObject();
  JsonObject(JsonObject&&) noexcept;
  JsonObject& operator=(JsonObject&&) noexcept;

  JsonObject& add(std::string_view key, std::string_view value);
  JsonObject& add(std::string_view key, uint64_t value);
  JsonObject& add(std::string_view key, double value);
  JsonObject& add(std::string_view key, JsonObject value);
  JsonObject& add(std::string_view key, std::vector<JsonObject> values);
  // An array of pairs [whole number, number].
  JsonObject& add(std::string_view key, const std::vector<std::pair<uint32_t, double>>& pairs);

  std::string text() const;

 private:
  struct Value;
  std::unique_ptr<Value> value_;
};

}  // namespace duidu
