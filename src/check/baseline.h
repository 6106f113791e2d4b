// The list of findings that are known, kept in a file: article JSON's plain neighbour, one finding a line, so that a change shows in a
// diff. A finding is known by the words on both sides, not by file or line; one entry covers one finding. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "check/report.h"

namespace duidu {

// The fingerprints of the file. Fails as JsonTree::parse, and with kUnsupported if it is no baseline of this version.
Result<std::vector<std::string>> read_baseline(std::string_view text);

// All rows that make the check fail, the known ones among them.
std::string write_baseline(const Report& report);

// Marks the rows that are known, and counts entries that nothing was found for.
void apply_baseline(std::vector<std::string> fingerprints, Report& report);

// Of the words on both sides, marks and blanks not counted: 16 hexadecimal digits (FNV-1a, 64 bits).
std::string fingerprint_of(std::string_view commentary, std::string_view interview);

}  // namespace duidu
