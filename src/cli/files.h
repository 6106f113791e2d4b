// What the program reads from disk; how it writes stands in cli/output.h.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace duidu {

// Everything in the file; "-" is standard input. Fails with kInput and the system's reason, and with kTooLarge over
// `limit` bytes.
Result<std::string> read_input(const std::string& path, size_t limit);

// The path of every file below the folder, relative to it. Fails with kInput and the system's reason.
Result<std::vector<std::string>> list_files(const std::filesystem::path& folder);

// The folder the running program lies in; empty if the system does not tell.
std::filesystem::path program_folder();

}  // namespace duidu
