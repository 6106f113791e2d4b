// What the program does, one function a command. Each gives the exit code and names every problem on standard
// error, one line each: "file:line: what", or "file: what".
#pragma once

#include <cstdio>
#include <span>

#include "base/result.h"
#include "cli/carried_files.h"
#include "cli/options.h"

namespace duidu {

inline constexpr int kFine = 0;
inline constexpr int kContentProblem = 1;
inline constexpr int kWrongUsage = 2;
inline constexpr int kUnreadable = 3;  // of check: there is no verdict

int run_import(const Options& options);
// `carried`: the page templates, unless the options name a folder of them; if empty, they are looked for in the folder of
// the web build.
int run_pack(const Options& options, std::span<const CarriedFile> carried);
int run_check(const Options& options);
int run_batch(std::FILE* in, std::FILE* out);

// Prints the error; gives kContentProblem.
int report(const std::string& file, const Error& error);

}  // namespace duidu
