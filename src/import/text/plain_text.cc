#include "import/text/plain_text.h"

#include <algorithm>

#include "base/limits.h"
#include "import/text/list_items.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// The range of widths at which text is hard-wrapped, in columns.
constexpr size_t kMinWrapColumns = 40;
constexpr size_t kMaxWrapColumns = 120;

struct Line {
  std::string_view text;  // trimmed
  size_t indent = 0;      // columns of white space before it
  bool has_full_width_indent = false;
};

Line measured(std::string_view raw) {
  Line line;
  const std::string_view before = raw.substr(0, skip_space(raw, 0));
  line.text = trimmed(raw);
  line.indent = columns(before);
  line.has_full_width_indent = before.find("\u3000") != before.npos;
  return line;
}

// Iterates over the lines; a list of all of them would be larger than the text.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  bool next(Line& line) {
    if (start_ > text_.size()) return false;
    const size_t end = std::min(text_.find('\n', start_), text_.size());
    line = measured(text_.substr(start_, end - start_));
    start_ = end + 1;
    return true;
  }

 private:
  std::string_view text_;
  size_t start_ = 0;
};

// Width of the shortest piece at the start of a line that a wrapping program must keep together.
size_t first_word_columns(std::string_view line) {
  size_t offset = 0;
  const char32_t first = line.empty() ? 0 : next_code_point(line, offset);
  if (is_ideographic(first)) return 2;
  const size_t end = std::min(line.find(' '), line.size());
  return columns(line.substr(0, end)) + 1;
}

bool is_rule(std::string_view line) {
  static constexpr std::u32string_view kRuleMarks = U"-*_=—–─━＊~";
  char32_t mark = 0;
  int count = 0;
  for (size_t offset = 0; offset < line.size();) {
    const char32_t c = next_code_point(line, offset);
    if (is_space(c)) continue;
    if (mark == 0) mark = c;
    if (c != mark || kRuleMarks.find(c) == kRuleMarks.npos) return false;
    ++count;
  }
  return count >= 3;
}

bool starts_block(const Line& line) {
  return line.has_full_width_indent || line.text[0] == '>' || is_rule(line.text) || list_marker(line.text);
}

// Turns lines into blocks one at a time; keeps only the state that the next line needs.
class PlainTextParser {
 public:
  explicit PlainTextParser(bool joins_lines) : joins_lines_(joins_lines) {}

  void add(const Line& line) {
    if (line.text.empty()) {
      may_continue_ = false;
      after_blank_ = true;
    } else if (joins_lines_ && may_continue_ && !starts_block(line)) {
      blocks_.back().text += kSoftBreak;
      blocks_.back().text += line.text;
    } else {
      open(line);
      may_continue_ = !blocks_.back().is_rule;
      after_blank_ = false;
    }
  }

  size_t count() const { return blocks_.size(); }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  void open(const Line& line) {
    Block block;
    block.is_glued = !after_blank_;
    if (is_rule(line.text)) {
      block.is_rule = true;
    } else if (line.text[0] == '>') {
      block.kind = UnitKind::kQuote;
      block.text = trimmed(line.text.substr(std::min(line.text.find_first_not_of("> "), line.text.size())));
    } else if (const auto marker = list_marker(line.text)) {
      block.kind = UnitKind::kListItem;
      block.level = level_of(line.indent);
      block.ordinal = marker->ordinal;
      block.text = line.text.substr(marker->text_start);
    } else {
      block.text = line.text;
    }
    if (block.kind != UnitKind::kListItem) indents_.clear();
    blocks_.push_back(std::move(block));
  }

  // Nesting depth relative to the items before, because a whole list may be indented.
  int level_of(size_t indent) {
    while (!indents_.empty() && indents_.back() > indent) indents_.pop_back();
    if (indents_.empty() || indents_.back() < indent) indents_.push_back(indent);
    return std::min(static_cast<int>(indents_.size()) - 1, kMaxBlockDepth);
  }

  bool joins_lines_;
  bool may_continue_ = false;
  bool after_blank_ = true;
  std::vector<size_t> indents_;
  std::vector<Block> blocks_;
};

}  // namespace

bool is_hard_wrapped(std::string_view text) {
  const auto width = [](const Line& line) {
    // A column takes at most four bytes, so a line that is far too long need not be measured.
    if (line.text.size() > 4 * kMaxWrapColumns) return kMaxWrapColumns + 1;
    return line.indent + columns(line.text);
  };
  Line line;
  size_t wrap = 0;
  for (LineReader reader(text); reader.next(line);) {
    if (width(line) <= kMaxWrapColumns) wrap = std::max(wrap, width(line));
  }
  if (wrap < kMinWrapColumns) return false;
  size_t pairs = 0;
  size_t forced = 0;
  Line before;
  for (LineReader reader(text); reader.next(line); before = line) {
    if (before.text.empty() || line.text.empty() || starts_block(line)) continue;
    ++pairs;
    forced += width(before) <= kMaxWrapColumns && width(before) + first_word_columns(line.text) > wrap;
  }
  return pairs >= 3 && forced * 5 >= pairs * 4;
}

std::vector<Block> parse_plain_text(std::string_view text) {
  PlainTextParser parser(is_hard_wrapped(text));
  Line line;
  for (LineReader reader(text); reader.next(line) && parser.count() <= kMaxUnits;) parser.add(line);
  std::vector<Block> blocks = parser.take();
  std::erase_if(blocks, [](const Block& block) { return !block.is_rule && block.text.empty(); });
  return blocks;
}

}  // namespace duidu
