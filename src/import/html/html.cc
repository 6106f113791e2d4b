#include "import/html/html.h"

#include <gumbo.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/html/flat.h"
#include "import/html/inlines.h"
#include "import/html/open_tags.h"
#include "import/html/tables.h"
#include "import/html/tags.h"
#include "import/html/unread.h"

namespace duidu {
namespace {

class HtmlReader {
 public:
  HtmlReader(int quote_depth, HtmlPart part) : quote_depth_(quote_depth), part_(part) {}

  void read_children(const GumboVector& children) {
    for (unsigned i = 0; i < children.length; ++i) read(*static_cast<const GumboNode*>(children.data[i]));
  }

  std::vector<Block> read(const GumboOutput& output) {
    read_children(output.document->v.document.children);
    return take();
  }

  std::vector<Block> take() {
    finish_block();
    return std::move(blocks_);
  }

 private:
  struct List {
    bool is_ordered = false;
    int next_number = 1;
    bool item_is_new = false;
  };

  void read(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        return is_preformatted_ ? inlines_.add_literal(node.v.text.text) : add_text(node.v.text.text);
      case GUMBO_NODE_COMMENT:
        return add_apart(node.v.text.text, ApartKind::kComment);
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        return read_element(node);
      case GUMBO_NODE_DOCUMENT:
        return read_children(node.v.document.children);
    }
  }

  void read_element(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    TagRole role = role_of(element.tag);
    if (role == TagRole::kNoText && part_ == HtmlPart::kBlocks) return;
    if (role == TagRole::kNoText || is_hidden(element)) role = TagRole::kUnseen;
    switch (role) {
      case TagRole::kUnseen:
        return read_apart(element, ApartKind::kLeftover);
      case TagRole::kFurniture:
        return read_apart(element, ApartKind::kFurniture);
      case TagRole::kBlock:
        return read_block(node);
      case TagRole::kStrong:
        return read_styled(element, InlineStyle::kStrong);
      case TagRole::kEmphasis:
        return read_styled(element, InlineStyle::kEmphasis);
      case TagRole::kCode:
        return read_styled(element, InlineStyle::kCode);
      case TagRole::kLink:
        return read_link(element);
      default:
        return read_inline(element);
    }
  }

  // Text that stands apart as one piece, whatever elements are in it.
  void read_apart(const GumboElement& element, ApartKind kind) {
    HtmlReader inner(0, part_);
    inner.read_children(element.children);
    for (Block& block : inner.take()) {
      if (!block.text.empty()) add_apart(block.text, block.apart.value_or(kind));
    }
  }

  void add_apart(std::string_view text, ApartKind kind) {
    text = trimmed(text);
    if (text.empty()) return;
    Block block;
    block.text = text;
    block.apart = kind;
    waiting_.push_back(std::move(block));
    if (inlines_.is_empty()) finish_block();
  }

  void read_styled(const GumboElement& element, InlineStyle style) {
    flush_space();
    inlines_.open(style);
    read_children(element.children);
    inlines_.close();
  }

  void read_link(const GumboElement& element) {
    const std::string_view href = attribute(element, "href");
    if (href.empty() || holds_blocks(element)) return read_children(element.children);
    flush_space();
    inlines_.open(InlineStyle::kLink, href);
    read_children(element.children);
    inlines_.close();
  }

  static bool holds_blocks(const GumboElement& element) {
    for (unsigned i = 0; i < element.children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
      const bool is_element = child.type == GUMBO_NODE_ELEMENT;
      if (is_element && role_of(child.v.element.tag) == TagRole::kBlock) return true;
    }
    return false;
  }

  void read_inline(const GumboElement& element) {
    switch (element.tag) {
      case GUMBO_TAG_BR:
        pending_space_ = 0;
        if (!inlines_.is_empty()) inlines_.add_break(true);
        return;
      case GUMBO_TAG_HR:
        finish_block();
        blocks_.emplace_back().is_rule = true;
        return;
      case GUMBO_TAG_IMG:
        return read_image(element);
      case GUMBO_TAG_INPUT:
        return read_box(element);
      case GUMBO_TAG_RT:
        return read_reading(element);
      case GUMBO_TAG_SUP:
        return read_raised(element);
      default:
        return read_children(element.children);
    }
  }

