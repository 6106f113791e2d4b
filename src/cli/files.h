// What the program reads from disk: files, and whole folders to copy (how a file is written stands in cli/output.h). "-"
// is standard input. Fails with kInput and the system's reason, or as write_output does.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace duidu {

// Everything in the file; more than `limit` bytes fail with kTooLarge.
Result<std::string> read_input(const std::string& path, size_t limit);

// Every file below `from`, except `left_out` (relative), to the same place below `to`. Gives true or the error.
Result<bool> copy_files(const std::filesystem::path& from, const std::filesystem::path& to,
                        const std::filesystem::path& left_out);

// The folder the running program lies in; empty if the system does not tell.
std::filesystem::path program_folder();

}  // namespace duidu
