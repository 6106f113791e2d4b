// The one page of the web program: its reader, and what the reader works with. What the scripts send it is handled here: events one
// by one, queries and calls with an answer (wire.txt). Everything acts on page(), and call::Start comes first.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "platform/web/web_browser.h"
#include "platform/web/web_glyphs.h"
#include "platform/web/web_metrics.h"
#include "reader/reader.h"
#include "wire/messages.h"

namespace duidu {

struct Page {
  WebBrowser browser;
  WebMetrics metrics;
  WebGlyphs glyphs;
  ClusterIds clusters;
  Type type;
  std::unique_ptr<Reader> reader;
  std::vector<BroughtFile> brought;  // those that others follow
  double last_frame_ms = 0;
};

Page& page();

// Gives the event that `bytes` are to its handler; what is none is dropped.
void handle_event(std::string_view bytes);

// Writes the answer to the query or call that `bytes` are; nothing if they are none.
void answer_question(std::string_view bytes, wire::Encoder& answer);

}  // namespace duidu
