// What a report says in words, in the user's language. Texts of the user stand in it as they are. Pure.
#pragma once

#include <string>

#include "base/phrases.h"
#include "check/report.h"

namespace duidu {

// "11 quotations: 8 word for word, 1 shortened, 1 changed, 1 not in the interview; 2 known".
std::string counts_of(const Report& report, Language language);

// "talk.md:48"; without a line the unit.
std::string address_of(const ReportPlace& place);

}  // namespace duidu
