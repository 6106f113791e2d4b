#include "export/json_text.h"

#include <utility>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

namespace duidu {

using Json = nlohmann::ordered_json;

struct JsonObject::Value {
  Json json = Json::object();
};

JsonObject::JsonObject() : value_(std::make_unique<Value>()) {}
JsonObject::~JsonObject() = default;
JsonObject::JsonObject(JsonObject&&) noexcept = default;
JsonObject& JsonObject::operator=(JsonObject&&) noexcept = default;

JsonObject& JsonObject::add(std::string_view key, std::string_view value) {
  value_->json[std::string(key)] = value;
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, uint64_t value) {
  value_->json[std::string(key)] = value;
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, double value) {
  value_->json[std::string(key)] = value;
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, JsonObject value) {
  value_->json[std::string(key)] = std::move(value.value_->json);
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, std::vector<JsonObject> values) {
  Json array = Json::array();
  for (JsonObject& value : values) array.push_back(std::move(value.value_->json));
  value_->json[std::string(key)] = std::move(array);
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, const std::vector<std::pair<uint32_t, double>>& pairs) {
  Json array = Json::array();
  for (const auto& [index, number] : pairs) array.push_back(Json::array({index, number}));
  value_->json[std::string(key)] = std::move(array);
  return *this;
}

std::string JsonObject::text() const {
  return value_->json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace duidu
