#include "import/html/tables.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "import/html/tags.h"

namespace duidu {
namespace {

class TableText {
 public:
  void read(const GumboNode& node) {
    if (node.type != GUMBO_NODE_ELEMENT) return read_text(node);
    const GumboElement& element = node.v.element;
    const TagRole role = role_of(element.tag);
    arranges_ |= role == TagRole::kNoText || role == TagRole::kUnseen || role == TagRole::kFurniture ||
                 is_hidden(element);
    switch (element.tag) {
      case GUMBO_TAG_TR:
        open_row();
        break;
      case GUMBO_TAG_TD:
      case GUMBO_TAG_TH:
        open_cell();
        break;
      case GUMBO_TAG_TABLE:
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_BLOCKQUOTE:
      case GUMBO_TAG_CAPTION:
        arranges_ = true;
        break;
      case GUMBO_TAG_IMG:
        append(attribute(element, "alt"));
        break;
      case GUMBO_TAG_P:
      case GUMBO_TAG_DIV:
        arranges_ |= ++paragraphs_in_cell_ > 1;
        [[fallthrough]];
      case GUMBO_TAG_BR:
        pending_space_ = true;
        break;
      default:
        break;
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
      read(*static_cast<const GumboNode*>(element.children.data[i]));
    }
  }

  std::optional<std::string> take() {
    if (arranges_ || most_cells_ < 2) return std::nullopt;
    return std::move(text_);
  }

 private:
  void open_row() {
    if (!text_.empty()) text_ += '\n';
    cells_ = 0;
  }

  void open_cell() {
    if (cells_ > 0) text_ += " | ";
    most_cells_ = std::max(most_cells_, ++cells_);
    pending_space_ = false;
    is_empty_ = true;
    paragraphs_in_cell_ = 0;
  }

  void read_text(const GumboNode& node) {
    if (node.type == GUMBO_NODE_COMMENT) arranges_ = true;  // a comment has a place of its own among blocks
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA)
      append(node.v.text.text);
  }

  void append(std::string_view text) {
    for (const char c : text) {
      if (is_ascii_blank(c)) {
        pending_space_ = true;
        continue;
      }
      if (cells_ == 0) open_cell();
      if (pending_space_ && !is_empty_) text_ += ' ';
      pending_space_ = is_empty_ = false;
      text_ += c;
    }
  }

  std::string text_;
  size_t cells_ = 0;  // of the row
  size_t most_cells_ = 0;
  int paragraphs_in_cell_ = 0;
  bool pending_space_ = false;
  bool is_empty_ = true;  // the cell
  bool arranges_ = false;
};

}  // namespace

std::optional<std::string> table_text(const GumboNode& table) {
  TableText text;
  const GumboVector& children = table.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) text.read(*static_cast<const GumboNode*>(children.data[i]));
  return text.take();
}

}  // namespace duidu
