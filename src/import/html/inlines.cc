#include "import/html/inlines.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "base/sorting.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr std::string_view kStrongMark = "**";
constexpr uint32_t kMarkBytes = 2;

std::string_view file_name(std::string_view url) {
  const size_t slash = url.rfind('/');
  return slash == url.npos ? url : url.substr(slash + 1);
}

}  // namespace

void InlineCollector::clear() { *this = InlineCollector(); }

void InlineCollector::add_text(std::string_view text) {
  has_words_ |= image_starts_.empty() && !is_blank(text);
  // "**" that is left in the text is a delimiter that CommonMark could not pair, mostly because it rejects one
  // between a CJK mark and a character ("**记者：**为什么", commonmark-spec issue 650).
  for (size_t at = text.find(kStrongMark); at != text.npos;
       at = text.find(kStrongMark, at + kStrongMark.size())) {
    stray_marks_.push_back(offset() + static_cast<uint32_t>(at));
  }
  for (const char byte : text) text_ += byte == kSoftBreak ? ' ' : byte;
}

void InlineCollector::add_break(bool is_hard) { text_ += is_hard ? '\n' : kSoftBreak; }

void InlineCollector::add_code(std::string_view code) {
  const uint32_t start = offset();
  has_words_ |= image_starts_.empty();
  for (const char byte : code) text_ += is_line_break(byte) ? ' ' : byte;
  add_run(start, offset(), InlineStyle::kCode, {});
}

void InlineCollector::add_literal(std::string_view text) {
  has_words_ |= !is_blank(text);
  for (const char byte : text) text_ += byte == kSoftBreak ? ' ' : byte;
}

bool InlineCollector::has_line_break() const {
  return std::any_of(text_.begin(), text_.end(), is_line_break);
}

bool InlineCollector::ends_line() const { return !text_.empty() && is_line_break(text_.back()); }

bool InlineCollector::ends_with_bracket() const {
  const char32_t last = last_character(text_);
  return last == '(' || last == U'（' || last == '[';
}

void InlineCollector::put_in_brackets(uint32_t start) {
  if (start >= offset() || text_[start] == '[' || text_[start] == '(') return;
  text_.insert(start, 1, '[');
  for (Inline& run : runs_) {
    if (run.start >= start) ++run.start;
    if (run.end > start) ++run.end;
  }
  text_ += ']';
}

void InlineCollector::open(InlineStyle style, std::string_view href) {
  if (open_.size() >= static_cast<size_t>(kMaxBlockDepth)) {
    ++ignored_depth_;
  } else {
    open_.push_back({offset(), style, std::string(href)});
  }
}

void InlineCollector::close() {
  if (ignored_depth_ > 0) {
    --ignored_depth_;
  } else if (!open_.empty()) {
    Open last = std::move(open_.back());
    open_.pop_back();
    add_run(last.start, offset(), last.style, std::move(last.href));
  }
}

void InlineCollector::open_image() {
  has_image_ = true;
  image_starts_.push_back(offset());
}

void InlineCollector::close_image(std::string_view url) {
  const uint32_t start = image_starts_.back();
  if (start == offset()) {
    for (const char byte : file_name(url)) text_ += is_line_break(byte) ? ' ' : byte;
    const uint32_t before =
        image_names_.empty() ? 0 : image_names_.back().named_before + image_names_.back().size;
    image_names_.push_back({start, offset() - start, before});
  }
  image_starts_.pop_back();
}

void InlineCollector::add_caption(std::string_view text) {
  for (const char byte : text) text_ += is_line_break(byte) ? ' ' : byte;
}

bool InlineCollector::is_only_image() const { return has_image_ && !has_words_; }

