#include "import/markdown/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <memory>
#include <string>

#include "base/limits.h"
#include "import/markdown/entities.h"
#include "import/markdown/inlines.h"
#include "import/markdown/lines.h"
#include "text/foldings.h"

namespace duidu {
namespace {

constexpr std::string_view kSignatureLine = "-- ";

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

// The text of an HTML block without its tags.
std::string without_tags(std::string_view html) {
  std::string text;
  for (size_t i = 0; i < html.size();) {
    if (html.substr(i, 4) == "<!--") {
      const size_t end = html.find("-->", i + 4);
      i = end == html.npos ? html.size() : end + 3;
    } else if (html[i] == '<') {
      i = std::min(html.find('>', i), html.size() - 1) + 1;
    } else {
      text += html[i++];
    }
  }
  return text;
}

// Finds lines of a text by number; numbers must ascend.
class LineFinder {
 public:
  explicit LineFinder(std::string_view text) : rest_(text) {}

  std::string_view line(int number) {
    for (; number_ < number && !rest_.empty(); ++number_)
      rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size() - 1) + 1);
    return rest_.substr(0, rest_.find('\n'));
  }

 private:
  std::string_view rest_;
  int number_ = 1;
};

class MarkdownReader {
 public:
  explicit MarkdownReader(std::string_view text) : lines_(text) {}

  std::vector<Block> read(cmark_node* document) {
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document));
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    return std::move(blocks_);
  }

 private:
  struct List {
    bool is_ordered = false;
    int next_number = 0;
    const char* number_end = ".";
    bool item_is_new = false;  // the next block is the item's first and carries its ordinal
  };

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        ++quote_depth_;
        break;
      case CMARK_NODE_LIST:
        lists_.push_back({cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                          cmark_node_get_list_start(node),
                          cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? ")" : "."});
        break;
      case CMARK_NODE_ITEM:
        lists_.back().item_is_new = true;
        break;
      case CMARK_NODE_CODE_BLOCK:
        add_literal(UnitKind::kCode, view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_literal(UnitKind::kParagraph, without_tags(view(cmark_node_get_literal(node))));
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        blocks_.emplace_back();
        blocks_.back().is_rule = true;
        break;
      default:
        enter_inline(node);
    }
  }

  void enter_inline(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        inlines_.add_text(view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        inlines_.add_break(cmark_node_get_type(node) == CMARK_NODE_LINEBREAK);
        break;
      case CMARK_NODE_CODE:
        inlines_.add_code(view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_HTML_INLINE:
        inlines_.add_html(view(cmark_node_get_literal(node)));
        break;
      case CMARK_NODE_STRONG:
        inlines_.open(InlineStyle::kStrong);
        break;
      case CMARK_NODE_EMPH:
        inlines_.open(InlineStyle::kEmphasis);
        break;
      case CMARK_NODE_LINK:
        inlines_.open(InlineStyle::kLink, view(cmark_node_get_url(node)));
        break;
      case CMARK_NODE_IMAGE:
        inlines_.open_image();
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        --quote_depth_;
        break;
      case CMARK_NODE_LIST:
        lists_.pop_back();
        break;
      case CMARK_NODE_ITEM:
        if (lists_.back().item_is_new) ++lists_.back().next_number;  // an empty item counts
        lists_.back().item_is_new = false;
        break;
      case CMARK_NODE_STRONG:
      case CMARK_NODE_EMPH:
      case CMARK_NODE_LINK:
        inlines_.close();
        break;
      case CMARK_NODE_IMAGE:
        inlines_.close_image(view(cmark_node_get_url(node)));
        break;
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING:
        finish_text(node);
        break;
      default:
        break;
    }
  }

  void finish_text(cmark_node* node) {
    Block block = placed(UnitKind::kParagraph);
    const bool in_text = block.kind == UnitKind::kParagraph;
    const bool is_heading = in_text && cmark_node_get_type(node) == CMARK_NODE_HEADING;
    if (is_heading && is_signed(node)) {
      inlines_.move_into(block);
      append_with_own_lines(std::move(block), blocks_);
      blocks_.emplace_back().text = kSignatureLine;
      return;
    }
    if (is_heading) {
      block.kind = UnitKind::kHeading;
      block.level = cmark_node_get_heading_level(node);
    } else if (in_text && inlines_.is_only_image()) {
      block.kind = UnitKind::kImage;
    }
    inlines_.move_into(block);
    append_with_own_lines(std::move(block), blocks_);
  }

  // "-- " above a mail's signature (RFC 3676, section 4.3) is no underline.
  bool is_signed(cmark_node* heading) {
    const int last = cmark_node_get_end_line(heading);  // may be the line after the underline
    for (int number = cmark_node_get_start_line(heading) + 1; number <= last; ++number) {
      const std::string_view line = lines_.line(number);
      const bool is_underline = !line.empty() && line.find_first_not_of("- \t\r") == line.npos;
      if (is_underline) return line == kSignatureLine;
    }
    return false;
  }

  void add_literal(UnitKind kind, std::string_view text) {
    Block block = placed(kind);
    if (kind == UnitKind::kCode) block.kind = kind;
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    if (kind != UnitKind::kCode) text = trimmed(text);
    if (text.empty()) return;
    for (const char byte : text) block.text += byte == kSoftBreak ? ' ' : byte;
    blocks_.push_back(std::move(block));
  }

  // An empty block of the kind given by the lists and quotations around it.
  Block placed(UnitKind kind) {
    Block block;
    block.kind = kind;
    if (!lists_.empty()) {
      block.kind = UnitKind::kListItem;
      block.level = std::min(static_cast<int>(lists_.size()) - 1, kMaxBlockDepth);
      List& list = lists_.back();
      if (list.item_is_new) {
        block.ordinal = list.is_ordered ? std::to_string(list.next_number) + list.number_end : "•";
        ++list.next_number;
      }
      list.item_is_new = false;
    }
    if (quote_depth_ > 0) {
      block.kind = UnitKind::kQuote;
      block.level = std::min(quote_depth_ - 1, kMaxBlockDepth);
    }
    return block;
  }

  LineFinder lines_;
  std::vector<Block> blocks_;
  std::vector<List> lists_;
  int quote_depth_ = 0;
  InlineCollector inlines_;
};

}  // namespace

std::vector<Block> parse_markdown(std::string_view text) {
  const std::unique_ptr<cmark_node, FreeNode> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  return MarkdownReader(text).read(document.get());
}

}  // namespace duidu

// Case folding of link labels, in place of cmark's own table (cmake/cmark.cmake): writes the fold of `c` and returns
// its length.
extern "C" int duidu_cmark_case_fold(int32_t c, int32_t folded[4]);

int duidu_cmark_case_fold(int32_t c, int32_t folded[4]) {
  const auto code_point = static_cast<char32_t>(c);
  int count = 0;
  for (const char32_t to : duidu::Foldings::get().case_fold(code_point))
    folded[count++] = static_cast<int32_t>(to);
  return count;
}

extern "C" const cmark_entity_node* duidu_cmark_entities();

const cmark_entity_node* duidu_cmark_entities() { return duidu::entity_nodes(); }
