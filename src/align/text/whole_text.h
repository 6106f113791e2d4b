// All paragraphs of one side folded into one string, so that a quotation may extend over paragraph ends and
// line breaks. An index counts folded code points; a position counts the bytes of the side: the paragraphs
// one after the other, with one byte between two of them.
// A folded code point has 16 bits. One beyond the basic plane is hashed into the range of the surrogates,
// which no text contains, ideographs and others apart; where two collide, the comparison shown to the user
// (align/fidelity/fidelity.h) still tells them apart.
// Owns the folded text; refers to the paragraphs, which must outlive it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "align/types.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace duidu {

// What folding dropped between two code points.
struct Seam {
  bool has_punctuation = false;  // any punctuation, or a paragraph's end
  bool ends_sentence = false;    // a likely end or beginning of a quotation
  bool has_quotation_mark = false;
  bool has_ellipsis = false;
  bool has_bracket = false;
};

// Indices [first, last) of a folded text.
struct FoldedRange {
  uint32_t first = 0;
  uint32_t last = 0;
  bool operator==(const FoldedRange&) const = default;
};

class WholeText {
 public:
  explicit WholeText(const std::vector<Paragraph>& paragraphs);

  const std::u16string& folded() const { return folded_; }
  uint32_t size() const { return static_cast<uint32_t>(folded_.size()); }
  const std::vector<Paragraph>& paragraphs() const { return paragraphs_; }

  // The paragraphs' bytes that the folded code points [first, last), first < last, came from.
  Range range(uint32_t first, uint32_t last) const;

  // The paragraph that holds the folded code point at `index` (< size()).
  uint32_t paragraph_of(uint32_t index) const { return last_up_to(first_index_, index); }

  // The first index at or behind byte `offset` of `paragraph`; size() if there is none.
  uint32_t index_at(uint32_t paragraph, uint32_t offset) const;

  // The indices of the paragraph's first folded code point and of the one behind its last.
  uint32_t paragraph_begin(uint32_t paragraph) const { return first_index_[paragraph]; }
  uint32_t paragraph_end(uint32_t paragraph) const { return first_index_[paragraph + 1]; }

  // False inside a grapheme and inside a word of letters or digits. An apostrophe does not end a word, and
  // neither does a hyphen at the end of a line.
  bool is_boundary(uint32_t index) const {
    if (index == 0 || index == size()) return true;
    const char16_t before = folded_[index - 1], behind = folded_[index];
    if ((before | behind) < 0x80) return offsets_.has_parting_gap(index);
    if (offsets_.is_same(index)) return false;
    if (is_ideographic(behind) || is_ideographic(before)) return true;
    return offsets_.has_parting_gap(index);
  }

  // The index behind the first run of Han characters from `index` on that are a word each. The run may end
  // early.
  uint32_t lone_han_end(uint32_t index) const {
    if (!is_common_han(folded_[index]) || index + 1 == size()) return index;
    const uint32_t most = std::min(size(), offsets_.apart_until(index + 1)) - 1;
    while (index < most && is_common_han(folded_[index])) ++index;
    return index;
  }

  // The first boundary behind `index`, or `limit` if that comes first.
  uint32_t word_end(uint32_t index, uint32_t limit) const {
    const char16_t* text = folded_.data();
    uint32_t at = index + 1;
    for (; at < limit; ++at) {
      const uint32_t plain = std::min(limit, offsets_.plain_until(at));
      while (at < plain && (text[at - 1] | text[at]) < 0x80) ++at;
      if (at == limit || is_boundary(at)) break;
    }
    return at;
  }

  // Whether anything but a blank may have been dropped before `index`. False nearly everywhere, and then
  // there is neither seam nor punctuation, quotation mark or omission; so every query about these asks this
  // first.
  bool may_hold_marks(uint32_t index) const {
    return index == 0 || index == size() || offsets_.has_marks(index);
  }

  // Whether anything but a blank may have been dropped before any index of [first, last], at most 32 of them.
  // May be true without cause.
  bool may_hold_marks(uint32_t first, uint32_t last) const {
    return first == 0 || last >= size() || offsets_.may_have_marks(first, last);
  }

  // What was dropped before `index`, if anything.
  Seam seam(uint32_t index) const { return may_hold_marks(index) ? read_seam(index) : Seam{}; }
  bool is_sentence_seam(uint32_t index) const { return seam(index).ends_sentence; }
  bool has_punctuation(uint32_t index) const { return seam(index).has_punctuation; }
  bool has_ellipsis(uint32_t index) const { return seam(index).has_ellipsis; }
  bool has_quotation_mark(uint32_t index) const { return seam(index).has_quotation_mark; }

  // The length in code points of a bracketed "中略", "snip" or the like that begins at `index` (omission_at) or
  // ends there (omission_before); 0 if there is none.
  uint32_t omission_at(uint32_t index) const { return seam(index).has_bracket ? read_omission(index) : 0; }
  uint32_t omission_before(uint32_t index) const;

  // Whether a paragraph ends before `index`, or the text begins or ends there.
  bool is_paragraph_seam(uint32_t index) const;

 private:
  Seam read_seam(uint32_t index) const;
  uint32_t read_omission(uint32_t index) const;
  // The index of the last of the ascending `values` that is at most `value`.
  static uint32_t last_up_to(const std::vector<uint32_t>& values, uint32_t value);

  const std::vector<Paragraph>& paragraphs_;
  std::u16string folded_;
  OffsetMap offsets_;                  // map indices to positions
  std::vector<uint32_t> beginning_;    // position of each paragraph, and one more behind the last
  std::vector<uint32_t> first_index_;  // index of each paragraph's first code point, and one more
};

}  // namespace duidu
