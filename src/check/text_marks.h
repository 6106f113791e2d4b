// What a commentary itself says about being checked: that a paragraph is a paraphrase, and its quotations are not meant word for word.
//   <!-- duidu: paraphrase -->   in Markdown and HTML. On lines of its own it is about the next paragraph, among words about theirs.
//   [duidu: paraphrase]          in every format. As a paragraph of its own it is about the next one, else about its own.
//   "duidu": "paraphrase"        a member of a block of article JSON.
// What follows the word is the reason: "duidu: paraphrase, he agreed to the wording". Pure.
#pragma once

#include <string>
#include <vector>

#include "check/locator.h"

namespace duidu {

struct TextMark {
  std::vector<UnitRef> covers;  // one unit, or none
  std::string reason;
  std::string text;  // as it is written
  uint32_t file = 0;
  uint32_t line = 0;
  bool is_understood = true;
};

// All marks of the commentaries, in the order of the text.
std::vector<TextMark> text_marks(const CheckedTexts& texts, Locator& locator);

}  // namespace duidu
