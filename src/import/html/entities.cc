#include "import/html/entities.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "base/sorting.h"
#include "import/html/entity_table.h"
#include "text/utf8.h"

namespace duidu {
namespace {

uint32_t next_number(const uint8_t*& at) {
  uint32_t value = 0;
  for (int shift = 0;; shift += 7) {
    const uint8_t byte = *at++;
    value |= static_cast<uint32_t>(byte & 127) << shift;
    if (byte < 128) return value;
  }
}

// The entities sorted by name; owns the names.
class EntityTable {
 public:
  EntityTable() : names_(entities::kNames) {
    nodes_.reserve(entities::kCount);
    const uint8_t* at = entities::kSteps;
    uint32_t first = 0;
    for (size_t start = 0; start < names_.size();) {
      const size_t end = std::min(names_.find(' ', start), names_.size());
      const uint32_t step = next_number(at);
      std::string text;
      append_code_point(text, first += step / 2);
      if (step % 2 != 0) append_code_point(text, next_number(at));
      cmark_entity_node node{reinterpret_cast<unsigned char*>(names_.data() + start), {}};
      std::memcpy(node.bytes, text.data(), std::min(text.size(), sizeof(node.bytes) - 1));
      nodes_.push_back(node);
      if (end < names_.size()) names_[end] = '\0';
      start = end + 1;
    }
    sort_values(nodes_,
                [](const cmark_entity_node& a, const cmark_entity_node& b) { return name(a) < name(b); });
  }

  const std::vector<cmark_entity_node>& nodes() const { return nodes_; }

  std::string_view characters(std::string_view wanted) const {
    const auto found = std::lower_bound(
        nodes_.begin(), nodes_.end(), wanted,
        [](const cmark_entity_node& node, std::string_view key) { return name(node) < key; });
    if (found == nodes_.end() || name(*found) != wanted) return {};
    return reinterpret_cast<const char*>(found->bytes);
  }

 private:
  static std::string_view name(const cmark_entity_node& node) {
    return reinterpret_cast<const char*>(node.entity);
  }

  std::string names_;
  std::vector<cmark_entity_node> nodes_;
};

const EntityTable& table() {
  static const EntityTable table;
  return table;
}

}  // namespace

const cmark_entity_node* entity_nodes() { return table().nodes().data(); }

std::string_view entity(std::string_view name) { return table().characters(name); }

}  // namespace duidu
