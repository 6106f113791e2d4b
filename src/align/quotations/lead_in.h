// Words that announce a quotation: "他说：", "原话是", "she writes that", "as the text has it"; and the forms of direct
// speech that need no such words. Pure.
#pragma once

#include <span>
#include <string_view>

namespace duidu {

// Words that hardly ever do anything else, or any that may say something: "maintains", 坦言.
enum class Saying { kPlain, kAny };

// Whether `before`, the text of a paragraph up to where the quotation (or its opening mark) stands, ends with such
// words: in its last clause, with a colon, a comma or nothing behind them.
bool ends_with_lead_in(std::string_view before, Saying saying = Saying::kPlain);

// Whether words in quotation marks are somebody's speech by their form, whatever the verb: a whole sentence behind
// "she beamed: " or "小满笑了：", or before ", he admitted" or "，她说". `before` ends with the opening mark, `behind`
// begins with the last punctuation or the closing mark; `names` are those of the speakers.
bool is_direct_speech(std::string_view before, std::string_view words, std::string_view behind,
                      std::span<const std::string_view> names);

}  // namespace duidu
