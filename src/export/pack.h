// Makes a complete page from an article and a page template, which the web build produces. The template contains
// tokens:
//   @@DUIDU_LANG@@ @@DUIDU_TITLE@@ @@DUIDU_HEADING@@ @@DUIDU_DESCRIPTION@@   attribute or text
//   @@DUIDU_LABEL_INTERVIEW@@ @@DUIDU_LABEL_COMMENTARY@@                     attribute or text
//   @@DUIDU_INTERVIEW@@ @@DUIDU_COMMENTARY@@                                 content of a pane
//   @@DUIDU_DATA@@                                                           in <script type="application/json">
//   @@DUIDU_PHRASE:load.failed@@                                             any phrase, attribute or text
// TITLE also names the program, HEADING is only the article's title; both fall back to the program's name. All tokens
// are filled in one pass, so the article may contain tokens. Fails with kMalformed if a token is unknown, or if
// TITLE, INTERVIEW, COMMENTARY or DATA is missing: then the template belongs to another version of the program.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/article.h"

namespace duidu {

Result<std::string> pack_page(const Article& article, std::string_view page_template);

}  // namespace duidu
