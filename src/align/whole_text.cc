#include "align/whole_text.h"

#include <algorithm>

#include "align/marks.h"
#include "base/utf8.h"

namespace duidu {
namespace {

// Marks and white space between two words beyond which nobody looks: ten thousand in a row must cost no more
// than ten.
constexpr uint32_t kMaxGap = 64;

// In brackets they say that something was left out; the longer ones first.
constexpr std::u32string_view kOmissions[] = {U"中略", U"下略", U"上略", U"前略",   U"后略",
                                              U"省略", U"略",   U"snip", U"omitted"};

}  // namespace

WholeText::WholeText(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {
  size_t size = 0;
  for (const Paragraph& paragraph : paragraphs) size += count_code_points(paragraph.text);
  folded_.text.reserve(size);
  folded_.offsets.reserve(size);
  beginning_.reserve(paragraphs.size() + 1);
  uint32_t place = 0;
  for (const Paragraph& paragraph : paragraphs) {
    beginning_.push_back(place);
    fold_append(paragraph.text, place, folded_);
    place += static_cast<uint32_t>(paragraph.text.size()) + 1;
  }
  beginning_.push_back(place);
}

uint32_t WholeText::paragraph_at(uint32_t place) const {
  const auto behind = std::upper_bound(beginning_.begin(), beginning_.end(), place);
  return static_cast<uint32_t>(behind - beginning_.begin()) - 1;
}

Range WholeText::range(uint32_t first, uint32_t last) const {
  Range range;
  range.first = paragraph_at(folded_.start(first));
  range.start = folded_.start(first) - beginning_[range.first];
  range.last = paragraph_at(folded_.start(last - 1));
  range.end = folded_.end(last - 1) - beginning_[range.last];
  return range;
}

uint32_t WholeText::index_at(uint32_t paragraph, uint32_t offset) const {
  return folded_.offsets.index_at(beginning_[paragraph] + offset);
}

// Calls `test(code point, the text behind it)` for the characters dropped before `index`, and for each
// paragraph end among them with a line feed.
template <typename Test>
bool WholeText::any_in_gap(uint32_t index, Test test) const {
  if (!has_gap(index) || !is_boundary(index)) return false;
  uint32_t looked_at = 0;
  uint32_t place = index == 0 ? 0 : folded_.end(index - 1);
  const uint32_t end = index == size() ? beginning_.back() : folded_.start(index);
  for (uint32_t paragraph = paragraph_at(place); place < end; ++paragraph) {
    const std::string_view text = paragraphs_[paragraph].text;
    const size_t stop = std::min<size_t>(text.size(), end - beginning_[paragraph]);
    for (size_t offset = place - beginning_[paragraph]; offset < stop;) {
      if (++looked_at > kMaxGap) return false;
      const char32_t c = next_code_point(text, offset);
      if (test(c, text.substr(offset))) return true;
    }
    place = beginning_[paragraph + 1];
    if (place <= end && test(U'\n', {})) return true;
  }
  return false;
}

bool WholeText::is_sentence_seam(uint32_t index) const {
  return any_in_gap(index, [](char32_t c, std::string_view behind) {
    if (c == U'.') return behind.empty() || behind.front() == ' ' || behind.front() == '\n';
    return c == U'\n' || c == U':' || c == U'：' || is_closing_punctuation(c) || is_quotation_mark(c);
  });
}

bool WholeText::has_punctuation(uint32_t index) const {
  return any_in_gap(index, [](char32_t c, std::string_view) { return c == U'\n' || is_punctuation(c); });
}

bool WholeText::has_ellipsis(uint32_t index) const {
  return any_in_gap(index, [](char32_t c, std::string_view behind) {
    return c == U'…' || c == U'⋯' ||
           (c == U'.' && (behind.starts_with("..") || behind.starts_with(" . ."))) ||
           (c == U'。' && behind.starts_with("。。"));
  });
}

uint32_t WholeText::omission_at(uint32_t index) const {
  if (!has_gap(index)) return 0;
  for (const std::u32string_view word : kOmissions) {
    if (std::u32string_view(folded_.text).substr(index, word.size()) != word) continue;
    const auto size = static_cast<uint32_t>(word.size());
    if (has_bracket(index) && has_bracket(index + size)) return size;
  }
  return 0;
}

uint32_t WholeText::omission_before(uint32_t index) const {
  if (!has_gap(index)) return 0;
  for (const std::u32string_view word : kOmissions) {
    if (index >= word.size() && omission_at(index - static_cast<uint32_t>(word.size())) == word.size()) {
      return static_cast<uint32_t>(word.size());
    }
  }
  return 0;
}

bool WholeText::has_bracket(uint32_t index) const {
  return any_in_gap(index, [](char32_t c, std::string_view) { return is_enclosing_mark(c); });
}

bool WholeText::is_paragraph_seam(uint32_t index) const {
  if (index == 0 || index == size()) return true;
  return has_gap(index) && paragraph_of(index) != paragraph_of(index - 1);
}

bool WholeText::has_quotation_mark(uint32_t index) const {
  return any_in_gap(index, [](char32_t c, std::string_view) { return is_quotation_mark(c); });
}

}  // namespace duidu
