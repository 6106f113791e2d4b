#include "align/text/whole_text.h"

#include <algorithm>

#include "align/text/quotation_marks.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

// The number of characters that are examined between two words. A longer run of punctuation or white space
// must not cost more.
constexpr uint32_t kMaxGap = 64;

// Words that in brackets mean that something was left out; a longer word comes before its own parts.
constexpr std::u16string_view kOmissions[] = {u"中略", u"下略", u"上略", u"前略",   u"后略",
                                              u"省略", u"略",   u"snip", u"omitted"};

char16_t in_16_bits(char32_t c) {
  constexpr char32_t kFirst = 0xD800, kIdeographs = 0x700, kOthers = 0x100;
  if (c < 0x10000) return static_cast<char16_t>(c);
  return static_cast<char16_t>(is_ideographic(c) ? kFirst + c % kIdeographs
                                                 : kFirst + kIdeographs + c % kOthers);
}

// Converts folded code points to 16 bits each. Nearly all texts have only code points of the basic plane,
// which need no second pass.
void append_in_16_bits(std::u32string_view codes, std::u16string& out) {
  const size_t before = out.size();
  out.resize(before + codes.size());
  char16_t* units = out.data() + before;
  char32_t all = 0;
  for (size_t i = 0; i < codes.size(); ++i) {
    all |= codes[i];
    units[i] = static_cast<char16_t>(codes[i]);
  }
  if (all >= 0x10000) std::transform(codes.begin(), codes.end(), units, in_16_bits);
}

}  // namespace

WholeText::WholeText(const std::vector<Paragraph>& paragraphs) : paragraphs_(paragraphs) {
  size_t size = 0;
  for (const Paragraph& paragraph : paragraphs) size += count_code_points(paragraph.text);
  FoldedText folded;  // holds one paragraph at a time; its offsets accumulate
  folded_.reserve(size);
  folded.offsets.reserve(size);
  beginning_.reserve(paragraphs.size() + 1);
  first_index_.reserve(paragraphs.size() + 1);
  uint32_t position = 0;
  for (const Paragraph& paragraph : paragraphs) {
    beginning_.push_back(position);
    first_index_.push_back(this->size());
    fold_append(paragraph.text, position, folded);
    append_in_16_bits(folded.text, folded_);
    folded.text.clear();
    position += static_cast<uint32_t>(paragraph.text.size()) + 1;
  }
  beginning_.push_back(position);
  first_index_.push_back(this->size());
  // The reserved size counted white space and punctuation, too. shrink_to_fit does nothing in a build without
  // exceptions, so the string is copied.
  std::u16string(folded_).swap(folded_);
  folded.offsets.shrink_to_fit();
  offsets_ = std::move(folded.offsets);
}

uint32_t WholeText::last_up_to(const std::vector<uint32_t>& values, uint32_t value) {
  return static_cast<uint32_t>(std::upper_bound(values.begin(), values.end(), value) - values.begin()) - 1;
}

Range WholeText::range(uint32_t first, uint32_t last) const {
  Range range;
  range.first = paragraph_of(first);
  range.start = offsets_.start(first) - beginning_[range.first];
  range.last = last <= first_index_[range.first + 1] ? range.first : paragraph_of(last - 1);
  range.end = offsets_.end(last - 1) - beginning_[range.last];
  return range;
}

uint32_t WholeText::index_at(uint32_t paragraph, uint32_t offset) const {
  return offsets_.index_at(beginning_[paragraph] + offset);
}

namespace {

bool ends_sentence(char32_t c, std::string_view behind) {
  if (c == U'.') return behind.empty() || behind.front() == ' ' || behind.front() == '\n';
  return c == U':' || c == U'：' || is_closing_punctuation(c);
}

bool begins_ellipsis(char32_t c, std::string_view behind) {
  return c == U'…' || c == U'⋯' || (c == U'.' && (behind.starts_with("..") || behind.starts_with(" . ."))) ||
         (c == U'。' && behind.starts_with("。。"));
}

void add_to_seam(char32_t c, std::string_view behind, Seam& seam) {
  if (c == U' ') return;
  const bool is_plain = c == U',' || c == U'，' || c == U'、';
  seam.has_punctuation = seam.has_punctuation || is_plain || c == U'\n' || is_punctuation(c);
  if (is_plain) return;
  const bool is_quotation = is_quotation_mark(c);
  // A word ends at ' only where it is no apostrophe, or one of the end: poets'.
  seam.has_quotation_mark = seam.has_quotation_mark || is_quotation || c == U'\'';
  seam.has_bracket = seam.has_bracket || is_quotation || is_enclosing_mark(c);
  seam.ends_sentence = seam.ends_sentence || is_quotation || c == U'\n' || ends_sentence(c, behind);
  seam.has_ellipsis = seam.has_ellipsis || begins_ellipsis(c, behind);
}

}  // namespace

Seam WholeText::read_seam(uint32_t index) const {
  Seam seam;
  if (!is_boundary(index)) return seam;
  uint32_t looked_at = 0;
  uint32_t position = offsets_.end_before(index);
  const uint32_t end = index == size() ? beginning_.back() : position + offsets_.gap(index);
  for (uint32_t paragraph = last_up_to(beginning_, position); position < end; ++paragraph) {
    const std::string_view text = paragraphs_[paragraph].text;
    const size_t stop = std::min<size_t>(text.size(), end - beginning_[paragraph]);
    for (size_t offset = position - beginning_[paragraph]; offset < stop;) {
      if (++looked_at > kMaxGap) return seam;
      const char32_t c = next_code_point(text, offset);
      add_to_seam(c, text.substr(offset), seam);
    }
    position = beginning_[paragraph + 1];
    if (position <= end) seam.has_punctuation = seam.ends_sentence = true;
  }
  return seam;
}

uint32_t WholeText::read_omission(uint32_t index) const {
  for (const std::u16string_view word : kOmissions) {
    if (std::u16string_view(folded_).substr(index, word.size()) != word) continue;
    const auto size = static_cast<uint32_t>(word.size());
    if (seam(index + size).has_bracket) return size;
  }
  return 0;
}

uint32_t WholeText::omission_before(uint32_t index) const {
  if (!seam(index).has_bracket) return 0;
  for (const std::u16string_view word : kOmissions) {
    if (index >= word.size() && omission_at(index - static_cast<uint32_t>(word.size())) == word.size()) {
      return static_cast<uint32_t>(word.size());
    }
  }
  return 0;
}

bool WholeText::is_paragraph_seam(uint32_t index) const {
  if (index == 0 || index == size()) return true;
  return may_hold_marks(index) && std::binary_search(first_index_.begin(), first_index_.end(), index);
}

}  // namespace duidu
