// One person, several spellings: "Frederico Muñoz (FSM)", "FSM" and "FM"; "SAM ORRIN" and "Sam Orrin"; "李怀宇（简称“李”）" and
// "李". Everybody is shown under the first full form of the name. Two who may share a short form keep it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/block.h"

namespace duidu {

// Whether the label `short_form` may stand for the label `full`: its initials, what it has in brackets, its first or last
// name, its surname and a title.
bool is_short_for(std::string_view short_form, std::string_view full);

// A label as it is shown: without what only says how it is shortened, and without small marks behind it.
std::string shown_name(std::string_view label);

// Gives all labels of one person the same name. Returns the other spellings, in the order of the text.
std::vector<Spelling> unite_names(std::vector<Block>& blocks);

}  // namespace duidu