  void read_image(const GumboElement& element) {
    flush_space();
    inlines_.open_image();
    add_text(attribute(element, "alt"));
    const std::string_view source = attribute(element, "src");
    inlines_.close_image(is_in_figure_ ? std::string_view() : source);
  }

  // A box to be ticked, at the beginning of an item of a list.
  void read_box(const GumboElement& element) {
    if (attribute(element, "type") != "checkbox" || lists_.empty() || !inlines_.is_empty()) return;
    lists_.back().item_is_new = false;
    ordinal_ = gumbo_get_attribute(&element.attributes, "checked") ? "☑" : "☐";
  }

  // The reading of a character stands behind it in brackets, unless the page has brackets for those who see no ruby.
  void read_reading(const GumboElement& element) {
    const bool has_brackets = inlines_.ends_with_bracket();
    pending_space_ = 0;
    if (!has_brackets) inlines_.add_text("（");
    read_children(element.children);
    pending_space_ = 0;
    if (!has_brackets) inlines_.add_text("）");
  }

  // The number of a note that leads to it: in brackets, so that it does not stick to the word before it.
  void read_raised(const GumboElement& element) {
    const bool leads =
        element.children.length == 1 && is_link(*static_cast<const GumboNode*>(element.children.data[0]));
    if (!leads) return read_children(element.children);
    const uint32_t start = inlines_.size();
    read_children(element.children);
    inlines_.put_in_brackets(start);
  }

  static bool is_link(const GumboNode& node) {
    return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == GUMBO_TAG_A;
  }

  void read_block(const GumboNode& node) {
    const GumboElement& element = node.v.element;
    finish_block();
    const bool was_in_figure = is_in_figure_, was_preformatted = is_preformatted_;
    const UnitKind was_kind = kind_;
    const int was_level = level_;
    switch (element.tag) {
      case GUMBO_TAG_BLOCKQUOTE:
        ++quote_depth_;
        break;
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_MENU:
        open_list(element);
        break;
      case GUMBO_TAG_LI:
        open_item(element);
        break;
      case GUMBO_TAG_PRE:
      case GUMBO_TAG_LISTING:
      case GUMBO_TAG_XMP:
      case GUMBO_TAG_PLAINTEXT:
        kind_ = UnitKind::kCode;
        is_preformatted_ = true;
        break;
      case GUMBO_TAG_FIGURE:
        is_in_figure_ = has_caption(element);
        break;
      case GUMBO_TAG_FIGCAPTION:
        kind_ = UnitKind::kImage;
        break;
      case GUMBO_TAG_TABLE:
        if (add_table(node)) return;
        break;
      default:
        if (const int level = heading_level(element.tag)) kind_ = UnitKind::kHeading, level_ = level;
        break;
    }
    read_children(element.children);
    finish_block();
    if (element.tag == GUMBO_TAG_BLOCKQUOTE) --quote_depth_;
    if (element.tag == GUMBO_TAG_UL || element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_MENU)
      lists_.pop_back();
    is_in_figure_ = was_in_figure;
    is_preformatted_ = was_preformatted;
    kind_ = was_kind;
    level_ = was_level;
  }

  static bool has_caption(const GumboElement& figure) {
    for (unsigned i = 0; i < figure.children.length; ++i) {
      const auto& child = *static_cast<const GumboNode*>(figure.children.data[i]);
      if (child.type == GUMBO_NODE_ELEMENT && child.v.element.tag == GUMBO_TAG_FIGCAPTION) return true;
    }
    return false;
  }

  static int number_in(std::string_view text, int otherwise) {
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number >= 0 && number < 1'000'000'000 ? number : otherwise;
  }

  void open_list(const GumboElement& element) {
    lists_.push_back({element.tag == GUMBO_TAG_OL, number_in(attribute(element, "start"), 1), false});
  }