// Beside words the name of a file would read as one of them.
void InlineCollector::remove_image_names() {
  if (image_names_.empty() || is_only_image()) return;
  const auto moved = [&](uint32_t offset) {
    const auto behind = std::lower_bound(image_names_.begin(), image_names_.end(), offset,
                                         [](const Name& name, uint32_t place) { return name.start < place; });
    if (behind == image_names_.begin()) return offset;
    const Name& last = *(behind - 1);
    return offset - last.named_before - std::min(last.size, offset - last.start);
  };
  for (Inline& run : runs_) {
    run.start = moved(run.start);
    run.end = moved(run.end);
  }
  std::erase_if(runs_, [](const Inline& run) { return run.start == run.end; });
  for (uint32_t& mark : stray_marks_) mark = moved(mark);
  std::string kept;
  uint32_t from = 0;
  for (const Name& name : image_names_) {
    kept.append(text_, from, name.start - from);
    from = name.start + name.size;
  }
  text_ = kept.append(text_, from);
}

void InlineCollector::add_run(uint32_t start, uint32_t end, InlineStyle style, std::string href) {
  if (start < end) runs_.push_back({start, end, style, std::move(href)});
}

bool InlineCollector::is_bold_text(uint32_t start, uint32_t end) const {
  const std::string_view inside = std::string_view(text_).substr(start, end - start);
  const std::string_view words = trimmed(inside);
  // "**记者： **为什么": a blank on one side was meant to stand outside; two make a sum ("2 ** 3 ** 4").
  return !words.empty() && (inside.starts_with(words) || inside.ends_with(words));
}

// Nobody writes bold inside bold: there a delimiter that was meant to close has opened.
bool InlineCollector::has_nested_strong() const {
  std::vector<std::pair<uint32_t, uint32_t>> strong;
  for (const Inline& run : runs_) {
    if (run.style == InlineStyle::kStrong) strong.push_back({run.start, run.end});
  }
  sort_values(strong, [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 1; i < strong.size(); ++i) {
    if (strong[i].first < strong[i - 1].second) return true;
  }
  return false;
}

// Treats all delimiters of the block, including those that cmark paired, as opening and closing in turn: where cmark
// rejects the first of two bold phrases, it makes the text between them bold. Does nothing unless all pairs enclose
// trimmed text.
void InlineCollector::pair_stray_marks() {
  if (stray_marks_.empty() && !has_nested_strong()) return;
  struct Mark {
    uint32_t start, end;  // empty for a delimiter that cmark paired, which is no longer in the text
  };
  std::vector<Mark> marks;
  for (const uint32_t stray : stray_marks_) marks.push_back({stray, stray + kMarkBytes});
  for (const Inline& run : runs_) {
    if (run.style != InlineStyle::kStrong) continue;
    marks.push_back({run.start, run.start});
    marks.push_back({run.end, run.end});
  }
  sort_values(marks, [](const Mark& a, const Mark& b) { return a.start < b.start; });
  bool comes_out = marks.size() % 2 == 0;
  for (size_t i = 0; i + 1 < marks.size() && comes_out; i += 2) {
    comes_out = marks[i].end < marks[i + 1].start && is_bold_text(marks[i].end, marks[i + 1].start);
  }
  if (!comes_out) return;
  std::erase_if(runs_, [](const Inline& run) { return run.style == InlineStyle::kStrong; });
  for (size_t i = 0; i < marks.size(); i += 2) {
    add_run(marks[i].end, marks[i + 1].start, InlineStyle::kStrong, {});
  }
  remove_stray_marks();
}

void InlineCollector::remove_stray_marks() {
  const auto moved = [&](uint32_t offset) {
    const auto before =
        std::lower_bound(stray_marks_.begin(), stray_marks_.end(), offset) - stray_marks_.begin();
    return offset - kMarkBytes * static_cast<uint32_t>(before);
  };
  for (Inline& run : runs_) {
    run.start = moved(run.start);
    run.end = moved(run.end);
  }
  std::string kept;
  size_t from = 0;
  for (const uint32_t mark : stray_marks_) {
    kept.append(text_, from, mark - from);
    from = mark + kMarkBytes;
  }
  text_ = kept.append(text_, from);
}

void InlineCollector::move_into(Block& block) {
  remove_image_names();
  pair_stray_marks();
  sort_values(runs_, [](const Inline& a, const Inline& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  block.text = std::move(text_);
  block.inlines = std::move(runs_);
  clear();
}

}  // namespace duidu
