// JSON text as a tree of our own, the only reader of JSON: parsed as a stream (nlohmann's SAX), so that depth
// and count are bounded before anything is built, and every value knows where it stands. The tree remembers
// which members it was asked for; the others can be had as text. Ill-formed UTF-8 in strings is an error. Fails with kEmpty, kTooLarge, kTooDeep, kMalformed, the last two with the line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace duidu {

// Behind what is wrong on a line, for the command line.
inline constexpr std::string_view kMistakeAdvice = "; correct this line, or export the file again";

enum class JsonKind : uint8_t { kNull, kBoolean, kNumber, kString, kArray, kObject };

// Children are linked by index, in file order; 0 means none (0 is the root, nobody's child).
struct JsonNode {
  JsonKind kind = JsonKind::kNull;
  mutable bool is_asked = false;  // of a member: member() was called with its key
  uint32_t at = 0;  // bytes of the text: behind a member's key, else behind the value's first token
  uint32_t first_child = 0;
  uint32_t next = 0;
  double number = 0;  // booleans: 0 or 1
  std::string key;    // members of an object
  std::string text;
};

class JsonTree {
 public:
  // The text must outlive the tree.
  static Result<JsonTree> parse(std::string_view text);

  const JsonNode& root() const { return nodes_.front(); }
  const JsonNode* first_child(const JsonNode& node) const { return at(node.first_child); }
  const JsonNode* next(const JsonNode& node) const { return at(node.next); }

  // The member of an object with this key, the first of several; nullptr if there is none or `node` is no
  // object.
  const JsonNode* member(const JsonNode& node, std::string_view key) const;

  // The members of an object that nobody asked for, as they stand in the text but without blanks between
  // tokens: "\"a\":1,\"b\":[true,null]". Empty if there are none.
  std::string unasked_members(const JsonNode& object) const;

  // The line on which the node stands, from 1.
  uint32_t line(const JsonNode& node) const;

 private:
  friend class JsonTreeBuilder;
  const JsonNode* at(uint32_t index) const { return index == 0 ? nullptr : &nodes_[index]; }

  std::string_view text_;
  std::vector<JsonNode> nodes_;
};

}  // namespace duidu
