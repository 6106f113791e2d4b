// The measurement interface: one case a line, JSON in, JSON out (fields in assets/docs/format.md). Offsets
// are code points.
#pragma once

#include <string>
#include <string_view>

#include "align/batch.h"
#include "base/result.h"

namespace duidu {

// One line, without the line end.
std::string batch_result_json(const BatchResult& result);

// The result line of one case. Fails as JsonTree::parse, and with kMalformed when
// "source" or "commentary" is not an array of strings.
Result<std::string> align_case(std::string_view line);

}  // namespace duidu
