// A report in every form it may have. Texts of the user are escaped for each. Pure; nothing fails.
#pragma once

#include <cstddef>
#include <string>

#include "base/phrases.h"
#include "check/report.h"

namespace duidu {

// For people at a terminal: each quotation that needs a look, with both texts one above the other and the words that differ marked, then a line of
// counts. Without colours a line below shows them: ^ other words, ~ words that the interview does not have, ! words that were cut off.
struct TerminalStyle {
  size_t width = 80;  // cells
  bool has_colors = false;
};
std::string text_report(const Report& report, Language language, const TerminalStyle& style);

// For programs: all quotations, one a line (assets/docs/check.md).
std::string json_report(const Report& report);

// SARIF 2.1.0, for services that show findings beside the text.
std::string sarif_report(const Report& report, Language language, const std::string& version);

// For the comment of a pull request: a table, and both texts folded below it.
std::string markdown_report(const Report& report, Language language);

// One file without scripts, light and dark.
std::string html_report(const Report& report, Language language);

}  // namespace duidu
