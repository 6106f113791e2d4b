#include "align/marks.h"

#include <string_view>

#include "base/sorting.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace duidu {
namespace {

constexpr std::u32string_view kQuotationMarks = U"\"＂“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟";
constexpr std::u32string_view kBrackets = U"()（）[]［］{}｛｝【】〔〕〖〗〈〉《》<>＜＞'";
constexpr std::u32string_view kClosing = U"。！？；…⋯.!?;．｡";

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

struct MarkPair {
  char32_t opening, closing;
  bool is_title;
};

constexpr MarkPair kPairs[] = {{U'“', U'”', false},   {U'‘', U'’', false}, {U'「', U'」', false},
                               {U'『', U'』', false}, {U'"', U'"', false}, {U'＂', U'＂', false},
                               {U'«', U'»', false},   {U'《', U'》', true}};

// Walks one paragraph and collects what stands between its marks of one kind.
class PairScanner {
 public:
  PairScanner(const WholeText& text, uint32_t paragraph, const MarkPair& pair, std::vector<MarkedRegion>& out)
      : text_(text), paragraph_(paragraph), pair_(pair), out_(out) {}

  void scan() {
    const std::string_view words = text_.paragraphs()[paragraph_].text;
    for (size_t offset = 0; offset < words.size();) {
      const size_t start = offset;
      const char32_t c = next_code_point(words, offset);
      if (c == pair_.closing && is_open_ && !is_apostrophe(words, start, offset)) {
        close(text_.index_at(paragraph_, static_cast<uint32_t>(start)), true);
      } else if (c == pair_.opening) {
        is_open_ = true;
        first_ = text_.index_at(paragraph_, static_cast<uint32_t>(offset));
      }
    }
    if (is_open_ && !pair_.is_title) close(text_.paragraph_end(paragraph_), false);
  }

 private:
  bool is_apostrophe(std::string_view words, size_t start, size_t behind) const {
    if (pair_.closing != U'’' || start == 0 || behind >= words.size()) return false;
    return is_word_character(previous_code_point(words, start)) &&
           is_word_character(next_code_point(words, behind));
  }

  void close(uint32_t last, bool is_closed) {
    is_open_ = false;
    if (first_ < last) out_.push_back({first_, last, pair_.is_title, is_closed});
  }

  const WholeText& text_;
  uint32_t paragraph_;
  const MarkPair& pair_;
  std::vector<MarkedRegion>& out_;
  bool is_open_ = false;
  uint32_t first_ = 0;
};

}  // namespace

bool is_quotation_mark(char32_t c) { return contains(kQuotationMarks, c); }

bool is_enclosing_mark(char32_t c) { return is_quotation_mark(c) || contains(kBrackets, c); }

bool is_closing_punctuation(char32_t c) { return contains(kClosing, c); }

char32_t plain_punctuation(char32_t c) {
  if (c == U'。' || c == U'｡') return U'.';
  if (c == U'⋯') return U'…';
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

std::vector<MarkedRegion> find_marked_regions(const WholeText& text) {
  std::vector<MarkedRegion> regions;
  for (uint32_t paragraph = 0; paragraph < text.paragraphs().size(); ++paragraph) {
    for (const MarkPair& pair : kPairs) PairScanner(text, paragraph, pair, regions).scan();
    if (!text.paragraphs()[paragraph].is_quote) continue;
    const MarkedRegion whole{text.index_at(paragraph, 0), text.paragraph_end(paragraph)};
    if (whole.first < whole.last) regions.push_back(whole);
  }
  sort_values(regions, [](const MarkedRegion& a, const MarkedRegion& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  return regions;
}

}  // namespace duidu