  void open_item(const GumboElement& element) {
    if (lists_.empty()) return;
    List& list = lists_.back();
    list.next_number = number_in(attribute(element, "value"), list.next_number);
    list.item_is_new = true;
    ordinal_ = list.is_ordered ? std::to_string(list.next_number) + "." : "•";
    ++list.next_number;
  }

  bool add_table(const GumboNode& table) {
    std::optional<std::string> text = table_text(table);
    if (!text) return false;
    Block block;
    block.kind = UnitKind::kTable;
    block.text = std::move(*text);
    blocks_.push_back(std::move(block));
    return true;
  }

  // Blanks are kept until words follow; a line end in the source is a soft one.
  void add_text(std::string_view text) {
    size_t start = 0;
    while (start < text.size()) {
      size_t end = start;
      while (end < text.size() && !is_ascii_blank(text[end])) ++end;
      if (end > start) {
        flush_space();
        inlines_.add_text(text.substr(start, end - start));
      }
      for (start = end; start < text.size() && is_ascii_blank(text[start]); ++start) {
        const bool is_end = text[start] == '\n' || text[start] == '\r';
        if (is_end || pending_space_ == 0) pending_space_ = is_end ? '\n' : ' ';
      }
    }
  }

  void flush_space() {
    const char space = std::exchange(pending_space_, 0);
    if (space == 0 || inlines_.is_empty() || inlines_.ends_line()) return;
    if (space == '\n') {
      inlines_.add_break(false);
    } else {
      inlines_.add_text(" ");
    }
  }

  void finish_block() {
    pending_space_ = 0;
    if (!inlines_.is_empty()) {
      Block block;
      place(block);
      inlines_.move_into(block);
      block = slice(block, 0, block.text.size());
      if (!block.text.empty()) blocks_.push_back(std::move(block));
    }
    inlines_.clear();
    for (Block& apart : waiting_) blocks_.push_back(std::move(apart));
    waiting_.clear();
  }

  void place(Block& block) {
    block.kind = kind_;
    block.level = level_;
    if (kind_ == UnitKind::kParagraph && inlines_.is_only_image()) block.kind = UnitKind::kImage;
    if (block.kind != UnitKind::kParagraph) return;
    if (!lists_.empty()) {
      block.kind = UnitKind::kListItem;
      block.level = std::min(static_cast<int>(lists_.size()) - 1, kMaxBlockDepth);
      block.ordinal = std::exchange(ordinal_, {});
    }
    if (quote_depth_ > 0) {
      block.kind = UnitKind::kQuote;
      block.level = std::min(quote_depth_ - 1, kMaxBlockDepth);
    }
  }

  std::vector<Block> blocks_;
  std::vector<Block> waiting_;  // stand apart behind the block that is being read
  std::vector<List> lists_;
  std::string ordinal_;
  InlineCollector inlines_;
  UnitKind kind_ = UnitKind::kParagraph;
  int level_ = 0;
  int quote_depth_;
  HtmlPart part_;
  char pending_space_ = 0;
  bool is_in_figure_ = false;  // with a caption, beside which the name of a file says nothing
  bool is_preformatted_ = false;
};

// The blocks, and behind them what of the text is in none of them.
std::vector<Block> unread_blocks(std::string_view html, std::vector<Block> blocks, bool in_paragraph,
                                 std::optional<ApartKind> apart) {
  Block block;
  block.text = unread_text(html, blocks, in_paragraph);
  block.apart = apart;
  if (!block.text.empty()) blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace

std::vector<Block> parse_html(std::string_view html, int quote_depth, HtmlPart part) {
  const bool in_paragraph = part == HtmlPart::kParagraph;
  if (nests_too_deep(html)) return unread_blocks(html, {}, in_paragraph, std::nullopt);
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  HtmlReader reader(quote_depth, part);
  std::vector<Block> blocks =
      is_too_deep(*output->document) ? flat_blocks(*output->document) : reader.read(*output);
  gumbo_destroy_output(&options, output);
  return unread_blocks(html, std::move(blocks), in_paragraph, ApartKind::kLeftover);
}

}  // namespace duidu
