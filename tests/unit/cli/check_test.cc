// `duidu check` as a user runs it: files and commands in, what it prints and its exit code out (tests/cases/check). A line "=== name"
// begins a file, "$ …" is a command with the program's name in front; "\e" stands for an escape character in both.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <sstream>

#include "scratch_folder.h"
#include "unit/golden.h"

namespace duidu {
namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

class CheckCommand : public testing::Test {
 protected:
  std::string run(const std::string& command) {
    // "$ COLUMNS=40 duidu check …": variables stand before the name.
    const std::string program = replaced(command, "duidu check", "'" DUIDU_PROGRAM "' check");
    const std::string line = "cd '" + folder_.path("") + "' && { " + program + "; } >out 2>err";
    const int status = std::system(("unset NO_COLOR COLUMNS; " + line).c_str());
    std::string said = "$ " + command + "\n" + folder_.read("out");
    std::istringstream errors(folder_.read("err"));
    for (std::string error; std::getline(errors, error);) said += "! " + error + "\n";
    return said + "exit " + std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : -1) + "\n";
  }

  std::string story(const std::string& input) {
    std::string name, content, told;
    const auto finish = [&] {
      if (!name.empty()) folder_.write(name, content);
      name.clear(), content.clear();
    };
    std::istringstream lines(replaced(input, "\\e", "\x1b"));
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("=== ")) {
        finish();
        name = line.substr(4);
      } else if (line.starts_with("$ ")) {
        finish();
        told += run(line.substr(2));
      } else {
        content += line + "\n";
      }
    }
    return replaced(told, "\x1b", "\\e");
  }

  test::ScratchFolder folder_;
};

TEST_F(CheckCommand, PrintsWhatEachCaseSays) {
  test::check_goldens(std::string(DUIDU_CASES_DIR) + "/check", [&](const test::Golden& golden) {
    std::filesystem::remove_all(folder_.path(""));
    std::filesystem::create_directories(folder_.path(""));
    return story(golden.input);
  });
}

TEST_F(CheckCommand, AReaderThatGoesAwayIsNoError) {
  folder_.write("talk.md", "**Ada:** Nobody asked us why the bell is silent.\n");
  folder_.write("review.md", "She says “nobody asked us why the bell is loud”.\n");
  const std::string said = run("duidu check review.md --source talk.md | true");
  EXPECT_EQ(said.find("!"), std::string::npos) << said;
}

}  // namespace
}  // namespace duidu
