// The opener: the second program of the page, which lives in a worker as long as a job takes (web/opener/opener.js). One way in, and its
// answer.
#include <emscripten.h>

#include "platform/opener/text_decoder.h"
#include "platform/opening/run_job.h"

namespace duidu {
namespace {

std::vector<uint8_t>& outcome() {
  static std::vector<uint8_t> bytes;
  return bytes;
}

}  // namespace
}  // namespace duidu

extern "C" {

// The size of the outcome, whose bytes stay where duidu_outcome() says until the next job.
EMSCRIPTEN_KEEPALIVE size_t duidu_run(const char* job, size_t length) {
  duidu::outcome() = duidu::run_job(std::string_view(job, length), duidu::decode_by_browser);
  return duidu::outcome().size();
}

EMSCRIPTEN_KEEPALIVE const uint8_t* duidu_outcome() { return duidu::outcome().data(); }

}  // extern "C"
