#include "import/article_json/json_tree.h"

#include <iterator>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

#include "base/limits.h"

namespace duidu {
namespace {

// Walks the text and counts its lines on the way: the SAX interface tells no positions.
class LineCountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  LineCountingIterator(const char* at, uint32_t& line) : at_(at), line_(&line) {}
  reference operator*() const { return *at_; }
  LineCountingIterator& operator++() {
    if (*at_++ == '\n') ++*line_;
    return *this;
  }
  bool operator==(const LineCountingIterator& o) const { return at_ == o.at_; }
  bool operator!=(const LineCountingIterator& o) const { return at_ != o.at_; }

 private:
  const char* at_;
  uint32_t* line_;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

// Receives nlohmann's events; a false answer stops the parse.
class JsonTreeBuilder {
 public:
  JsonTreeBuilder(std::vector<JsonNode>& nodes, const uint32_t& line) : nodes_(nodes), line_(line) {}

  bool null() { return add(JsonKind::kNull); }
  bool boolean(bool value) { return add_number(JsonKind::kBoolean, value ? 1 : 0); }
  bool number_integer(int64_t value) { return add_number(JsonKind::kNumber, static_cast<double>(value)); }
  bool number_unsigned(uint64_t value) { return add_number(JsonKind::kNumber, static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return add_number(JsonKind::kNumber, value); }
  bool binary(std::vector<uint8_t>&) { return false; }

  bool string(std::string& value) {
    if (!add(JsonKind::kString)) return false;
    nodes_.back().text = std::move(value);
    return true;
  }

  bool key(std::string& value) {
    key_ = std::move(value);
    return true;
  }

  bool start_object(size_t) { return open(JsonKind::kObject); }
  bool start_array(size_t) { return open(JsonKind::kArray); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) {
    return fail(ErrorCode::kMalformed, "not valid JSON here");
  }

  const Error& error() const { return error_; }

 private:
  struct Open {
    uint32_t node;
    uint32_t last_child;
  };

  bool fail(ErrorCode code, const char* message) {
    error_ = {code, message, line_};
    return false;
  }

  bool add(JsonKind kind) {
    if (nodes_.size() >= kMaxJsonValues) return fail(ErrorCode::kTooLarge, "too many JSON values");
    const auto index = static_cast<uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_.back().kind = kind;
    nodes_.back().line = line_;
    nodes_.back().key = std::move(key_);
    key_.clear();
    if (!open_.empty()) {
      Open& parent = open_.back();
      (parent.last_child == 0 ? nodes_[parent.node].first_child : nodes_[parent.last_child].next) = index;
      parent.last_child = index;
    }
    return true;
  }

  bool add_number(JsonKind kind, double value) {
    if (!add(kind)) return false;
    nodes_.back().number = value;
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() >= kMaxJsonDepth) return fail(ErrorCode::kTooDeep, "nested too deeply");
    if (!add(kind)) return false;
    open_.push_back({static_cast<uint32_t>(nodes_.size() - 1), 0});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<JsonNode>& nodes_;
  const uint32_t& line_;
  std::vector<Open> open_;
  std::string key_;
  Error error_{ErrorCode::kMalformed, "not valid JSON here", 0};
};

Result<JsonTree> JsonTree::parse(std::string_view text) {
  if (text.size() > kMaxFileBytes) return Error{ErrorCode::kTooLarge, "the file is too large"};
  if (is_blank(text)) return Error{ErrorCode::kEmpty, "the file is empty"};
  JsonTree tree;
  uint32_t line = 1;
  JsonTreeBuilder builder(tree.nodes_, line);
  const LineCountingIterator begin(text.data(), line);
  const LineCountingIterator end(text.data() + text.size(), line);
  if (!nlohmann::json::sax_parse(begin, end, &builder)) return builder.error();
  return tree;
}

const JsonNode* JsonTree::member(const JsonNode& node, std::string_view key) const {
  if (node.kind != JsonKind::kObject) return nullptr;
  for (const JsonNode* child = first_child(node); child; child = next(*child)) {
    if (child->key == key) return child;
  }
  return nullptr;
}

}  // namespace duidu
