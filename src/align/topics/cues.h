// What the wording and form of one paragraph says about where it belongs, apart from its topic: numbers, lead-ins,
// courtesies, words that point at a quotation. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "align/text/whole_text.h"

namespace duidu {

// The digits of a number and the points between them, few enough to be kept in little memory; empty if there is none.
class Digits {
 public:
  static constexpr size_t kMost = 5;

  Digits() = default;
  // None if there are too many.
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

// The number a paragraph begins with, also behind words such as "Q", "Comment" or 第: "2", "3.1"; Chinese numerals
// up to 99 as digits.
struct LeadingNumber {
  Digits digits;
  bool is_named = false;  // behind such a word: it is the number of something else
};
LeadingNumber leading_number(const Paragraph& paragraph);

// The paragraph opens a point: it begins with a number, a bullet or a quotation sign.
bool opens_point(const Paragraph& paragraph, const LeadingNumber& number);

// A heading, or a line that ends in a colon: what it is about comes behind it.
bool leads_in(const Paragraph& paragraph, const LeadingNumber& number);

// Begins as answers in letters do ("Yes", "Agreed", "I'm"), after which the next point is likelier than this one.
bool opens_answer(const WholeText& text, uint32_t index);

bool ends_with_question(const Paragraph& paragraph);

// A short remark that points at what follows: 这段话, 如下, "the following", "he says".
bool points_ahead(const Paragraph& paragraph);

// Nothing but greetings, thanks and closings; `index` counts paragraphs.
bool is_courtesy(const WholeText& text, uint32_t index);

}  // namespace duidu
