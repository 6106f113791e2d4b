// What the user reads about the program, made of the command table.
#pragma once

#include <string>

namespace duidu {

// The answer to --help: lines of at most 80 characters.
std::string help_text();

// The manual page duidu(1), in the macros of man(7).
std::string manual_page();

}  // namespace duidu
