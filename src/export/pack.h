// A complete page from the reader's template and an article. The template (made by the web build) holds
// tokens:
//   @@DUIDU_LANG@@ @@DUIDU_TITLE@@ @@DUIDU_HEADING@@ @@DUIDU_DESCRIPTION@@   attribute or text
//   @@DUIDU_LABEL_INTERVIEW@@ @@DUIDU_LABEL_COMMENTARY@@                     attribute or text
//   @@DUIDU_INTERVIEW@@ @@DUIDU_COMMENTARY@@                                 content of a pane
//   @@DUIDU_DATA@@                                                           inside <script
//   type="application/json">
//   @@DUIDU_PHRASE:load.failed@@                                             any phrase, attribute or text
// TITLE names the program too, HEADING is the article's title alone; both fall back to the program's name.
// All are filled in one pass, so the article may contain tokens. Fails with kMalformed on a token nobody
// knows and when TITLE, INTERVIEW, COMMENTARY or DATA is missing: a page of another version of the reader.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/article.h"

namespace duidu {

Result<std::string> pack_page(const Article& article, std::string_view page_template);

}  // namespace duidu
