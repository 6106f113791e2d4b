#include "import/article_json/json_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#define JSON_NO_IO 1
#include <nlohmann/json.hpp>

#include "base/limits.h"
#include "base/phrases.h"

namespace duidu {
namespace {

// Walks the text and counts the bytes it has read: the SAX interface tells no positions.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, uint32_t& read) : at_(at), read_(&read) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  bool operator==(const CountingIterator& o) const { return at_ == o.at_; }
  bool operator!=(const CountingIterator& o) const { return at_ != o.at_; }

 private:
  const char* at_;
  uint32_t* read_;
};

constexpr std::string_view kBlanks = " \t\r\n";

bool is_blank(std::string_view text) { return text.find_first_not_of(kBlanks) == std::string_view::npos; }

uint32_t line_at(std::string_view text, uint32_t at) {
  const std::string_view before = text.substr(0, at);
  return 1 + static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n'));
}

// Appends the member whose key ends at `at`. The text is valid JSON: a quote within a key follows a backslash, the one
// before it never does.
void append_member(std::string_view text, size_t at, std::string& out) {
  size_t key = at - 1;
  do {
    key = text.rfind('"', key - 1);
  } while (text[key - 1] == '\\');
  out += text.substr(key, at - key);
  for (int depth = 0;; ++at) {
    const char byte = text[at];
    if (depth == 0 && (byte == ',' || byte == '}')) return;
    if (byte == '{' || byte == '[') ++depth;
    if (byte == '}' || byte == ']') --depth;
    if (byte == '"') {
      for (out += byte; text[++at] != '"'; out += text[at]) {
        if (text[at] == '\\') out += text[at++];
      }
    }
    if (kBlanks.find(byte) == std::string_view::npos) out += byte;
  }
}

}  // namespace

// Receives nlohmann's events; a false answer stops the parse.
class JsonTreeBuilder {
 public:
  JsonTreeBuilder(std::vector<JsonNode>& nodes, std::string_view text, const uint32_t& read)
      : nodes_(nodes), text_(text), read_(read), most_(most_json_values(text.size())) {}

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
    key_end_ = read_;
    return true;
  }

  bool start_object(size_t) { return open(JsonKind::kObject); }
  bool start_array(size_t) { return open(JsonKind::kArray); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) {
    return fail(ErrorCode::kMalformed, "json.invalid");
  }

  const Error& error() const { return error_; }

 private:
  struct Open {
    uint32_t node;
    uint32_t last_child;
  };

  bool fail(ErrorCode code, std::string_view why) {
    error_ = {code, std::string(phrase(Language::kEnglish, why)) + std::string(kMistakeAdvice),
              line_at(text_, read_), why};
    return false;
  }

  bool add(JsonKind kind) {
    if (nodes_.size() >= most_) return fail(ErrorCode::kTooLarge, "json.too_many");
    const auto index = static_cast<uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_.back().kind = kind;
    nodes_.back().at = std::exchange(key_end_, 0);
    if (nodes_.back().at == 0) nodes_.back().at = read_;
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
    if (open_.size() >= kMaxJsonDepth) return fail(ErrorCode::kTooDeep, "json.too_deep");
    if (!add(kind)) return false;
    open_.push_back({static_cast<uint32_t>(nodes_.size() - 1), 0});
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<JsonNode>& nodes_;
  std::string_view text_;
  const uint32_t& read_;
  const size_t most_;
  std::vector<Open> open_;
  std::string key_;
  uint32_t key_end_ = 0;
  Error error_{ErrorCode::kMalformed, {}, 0};
};

Result<JsonTree> JsonTree::parse(std::string_view text) {
  if (text.size() > kMaxFileBytes) return Error{ErrorCode::kTooLarge, "the file is too large; split it"};
  if (is_blank(text)) return Error{ErrorCode::kEmpty, "the file is empty; choose another one"};
  JsonTree tree;
  tree.text_ = text;
  uint32_t read = 0;
  JsonTreeBuilder builder(tree.nodes_, text, read);
  const CountingIterator begin(text.data(), read);
  const CountingIterator end(text.data() + text.size(), read);
  if (!nlohmann::json::sax_parse(begin, end, &builder)) return builder.error();
  return tree;
}

const JsonNode* JsonTree::member(const JsonNode& node, std::string_view key) const {
  if (node.kind != JsonKind::kObject) return nullptr;
  const JsonNode* first = nullptr;
  for (const JsonNode* child = first_child(node); child; child = next(*child)) {
    if (child->key != key) continue;
    child->is_asked = true;
    if (!first) first = child;
  }
  return first;
}

std::string JsonTree::unasked_members(const JsonNode& object) const {
  std::string members;
  for (const JsonNode* child = first_child(object); child; child = next(*child)) {
    if (child->is_asked) continue;
    if (!members.empty()) members += ',';
    append_member(text_, child->at, members);
  }
  return members;
}

uint32_t JsonTree::line(const JsonNode& node) const { return line_at(text_, node.at); }

}  // namespace duidu
