#include "align/text/quotation_marks.h"

#include <iterator>
#include <string_view>

#include "base/sorting.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr CharacterSet kQuotationMarks(U"\"＂“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟");
constexpr CharacterSet kBrackets(U"()（）[]［］{}｛｝【】〔〕〖〗〈〉《》<>＜＞'");
constexpr CharacterSet kClosing(U"。！？；…⋯.!?;．｡");

struct MarkPair {
  char32_t opening, closing;
  bool is_title;
};

constexpr MarkPair kPairs[] = {{U'“', U'”', false},   {U'‘', U'’', false}, {U'「', U'」', false},
                               {U'『', U'』', false}, {U'"', U'"', false}, {U'＂', U'＂', false},
                               {U'«', U'»', false},   {U'《', U'》', true}};

constexpr size_t kPairCount = std::size(kPairs);

// Scans one paragraph and collects the regions between quotation marks, for each kind of mark separately.
class PairScanner {
 public:
  PairScanner(const WholeText& text, uint32_t paragraph, std::vector<MarkedRegion>& out)
      : text_(text), paragraph_(paragraph), words_(text.paragraphs()[paragraph].text), out_(out) {}

  void scan() {
    for (size_t offset = 0; offset < words_.size();) {
      const auto byte = static_cast<unsigned char>(words_[offset]);
      if (byte < 0x80 && byte != '"') {
        ++offset;
        continue;
      }
      if (byte >= 0xE4 && byte <= 0xE9) {  // lead bytes of U+4000 to U+9FFF: Han
        offset += 3;
        continue;
      }
      const size_t start = offset;
      const char32_t c = next_code_point(words_, offset);
      meet(c, start, offset);
    }
    for (size_t i = 0; i < kPairCount; ++i) {
      if (is_open_[i] && !kPairs[i].is_title) close(i, text_.paragraph_end(paragraph_), false);
    }
  }

 private:
  void meet(char32_t c, size_t start, size_t behind) {
    for (size_t i = 0; i < kPairCount; ++i) {
      if (c == kPairs[i].closing && is_open_[i] && !is_apostrophe(c, start, behind)) {
        close(i, text_.index_at(paragraph_, static_cast<uint32_t>(start)), true);
      } else if (c == kPairs[i].opening) {
        is_open_[i] = true;
        first_[i] = text_.index_at(paragraph_, static_cast<uint32_t>(behind));
      }
    }
  }

  bool is_apostrophe(char32_t c, size_t start, size_t behind) const {
    if (c != U'’' || start == 0 || behind >= words_.size()) return false;
    return is_word_character(previous_code_point(words_, start)) &&
           is_word_character(next_code_point(words_, behind));
  }

  void close(size_t pair, uint32_t last, bool is_closed) {
    is_open_[pair] = false;
    if (first_[pair] < last) out_.push_back({first_[pair], last, kPairs[pair].is_title, is_closed});
  }

  const WholeText& text_;
  uint32_t paragraph_;
  std::string_view words_;
  std::vector<MarkedRegion>& out_;
  bool is_open_[kPairCount] = {};
  uint32_t first_[kPairCount] = {};
};

}  // namespace

bool is_quotation_mark(char32_t c) { return kQuotationMarks.contains(c); }

bool is_enclosing_mark(char32_t c) { return is_quotation_mark(c) || kBrackets.contains(c); }

bool is_closing_punctuation(char32_t c) { return kClosing.contains(c); }

char32_t plain_punctuation(char32_t c) {
  if (c == U'。' || c == U'｡') return U'.';
  if (c == U'⋯') return U'…';
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

std::vector<MarkedRegion> find_marked_regions(const WholeText& text) {
  std::vector<MarkedRegion> regions;
  for (uint32_t paragraph = 0; paragraph < text.paragraphs().size(); ++paragraph) {
    PairScanner(text, paragraph, regions).scan();
    if (!text.paragraphs()[paragraph].is_quote) continue;
    const MarkedRegion whole{text.paragraph_begin(paragraph), text.paragraph_end(paragraph)};
    if (whole.first < whole.last) regions.push_back(whole);
  }
  sort_values(regions, [](const MarkedRegion& a, const MarkedRegion& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.last != b.last ? a.last > b.last : a.is_title < b.is_title;
  });
  return regions;
}

}  // namespace duidu
