#include "import/markdown/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/limits.h"
#include "import/html/entities.h"
#include "import/html/html.h"
#include "import/html/inlines.h"
#include "import/html/open_tags.h"
#include "import/markdown/block_sink.h"
#include "import/markdown/notes.h"
#include "text/foldings.h"

namespace duidu {
namespace {

constexpr std::string_view kSignatureLine = "-- ";
constexpr std::string_view kQuoteEnd = "</blockquote";

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

bool is_comment(std::string_view html) { return html.starts_with("<!--"); }

// "<br>" in any dress.
bool is_line_break_tag(std::string_view tag) {
  const std::string start = lower_ascii(tag.substr(0, 4));
  return start == "<br>" || start == "<br/" || start == "<br " || start == "</br";
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
      if (event == CMARK_EVENT_EXIT) {
        leave(node);
      } else if (has_tags(node)) {
        read_with_tags(node, iterator.get());
      } else {
        enter(node);
      }
    }
    sink_.finish();
    mark_numbered_notes(blocks_);
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
        sink_.begin_quote();
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
        add_code(node);
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_html_block(node);
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
        add_html_inline(view(cmark_node_get_literal(node)));
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
        add_image_title(view(cmark_node_get_title(node)));
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
      sink_.append(std::move(block));
      blocks_.emplace_back().text = kSignatureLine;
      return;
    }
    if (is_heading && is_underlined_text(node)) {
      inlines_.move_into(block);
      sink_.append(std::move(block));
      blocks_.emplace_back().is_rule = true;
      return;
    }
    if (is_heading) {
      block.kind = UnitKind::kHeading;
      block.level = cmark_node_get_heading_level(node);
    } else if (in_text && inlines_.is_only_image()) {
      block.kind = UnitKind::kImage;
    }
    inlines_.move_into(block);
    sink_.append(std::move(block));
  }

  // A title is the caption of a picture that stands alone.
  void add_image_title(std::string_view title) {
    if (title.empty() || !inlines_.is_only_image()) return;
    inlines_.add_break(true);
    inlines_.add_caption(title);
  }

  static bool has_tags(cmark_node* node) {
    if (cmark_node_get_type(node) != CMARK_NODE_HTML_INLINE) return false;
    const std::string_view tag = view(cmark_node_get_literal(node));
    return !is_comment(tag) && !is_line_break_tag(tag);
  }

  // A paragraph with tags in its text is read as HTML from its beginning, as a browser would.
  void read_with_tags(cmark_node* inside, cmark_iter* iterator) {
    cmark_node* paragraph = inside;
    while (cmark_node* parent = cmark_node_parent(paragraph)) {
      if (!is_inline(paragraph)) break;
      paragraph = parent;
    }
    inlines_.clear();
    sink_.forget_behind();
    char* html = cmark_render_html(paragraph, CMARK_OPT_UNSAFE);
    add_html(html, HtmlPart::kParagraph);
    std::free(html);
    cmark_iter_reset(iterator, paragraph, CMARK_EVENT_EXIT);
  }

  static bool is_inline(cmark_node* node) { return cmark_node_get_type(node) >= CMARK_NODE_FIRST_INLINE; }

  void add_html_inline(std::string_view html) {
    if (!is_comment(html)) return inlines_.add_break(true);
    html.remove_prefix(std::string_view("<!--").size());
    Block comment;
    comment.text = trimmed(html.substr(0, html.rfind("-->")));
    comment.apart = ApartKind::kComment;
    if (!comment.text.empty()) sink_.add_behind(std::move(comment));
  }

  // Blank lines end an HTML block, but not a table or list in it: those are read as one.
  void add_html_block(cmark_node* node) {
    html_ += view(cmark_node_get_literal(node));
    const cmark_node* next = cmark_node_next(node);
    const bool is_followed =
        next && cmark_node_get_type(const_cast<cmark_node*>(next)) == CMARK_NODE_HTML_BLOCK;
    if (is_followed && ends_in_rows(html_)) {
      html_ += '\n';
      return;
    }
    add_html(html_, has_open_script(html_) ? HtmlPart::kParagraph : HtmlPart::kBlocks);
    html_.clear();
  }

  void add_html(std::string_view html, HtmlPart part) {
    while (html_quotes_ > 0 && lower_ascii(trimmed(html).substr(0, kQuoteEnd.size())) == kQuoteEnd) {
      html = trimmed(html);
      html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
      --html_quotes_;
    }
    for (Block& block : parse_html(html, html_quotes_, part)) {
      if (block.apart || block.is_rule) {
        blocks_.push_back(std::move(block));
        continue;
      }
      if (block.kind == UnitKind::kParagraph || block.kind == UnitKind::kHeading) {
        Block place = placed(UnitKind::kParagraph);
        if (place.kind != UnitKind::kParagraph) {
          block.kind = place.kind;
          block.level = place.level;
          block.ordinal = std::move(place.ordinal);
        }
      }
      sink_.append(std::move(block));
    }
    html_quotes_ = std::max(0, html_quotes_ + opened_quotes(html));
  }

  // Whether dashes meant as a rule stand right below a paragraph: one of several lines, or one that ends like a sentence.
  bool is_underlined_text(cmark_node* heading) {
    const int first = cmark_node_get_start_line(heading);
    const std::string_view line = trimmed(lines_.line(first));
    if (cmark_node_get_heading_level(heading) != 2 || line.starts_with("##")) return false;
    if (inlines_.has_line_break()) return true;
    static constexpr std::u32string_view kEnds = U"。！；，：…";
    return kEnds.find(last_character(line)) != kEnds.npos;
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

  void add_code(cmark_node* node) {
    std::string_view text = view(cmark_node_get_literal(node));
    const bool is_indented = !is_fenced(node);
    if (is_indented && !blocks_.empty() && blocks_.back().kind == UnitKind::kFootnote)
      return continue_note(text);
    Block block = placed(UnitKind::kCode);
    block.kind = UnitKind::kCode;
    while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
    if (text.empty()) return;
    for (const char byte : text) block.text += byte == kSoftBreak ? ' ' : byte;
    blocks_.push_back(std::move(block));
  }

  bool is_fenced(cmark_node* code) {
    const std::string_view line = trimmed(lines_.line(cmark_node_get_start_line(code)));
    const size_t mark = line.find_first_not_of("> \t");
    return mark != line.npos &&
           (line.substr(mark).starts_with("```") || line.substr(mark).starts_with("~~~"));
  }

  // CommonMark takes the further paragraphs of a footnote, which are indented, for code.
  void continue_note(std::string_view text) {
    for (size_t start = 0; start < text.size();) {
      const size_t end = std::min(text.find("\n\n", start), text.size());
      Block block;
      block.kind = UnitKind::kFootnote;
      block.text = trimmed(text.substr(start, end - start));
      std::replace(block.text.begin(), block.text.end(), '\n', kSoftBreak);
      if (!block.text.empty()) blocks_.push_back(std::move(block));
      start = end + 2;
    }
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
    const int depth = quote_depth_ + html_quotes_;
    if (depth > 0) {
      block.kind = UnitKind::kQuote;
      block.level = std::min(depth - 1, kMaxBlockDepth);
    }
    return block;
  }

  LineFinder lines_;
  std::vector<Block> blocks_;
  BlockSink sink_{blocks_};
  std::vector<List> lists_;
  int quote_depth_ = 0;
  int html_quotes_ = 0;  // opened by HTML and not yet closed
  std::string html_;     // of the run of HTML blocks that is being read
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
