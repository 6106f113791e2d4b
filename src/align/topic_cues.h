// What the wording and form of one paragraph says about where it belongs, apart from its topic: numbers, lead-ins,
// courtesies, words that point at a quotation. Pure.
#pragma once

#include <string>
#include <string_view>

#include "align/whole_text.h"

namespace duidu {

// The number a paragraph begins with, also behind words such as "Q", "Comment" or 第: "2", "3.1"; Chinese numerals
// up to 99 as digits. Empty if there is none.
struct LeadingNumber {
  std::string digits;
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
