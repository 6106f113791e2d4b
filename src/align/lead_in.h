// Words that announce a quotation: "他说：", "原话是", "she writes that", "as the text has it". Pure.
#pragma once

#include <string_view>

namespace duidu {

// Whether `before`, the text of a paragraph up to where the quotation (or its opening mark) stands, ends with such
// words: in its last clause, with a colon, a comma or nothing behind them.
bool ends_with_lead_in(std::string_view before);

}  // namespace duidu
