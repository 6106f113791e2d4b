#include "import/article_json/json_fields.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/phrases.h"

namespace duidu {
namespace {

// The border for text that came through \u escapes: as Utf8::from_bytes, but every code point stays one code
// point, because offsets in the file count them.
std::string clean(std::string text) {
  std::replace(text.begin(), text.end(), '\r', ' ');
  for (size_t at = text.find('\0'); at != std::string::npos; at = text.find('\0', at)) {
    text.replace(at, 1, "\uFFFD");
  }
  return text;
}

}  // namespace

void JsonFields::fail(const JsonNode& node, std::string_view why, std::string_view value) {
  if (failed_) return;
  failed_ = true;
  error_ = {ErrorCode::kMalformed, phrase(Language::kEnglish, why, {value}) + std::string(kMistakeAdvice),
            tree_.line(node), why, std::string(value)};
}

const JsonNode* JsonFields::member(const JsonNode& node, std::string_view key, JsonKind kind) {
  const JsonNode* found = tree_.member(node, key);
  if (!found || found->kind == kind) return found;
  fail(*found, "json.wrong_type", key);
  return nullptr;
}

std::string JsonFields::text(const JsonNode& node, std::string_view key) {
  const JsonNode* found = member(node, key, JsonKind::kString);
  return found ? clean(found->text) : std::string();
}

double JsonFields::number(const JsonNode& node, std::string_view key, double missing) {
  const JsonNode* found = member(node, key, JsonKind::kNumber);
  return found ? found->number : missing;
}

uint64_t JsonFields::integer(const JsonNode& node, std::string_view key, double most) {
  const JsonNode* found = member(node, key, JsonKind::kNumber);
  if (!found) return 0;
  if (found->number >= 0 && found->number <= most && std::floor(found->number) == found->number) {
    return static_cast<uint64_t>(found->number);
  }
  fail(*found, "json.out_of_range", key);
  return 0;
}

int64_t JsonFields::milliseconds(const JsonNode& node, std::string_view key) {
  const double seconds = number(node, key, -1);
  return seconds >= 0 && seconds < kLargestInteger / 1000 ? std::llround(seconds * 1000) : SaidAt::kUnknown;
}

}  // namespace duidu
