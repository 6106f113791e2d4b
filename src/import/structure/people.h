// Tells the list of those who took part, in a text's head, from what they say: "采访人：林小满", "Interviewee: Maya Chen,
// cartographer". Pure.
#pragma once

#include <string_view>

namespace duidu {

// Whether the words behind a label only name somebody, perhaps with what they are: no sentence and no greeting.
bool names_people(std::string_view words);

}  // namespace duidu
