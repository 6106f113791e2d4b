// What the form and wording of a single paragraph say about its place in the source, apart from its topic:
// numbers, lead-ins, courtesies, words that point at a quotation. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "align/text/whole_text.h"

namespace duidu {

// The figures of a number with the points between them, stored without allocation; empty if there is none.
class Digits {
 public:
  static constexpr size_t kMost = 5;

  Digits() = default;
  // Empty if there are more than kMost.
  explicit Digits(std::string_view digits) {
    if (digits.size() <= kMost) std::copy(digits.begin(), digits.end(), bytes_.begin());
  }
  bool empty() const { return bytes_[0] == 0; }
  std::string_view text() const {
    return {bytes_.data(),
            static_cast<size_t>(std::find(bytes_.begin(), bytes_.end(), '\0') - bytes_.begin())};
  }
  bool operator==(const Digits&) const = default;
  bool operator<(const Digits& other) const { return bytes_ < other.bytes_; }

 private:
  std::array<char, kMost> bytes_{};
};

// The number at the beginning of a paragraph ("2", "3.1"), which may follow words such as "Q", "Comment" or
// 第. Chinese numerals up to 99 are converted to figures.
struct LeadingNumber {
  Digits digits;
  bool is_named = false;  // follows such a word and thus refers to something else's number
};
LeadingNumber leading_number(const Paragraph& paragraph);

// Whether the paragraph opens a point: it begins with a number, a bullet or a quotation sign.
bool opens_point(const Paragraph& paragraph, const LeadingNumber& number);

// Whether the paragraph is a heading or ends in a colon, so that the next ones are about the same place.
bool leads_in(const Paragraph& paragraph, const LeadingNumber& number);

// Whether the paragraph begins like an answer in a letter ("Yes", "Agreed", "I'm"). The next point is then
// likelier than the current one.
bool opens_answer(const WholeText& text, uint32_t index);

bool ends_with_question(const Paragraph& paragraph);

// Whether a short remark announces what follows: 这段话, 如下, "the following", "he says".
bool points_ahead(const Paragraph& paragraph);

// Whether the paragraph with this index consists of greetings, thanks and closings only.
bool is_courtesy(const WholeText& text, uint32_t index);

}  // namespace duidu
