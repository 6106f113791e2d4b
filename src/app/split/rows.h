// The rows of the view: a line each, but what is set apart side by side is one row until it is unfolded.
#pragma once

#include <string>
#include <vector>

#include "app/split/state.h"

namespace duidu {

struct SplitRow {
  uint32_t line = 0;
  uint32_t count = 1;  // of lines
  bool is_folded = false;
};

// In the order of the lines.
std::vector<SplitRow> split_rows(const ArticleLines& lines, const std::vector<uint32_t>& unfolded);

// The number of the row in which the line is.
uint32_t row_with(const std::vector<SplitRow>& rows, uint32_t line);

// The id of a row's control: of its first line.
std::string row_id(uint32_t line);
// The other way; kNoLine if it is no row's.
uint32_t line_of_id(std::string_view id);

}  // namespace duidu
