// How a text asks and answers, by its words alone: question marks, requests ("Tell us about…", "先說說…"), whom it speaks to
// and of whom. Chinese, English, Japanese, Korean, French and German; a word that is not known proves nothing. Pure.
#pragma once

#include <string_view>

namespace duidu {

// Whether the last sentence of `text` is a question: its mark, or a word that Chinese, Japanese and Korean end one with.
bool ends_as_question(std::string_view text);

// Whether that question only asks to agree ("…, right?", "…，是不是？"), as those who answer do, too.
bool ends_with_tag(std::string_view text);

// Whether `text`, or one of its first sentences, asks for an account without being a question: "Tell us about…".
bool reads_as_request(std::string_view text);

// Whether `text` ends as a sentence does. Headings have no such end, and questions without a question mark often have it.
bool ends_as_sentence(std::string_view text);

// Whether `text` speaks to somebody ("you", "您").
bool addresses_somebody(std::string_view text);

// Whether its writer speaks of himself ("I", "我").
bool is_in_first_person(std::string_view text);

}  // namespace duidu
