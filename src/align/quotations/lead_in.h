// Recognises words that announce a quotation ("他说：", "原话是", "she writes that", "as the text has it"), and
// direct speech that needs no such words. Pure.
#pragma once

#include <span>
#include <string_view>

namespace duidu {

// Which verbs count: kPlain, those that hardly ever do anything but announce words; kAny, also those that
// sometimes do ("maintains", 坦言).
enum class Saying { kPlain, kAny };

// Whether `before`, the text of a paragraph up to the quotation or its opening mark, ends with announcing
// words: in its last clause, followed by a colon, a comma or nothing.
bool ends_with_lead_in(std::string_view before, Saying saying = Saying::kPlain);

// Whether words in quotation marks are direct speech by their form, whatever the verb: a whole sentence after
// "she beamed: " or "小满笑了：", or words before ", he admitted" or "，她说". `before` ends with the opening mark;
// `behind` begins with the last punctuation or the closing mark; `names` are the speakers' names.
bool is_direct_speech(std::string_view before, std::string_view words, std::string_view behind,
                      std::span<const std::string_view> names);

}  // namespace duidu
