// The work of the opener: files become a linked article, an edited article has its links found anew. Bytes in, bytes out (wire.txt, Job
// and Outcome), so that another program than the reader's does it. Pure; what cannot be opened is told in the outcome.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "import/encoding/encoding.h"

namespace duidu {

// Empty for what is no job.
std::vector<uint8_t> run_job(std::string_view job, Decode decode);

}  // namespace duidu
