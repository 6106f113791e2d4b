// A finished selection of the text, beside which its toolbar stands. The browser keeps the selection itself.
#pragma once

#include <cstdint>

#include "model/article.h"
#include "wire/vocabulary.h"

namespace duidu {

enum class Copied : uint8_t { kNothing, kText, kQuote };

struct Selected {
  TextPosition start, end;  // in the text's order, on one side
  Hand hand = Hand::kMouse;
  Copied copied = Copied::kNothing;  // the last thing done with it
  bool operator==(const Selected&) const = default;
};

}  // namespace duidu
