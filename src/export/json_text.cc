#include "export/json_text.h"

#include <cmath>

#define JSON_NO_IO 1
#include <nlohmann/detail/conversions/to_chars.hpp>

namespace duidu {
namespace {

void append_text(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  constexpr std::string_view kNamed = "\b\t\n\f\r\"\\", kNames = "btnfr\"\\";
  out += '"';
  for (const char c : text) {
    if (const size_t named = kNamed.find(c); named != kNamed.npos) {
      out += '\\';
      out += kNames[named];
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      out += kHex[c >> 4];
      out += kHex[c & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

// The fewest digits that give the same number again: of nlohmann-json the part that knows how, since all of its writer weighs as much
// as a widget of the page.
void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) return void(out += "null");
  char digits[64];
  out.append(digits, nlohmann::detail::to_chars(digits, digits + sizeof digits, value));
}

// `append(value)` for each, with commas between, in brackets.
template <typename Values, typename Append>
void append_array(std::string& out, const Values& values, Append append) {
  out += '[';
  const char* comma = "";
  for (const auto& value : values) {
    out += comma;
    append(value);
    comma = ",";
  }
  out += ']';
}

}  // namespace

void JsonObject::begin(std::string_view key) {
  if (!members_.empty()) members_ += ',';
  append_text(members_, key);
  members_ += ':';
}

JsonObject& JsonObject::add(std::string_view key, std::string_view value) {
  begin(key);
  append_text(members_, value);
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, uint64_t value) {
  begin(key);
  members_ += std::to_string(value);
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, double value) {
  begin(key);
  append_number(members_, value);
  return *this;
}

JsonObject& JsonObject::add_flag(std::string_view key, bool value) {
  begin(key);
  members_ += value ? "true" : "false";
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, const JsonObject& value) {
  begin(key);
  members_ += value.text();
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, const std::vector<JsonObject>& values) {
  begin(key);
  append_array(members_, values, [&](const JsonObject& value) { members_ += value.text(); });
  return *this;
}

JsonObject& JsonObject::add(std::string_view key, const std::vector<std::pair<uint32_t, double>>& pairs) {
  begin(key);
  append_array(members_, pairs, [&](const auto& pair) {
    members_ += '[' + std::to_string(pair.first) + ',';
    append_number(members_, pair.second);
    members_ += ']';
  });
  return *this;
}

}  // namespace duidu
