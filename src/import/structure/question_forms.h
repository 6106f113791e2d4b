// The dress in which a block may show that it is a question, without a label: all bold, a heading of one level, numbered,
// behind a dash or a sign. A block may wear several; hypotheses.h decides which of them means questions in this text. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "import/block.h"

namespace duidu {

enum class Dress : uint8_t {
  kHeading,         // variant: the level
  kBold,            //
  kItalic,          //
  kNumbered,        // "1." "一、" "Q1" before the words, or the number of a list
  kDash,            // "——"
  kSign,            // "❓" "■"; variant: the sign
  kQuote,           // a block quotation
  kBullet,          // an item of a list without numbers
  kQuotationMarks,  // “…” around the whole
  kBrackets,        // 【…】 around the whole
  kPlain,           // nothing but its question mark
};

struct QuestionForm {
  Dress dress = Dress::kPlain;
  char32_t variant = 0;  // questions of one text wear the same
  size_t end = 0;        // offset in the block behind the question: what follows in the same block answers it
  int number = 0;        // 0 if it has none
};

// Every dress of an unlabelled block; none for rules, pictures, code and tables.
std::vector<QuestionForm> question_forms(const Block& block);

// The number that `text` begins with ("1. ", "三、", "Q2 "), and where the words behind it begin; 0 if there is none.
int leading_number(std::string_view text, size_t& words);

}  // namespace duidu
