// Goldens as documents: a Markdown file whose prose says what it shows, with a fenced block "input" and a
// fenced block "expected" (longer fences where the content has fences itself). A test names a folder and a
// function from input to output; every .md in the folder is one case. DUIDU_REBASELINE=1 writes the output
// back into the file instead of comparing; read the diff before committing it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

namespace duidu::test {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

// Where a block's content stands in the file, [start, end), the newline before the closing fence included.
struct Block {
  size_t start = std::string::npos;
  size_t end = std::string::npos;
  bool found() const { return start != std::string::npos; }
};

// The fenced block with this info string. A fence closes at the first line that is the same run of
// backquotes.
inline Block find_block(const std::string& file, const std::string& info) {
  for (size_t line = 0; line < file.size();) {
    size_t line_end = std::min(file.find('\n', line), file.size());
    const std::string opening = file.substr(line, line_end - line);
    const size_t ticks = std::min(opening.find_first_not_of('`'), opening.size());
    if (ticks >= 3) {
      const std::string fence(ticks, '`');
      const size_t content = std::min(line_end + 1, file.size());
      const size_t closing = file.find("\n" + fence + "\n", line_end);
      if (closing == std::string::npos) return {};
      if (opening.substr(ticks) == info) return {content, closing + 1};
      line_end = closing + fence.size() + 1;
    }
    line = line_end + 1;
  }
  return {};
}

struct Golden {
  std::string name;
  std::string input;
  std::string expected;
  Block expected_block;
  std::filesystem::path path;
};

inline std::vector<Golden> load_goldens(const std::filesystem::path& folder) {
  std::vector<Golden> goldens;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    const std::string file = read_file(entry.path());
    const Block input = find_block(file, "input");
    const Block expected = find_block(file, "expected");
    if (!input.found() || !expected.found()) {
      ADD_FAILURE() << entry.path() << ": needs a fenced block `input` and a fenced block `expected`";
      continue;
    }
    goldens.push_back({entry.path().stem().string(), file.substr(input.start, input.end - input.start),
                       file.substr(expected.start, expected.end - expected.start), expected, entry.path()});
  }
  std::sort(goldens.begin(), goldens.end(), [](const Golden& a, const Golden& b) { return a.name < b.name; });
  return goldens;
}

// Runs `produce` over every case of `folder`; its output must end with a newline.
inline void check_goldens(const std::filesystem::path& folder,
                          const std::function<std::string(const Golden&)>& produce) {
  const std::vector<Golden> goldens = load_goldens(folder);
  EXPECT_FALSE(goldens.empty()) << "no cases in " << folder;
  const bool rebaseline = std::getenv("DUIDU_REBASELINE") != nullptr;
  for (const Golden& golden : goldens) {
    SCOPED_TRACE(golden.path.string());
    const std::string actual = produce(golden);
    if (!rebaseline) {
      EXPECT_EQ(actual, golden.expected);
      continue;
    }
    if (actual == golden.expected) continue;
    std::string file = read_file(golden.path);
    file.replace(golden.expected_block.start, golden.expected_block.end - golden.expected_block.start,
                 actual);
    std::ofstream(golden.path, std::ios::binary) << file;
  }
}

}  // namespace duidu::test
