// The two ways in for the page's scripts (web/program/program.js). Messages come in as wire::Decoder reads them; the scripts see to it
// that an event or a call comes only while nothing of the program is running.
#include <emscripten.h>

#include <utility>

#include "platform/web/page.h"

namespace duidu {

Page& page() {
  static Page the_page;
  return the_page;
}

}  // namespace duidu

extern "C" {

EMSCRIPTEN_KEEPALIVE void duidu_post(const char* event, size_t length) {
  duidu::handle_event(std::string_view(event, length));
}

// The answer stays valid until the next one. While a call is at work the page may ask questions, each answered before the call is.
EMSCRIPTEN_KEEPALIVE const uint8_t* duidu_ask(const char* question, size_t length) {
  static duidu::wire::Encoder last;
  duidu::wire::Encoder answer;
  duidu::answer_question(std::string_view(question, length), answer);
  last = std::move(answer);
  return last.bytes().data();
}

}  // extern "C"
