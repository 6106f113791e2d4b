// Files for the command line: "-" is standard input or output. Nothing is ever written half: a file comes
// into being under another name and is renamed when complete. Fails with kInput or kOutput and the system's
// reason.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace duidu {

// Everything in the file; more than `limit` bytes fail with kTooLarge.
Result<std::string> read_input(const std::string& path, size_t limit);

// Gives true or the error.
Result<bool> write_output(const std::string& path, std::string_view content);

// Every file below `from`, except `left_out` (relative), to the same place below `to`.
Result<bool> copy_files(const std::filesystem::path& from, const std::filesystem::path& to,
                        const std::filesystem::path& left_out);

// The folder the running program lies in; empty if the system does not tell.
std::filesystem::path program_folder();

}  // namespace duidu
