// The members of JSON objects as values of the model, with the mistakes a file may make in them: reading goes on with a
// default, the first mistake is kept with its line. The tree must outlive it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "import/article_json/json_tree.h"
#include "model/names.h"

namespace duidu {

inline constexpr double kLargestInteger = 9007199254740992.0;  // 2^53: above it a JSON number is not exact

class JsonFields {
 public:
  explicit JsonFields(const JsonTree& tree) : tree_(tree) {}

  bool failed() const { return failed_; }
  const Error& error() const { return error_; }

 protected:
  // `why` is the key of a phrase, `value` what it leaves open.
  void fail(const JsonNode& node, std::string_view why, std::string_view value = {});

  // The member, if it is there and of this kind; one of another kind is a mistake.
  const JsonNode* member(const JsonNode& node, std::string_view key, JsonKind kind);

  // Visits the objects of an array; anything else in it is a mistake.
  template <typename Visit>
  void for_each(const JsonNode& node, std::string_view key, Visit visit) {
    const JsonNode* array = member(node, key, JsonKind::kArray);
    for (const JsonNode* child = array ? tree_.first_child(*array) : nullptr; child;
         child = tree_.next(*child)) {
      if (child->kind != JsonKind::kObject) return fail(*child, "json.no_object", key);
      visit(*child);
    }
  }

  // Cleaned as Utf8::from_bytes() cleans bytes, but every code point stays one code point.
  std::string text(const JsonNode& node, std::string_view key);

  double number(const JsonNode& node, std::string_view key, double missing);

  // A whole number from 0 to `most`.
  uint64_t integer(const JsonNode& node, std::string_view key, double most);

  // Milliseconds of a member in seconds; SaidAt::kUnknown without one.
  int64_t milliseconds(const JsonNode& node, std::string_view key);

  template <typename Enum>
  Enum word(const JsonNode& node, std::string_view key, Enum missing) {
    const JsonNode* found = member(node, key, JsonKind::kString);
    if (found && !from_name(found->text, missing)) {
      fail(*found, "json.unknown_word", key);
    }
    return missing;
  }

  const JsonTree& tree_;

 private:
  bool failed_ = false;
  Error error_{ErrorCode::kMalformed, {}, 0};
};

}  // namespace duidu
