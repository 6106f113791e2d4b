// The test files of the Unicode character database: the cases of a file, its comments left out, and their code
// points.
#pragma once

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace duidu::test {

// Lines without comment, blanks at the end and empty ones.
inline std::vector<std::string> unicode_cases(std::string_view name) {
  std::ifstream file(std::string(DUIDU_DATA_DIR "/unicode/").append(name));
  std::vector<std::string> cases;
  for (std::string line; std::getline(file, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
      line.pop_back();
    if (!line.empty()) cases.push_back(std::move(line));
  }
  return cases;
}

// The hexadecimal words of a line; others (÷, ×) are passed over.
inline std::vector<char32_t> code_points(std::string_view line) {
  std::istringstream words{std::string(line)};
  std::vector<char32_t> out;
  for (std::string word; words >> word;) {
    const bool is_hex = word.find_first_not_of("0123456789ABCDEF") == std::string::npos;
    if (is_hex) out.push_back(static_cast<char32_t>(std::stoul(word, nullptr, 16)));
  }
  return out;
}

inline std::string hex(char32_t c) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04X", static_cast<unsigned>(c));
  return buffer;
}

}  // namespace duidu::test
