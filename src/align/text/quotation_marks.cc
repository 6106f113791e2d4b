#include "align/text/quotation_marks.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "align/text/labels.h"
#include "base/sorting.h"
#include "text/character_set.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace duidu {
namespace {

constexpr CharacterSet kQuotationMarks(U"\"＂“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟");
constexpr CharacterSet kBrackets(U"()（）[]［］{}｛｝【】〔〕〖〗〈〉《》<>＜＞'");
constexpr CharacterSet kClosing(U"。！？；…⋯.!?;．｡");

// An opening mark and those that close it. In German „ “ and » «, in Swedish ” ” and » » are pairs.
struct MarkPair {
  char32_t opening;
  std::u32string_view closing;
};

constexpr MarkPair kPairs[] = {{U'“', U"”"},  {U'‘', U"’"},  {U'「', U"」"}, {U'『', U"』"}, {U'｢', U"｣"},
                               {U'"', U"\""}, {U'\'', U"'"}, {U'＂', U"＂"}, {U'«', U"»"},   {U'»', U"«»"},
                               {U'‹', U"›"},  {U'›', U"‹›"}, {U'„', U"“”"},  {U'‚', U"‘’"},  {U'〝', U"〞〟"},
                               {U'”', U"”"},  {U'《', U"》"}};

// Stands for marks of one kind that open and close by turns.
constexpr MarkPair kAlike = {U'\uFFFC', U"\uFFFC"};

const MarkPair* pair_opened_by(char32_t c) {
  const auto pair =
      std::find_if(std::begin(kPairs), std::end(kPairs), [&](const MarkPair& p) { return p.opening == c; });
  return pair == std::end(kPairs) ? nullptr : pair;
}

}  // namespace

uint32_t words_between(const WholeText& text, uint32_t first, uint32_t last) {
  uint32_t words = 0;
  for (uint32_t i = first; i < last; ++i) words += text.is_boundary(i);
  return words;
}

namespace {

// Scans one paragraph and collects the regions between quotation marks, nested ones after those around them.
class PairScanner {
 public:
  PairScanner(const WholeText& text, uint32_t paragraph, std::vector<MarkedRegion>& out)
      : text_(text), paragraph_(paragraph), words_(text.paragraphs()[paragraph].text), out_(out) {}

  void scan() {
    for (size_t offset = 0; offset < words_.size();) {
      const auto byte = static_cast<unsigned char>(words_[offset]);
      if (byte < 0x80 && byte != '"' && byte != '\'') {
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
    for (const Open& open : open_) {
      // An apostrophe looks like a mark that nothing closes.
      const char32_t c = open.pair->opening;
      if (c != U'《' && c != U'\'') add(open, text_.paragraph_end(paragraph_), false);
    }
  }

 private:
  static constexpr size_t kDeepest = 8;

  enum class Alike : uint8_t { kUnknown, kNo, kYes };

  struct Open {
    const MarkPair* pair;
    uint32_t first;
  };

  void meet(char32_t c, size_t start, size_t behind) {
    if (c == U'“' || c == U'”') c = curved(c);
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i].pair->closing.find(c) == std::u32string_view::npos) continue;
      if (is_apostrophe(c, start, behind)) return;
      add(open_[i], text_.index_at(paragraph_, static_cast<uint32_t>(start)), true);
      open_.resize(i);  // marks opened inside and left open have no known end
      return;
    }
    const MarkPair* pair = c == kAlike.opening ? &kAlike : pair_opened_by(c);
    if (pair == nullptr || !may_open(c, start, behind)) return;
    // Nobody nests so deep: the outermost mark is one that nothing closes.
    if (open_.size() == kDeepest) open_.erase(open_.begin());
    open_.push_back({pair, text_.index_at(paragraph_, static_cast<uint32_t>(behind))});
  }

  // Typographers made for words between blanks turn the straight marks of a Chinese paragraph into curved ones of one kind
  // (findings/smart-quotes-between-han.sh). Then they are read as straight ones.
  char32_t curved(char32_t c) {
    if (alike_ == Alike::kUnknown) {
      const size_t openings = count("“"), closings = count("”");
      const bool is_one_kind = openings == 0 ? closings % 2 == 0 : closings == 0 && openings % 2 == 0;
      alike_ = is_one_kind ? Alike::kYes : Alike::kNo;
    }
    return alike_ == Alike::kYes ? kAlike.opening : c;
  }

  size_t count(std::string_view mark) const {
    size_t found = 0;
    for (size_t at = 0; (at = words_.find(mark, at)) != words_.npos; at += mark.size()) ++found;
    return found;
  }

