#include "import/html/flat.h"

#include <string>
#include <utility>

#include "import/html/tags.h"

namespace duidu {
namespace {

// Browsers stop at 512.
constexpr size_t kMaxTreeDepth = 512;

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return &node.v.element.children;
  return nullptr;
}

// Visits the nodes in the order of the text, each with its depth, until `visit` returns false. It is not asked for what is below a node
// for which `enters` is false.
template <typename Visit, typename Enters>
void walk(const GumboNode& root, Visit visit, Enters enters) {
  std::vector<std::pair<const GumboNode*, size_t>> open = {{&root, 0}};
  while (!open.empty()) {
    const auto [node, depth] = open.back();
    open.pop_back();
    if (!visit(*node, depth)) return;
    const GumboVector* children = enters(*node) ? children_of(*node) : nullptr;
    for (unsigned i = children ? children->length : 0; i > 0; --i) {
      open.push_back({static_cast<const GumboNode*>(children->data[i - 1]), depth + 1});
    }
  }
}

}  // namespace

bool is_too_deep(const GumboNode& root) {
  bool found = false;
  walk(
      root, [&](const GumboNode&, size_t depth) { return !(found = depth > kMaxTreeDepth); },
      [](const GumboNode&) { return true; });
  return found;
}

std::vector<Block> flat_blocks(const GumboNode& root) {
  std::vector<Block> blocks;
  bool goes_on = false;
  const auto visit = [&](const GumboNode& node, size_t) {
    if (node.type == GUMBO_NODE_COMMENT || node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
      Block block;
      block.text = trimmed(node.v.text.text);
      const bool is_comment = node.type == GUMBO_NODE_COMMENT;
      if (is_comment) block.apart = ApartKind::kComment;
      if (block.text.empty()) return true;
      if (goes_on && !is_comment) {
        blocks.back().text += " " + block.text;
      } else {
        blocks.push_back(std::move(block));
        goes_on = !is_comment;
      }
    } else if (node.type == GUMBO_NODE_ELEMENT && role_of(node.v.element.tag) == TagRole::kBlock) {
      goes_on = false;
    }
    return true;
  };
  const auto enters = [](const GumboNode& node) {
    return node.type != GUMBO_NODE_ELEMENT || role_of(node.v.element.tag) != TagRole::kNoText;
  };
  walk(root, visit, enters);
  return blocks;
}

}  // namespace duidu
