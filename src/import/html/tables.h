// A table of HTML as text. Never fails; linear.
#pragma once

#include <gumbo.h>

#include <optional>
#include <string>

namespace duidu {

// The rows of a table, one a line, their cells with " | " between them. Nothing for a table that only arranges what stands
// in it: one with a single cell in every row, or with tables, lists or several paragraphs in a cell.
std::optional<std::string> table_text(const GumboNode& table);

}  // namespace duidu