  bool is_word_before(size_t start) const {
    return start > 0 && is_word_character(previous_code_point(words_, start));
  }
  bool is_word_behind(size_t behind) const {
    return behind < words_.size() && is_word_character(next_code_point(words_, behind));
  }
  bool is_space_before(size_t start) const {
    return start == 0 || is_space(previous_code_point(words_, start));
  }
  bool is_space_behind(size_t behind) const {
    return behind >= words_.size() || is_space(next_code_point(words_, behind));
  }

  // Of the marks that also close or stand within words, those that open stand before a word and behind none.
  bool may_open(char32_t c, size_t start, size_t behind) const {
    if (c == U'”' || c == U'»' || c == U'›') return is_word_behind(behind) && is_space_before(start);
    if (c != U'\'') return true;
    const bool is_year = behind < words_.size() && words_[behind] >= '0' && words_[behind] <= '9';
    return !is_word_before(start) && !is_space_behind(behind) && !is_year && !begins_shortened_word(behind);
  }

  // 'tis, 'twas, 'em
  bool begins_shortened_word(size_t behind) const {
    const std::string_view rest = words_.substr(behind);
    for (const std::string_view word : {"tis ", "twas ", "twere ", "twill ", "em ", "til ", "cause "}) {
      if (rest.starts_with(word)) return true;
    }
    return false;
  }

  // Whether ' or ’ stands within a word, before one (’tis) or behind one that ends in s while another mark is still
  // to come (the keepers’ lamps).
  bool is_apostrophe(char32_t c, size_t start, size_t behind) const {
    if (c != U'’' && c != U'\'') return false;
    if (is_word_behind(behind)) return is_word_before(start) || is_space_before(start);
    if (c == U'\'' && is_space_before(start)) return true;
    if (start == 0 || (words_[start - 1] | 0x20) != 's' || behind + 1 >= words_.size() ||
        words_[behind] != ' ')
      return false;
    const char next = words_[behind + 1];
    return next >= 'a' && next <= 'z' && closes_later(c, behind);
  }

  bool closes_later(char32_t c, size_t behind) const {
    for (size_t offset = behind; offset < words_.size();) {
      const size_t start = offset;
      const char32_t other = next_code_point(words_, offset);
      if (other == U'‘' || (other == U'\'' && is_space_before(start))) return false;
      if (other == c && !is_word_behind(offset)) return true;
    }
    return false;
  }

  void add(const Open& open, uint32_t last, bool is_closed) {
    if (open.first >= last) return;
    const char32_t mark = open.pair == &kAlike ? U'“' : open.pair->opening;
    if (mark != U'\'' || is_phrase(open.first, last))
      out_.push_back({open.first, last, mark == U'《', is_closed, false, mark});
  }

  // Whether so much stands there that somebody may be quoted: ' also stands around letters and names in programs.
  bool is_phrase(uint32_t first, uint32_t last) const {
    constexpr uint32_t kLeastHan = 4, kLeastWords = 3;
    return words_between(text_, first, last) >=
           (is_ideographic(text_.folded()[first]) ? kLeastHan : kLeastWords);
  }

  const WholeText& text_;
  uint32_t paragraph_;
  std::string_view words_;
  std::vector<MarkedRegion>& out_;
  std::vector<Open> open_;
  Alike alike_ = Alike::kUnknown;  // whether all curved marks of the paragraph are of one kind
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

std::vector<std::string_view> speakers_of(const WholeText& text) {
  // More speakers are no conversation, and each is looked for around every quotation.
  constexpr size_t kMostNames = 256;
  std::vector<std::string_view> names;
  std::set<std::string_view> known;
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (names.size() == kMostNames) break;
    if (!paragraph.speaker.empty() && known.insert(paragraph.speaker).second)
      names.push_back(paragraph.speaker);
  }
  return names;
}

std::vector<MarkedRegion> find_marked_regions(const WholeText& text,
                                              std::span<const std::string_view> names) {
  std::vector<MarkedRegion> regions;
  for (uint32_t paragraph = 0; paragraph < text.paragraphs().size(); ++paragraph) {
    PairScanner(text, paragraph, regions).scan();
    if (!text.paragraphs()[paragraph].is_quote) continue;
    const WordEnds ends = word_ends(text.paragraphs()[paragraph].text, names);
    const MarkedRegion words{text.index_at(paragraph, ends.begins.back()),
                             text.index_at(paragraph, ends.ends.back()), false, true, true};
    if (words.first < words.last) regions.push_back(words);
  }
  sort_values(regions, [](const MarkedRegion& a, const MarkedRegion& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.last != b.last) return a.last > b.last;
    return a.is_block != b.is_block ? a.is_block : a.is_title < b.is_title;
  });
  return regions;
}

}  // namespace duidu
