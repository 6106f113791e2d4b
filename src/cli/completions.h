// Scripts by which a shell completes commands, options and file names of the program; made of the command table. A value
// and a FILE are completed as names of files, whatever they are called.
#pragma once

#include <string>

namespace duidu {

// Each is the whole file that the shell looks for.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace duidu
