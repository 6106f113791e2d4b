// What the user reads and completes names every command and option of the table, and the table is what the parser takes.
#include "cli/help.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/command_table.h"
#include "cli/completions.h"

namespace duidu {
namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The lines of the text that hold the part.
std::string lines_with(const std::string& text, const std::string& part) {
  std::istringstream lines(text);
  std::string found;
  for (std::string line; std::getline(lines, line);) found += holds(line, part) ? line + "\n" : "";
  return found;
}

std::string in_roff(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '-' ? "\\-" : std::string(1, c);
  return out;
}

TEST(Help, NamesEveryCommandAndOption) {
  const std::string help = help_text();
  for (const CommandRow& command : command_rows()) {
    EXPECT_TRUE(holds(help, "  duidu " + synopsis(command) + "\n")) << command.name;
    for (const OptionRow& option : command.options) {
      EXPECT_TRUE(holds(lines_with(help, option.name), option.what)) << option.name;
    }
  }
  for (const QuestionRow& question : question_rows())
    EXPECT_TRUE(holds(help, question.name)) << question.name;
}

TEST(Help, FitsATerminal) {
  std::istringstream lines(help_text());
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80u) << line;
}

TEST(Help, ASynopsisTellsWhatIsRequiredAndWhatMayBeRepeated) {
  EXPECT_EQ(synopsis(*find_command("pack")),
            "pack FILE... [--commentary FILE]... -o PAGE.html|DIR [OPTION]...");
  EXPECT_EQ(synopsis(*find_command("align")), "align --batch < CASES.jsonl > RESULTS.jsonl");
}

TEST(ManualPage, NamesEveryCommandAndOption) {
  const std::string page = manual_page();
  EXPECT_EQ(page.find(".TH DUIDU 1 "), 0u);
  for (const CommandRow& command : command_rows()) {
    const size_t section = page.find(std::string(".SS \\fB") + command.name + "\\fR\n");
    ASSERT_NE(section, std::string::npos) << command.name;
    const std::string entries = page.substr(section, page.find("\n.S", section) + 1 - section);
    for (const OptionRow& option : command.options) {
      EXPECT_TRUE(holds(entries, ".TP\n\\fB" + in_roff(option.name) + "\\fR")) << option.name;
      EXPECT_TRUE(holds(entries, in_roff(option.what) + "\n")) << option.name;
    }
  }
  for (const QuestionRow& question : question_rows()) {
    EXPECT_TRUE(holds(page, ".TP\n\\fB" + in_roff(question.name) + "\\fR\n")) << question.name;
  }
}

TEST(Completions, NameEveryCommandAndOption) {
  const std::string bash = bash_completion();
  const std::string zsh = zsh_completion();
  const std::string fish = fish_completion();
  for (const CommandRow& command : command_rows()) {
    const std::string name = command.name;
    const std::string in_bash = lines_with(bash, "    " + name + ") options=");
    const std::string in_fish = lines_with(fish, "__fish_seen_subcommand_from " + name + "'");
    const size_t in_zsh = zsh.find("\n  " + name + ")\n");
    ASSERT_NE(in_zsh, std::string::npos) << name;
    const std::string zsh_case = zsh.substr(in_zsh, zsh.find(";;", in_zsh) - in_zsh);
    EXPECT_TRUE(holds(fish, "-a " + name + " -d ")) << name;
    EXPECT_TRUE(holds(zsh, "    '" + name + ":")) << name;
    for (const OptionRow& option : command.options) {
      const std::string word = option.name;
      const std::string fish_word =
          word.starts_with("--") ? " -l " + word.substr(2) + " " : " -s " + word.substr(1) + " ";
      EXPECT_TRUE(holds(in_bash, word)) << name << " " << word;
      EXPECT_TRUE(holds(in_fish, fish_word)) << name << " " << word;
      EXPECT_TRUE(holds(zsh_case, word + "[")) << name << " " << word;
    }
  }
  for (const QuestionRow& question : question_rows()) {
    EXPECT_TRUE(holds(lines_with(bash, "COMP_CWORD\" -gt 1 ] ||"), question.name)) << question.name;
    EXPECT_TRUE(holds(zsh, std::string("    '") + question.name + ":")) << question.name;
    EXPECT_TRUE(holds(fish, std::string(" -l ") + (question.name + 2) + " ")) << question.name;
  }
}

// Shells read the texts of the table between single quotes.
TEST(CommandTable, HoldsNoQuotes) {
  for (const CommandRow& command : command_rows()) {
    EXPECT_FALSE(holds(command.what, "'")) << command.name;
    for (const OptionRow& option : command.options) EXPECT_FALSE(holds(option.what, "'")) << option.name;
  }
  for (const QuestionRow& question : question_rows())
    EXPECT_FALSE(holds(question.what, "'")) << question.name;
}

TEST(CommandTable, IsWhatTheParserTakes) {
  for (const CommandRow& command : command_rows()) {
    std::vector<std::string> arguments = {command.name};
    if (command.takes_file) arguments.push_back("a.txt");
    for (const OptionRow& option : command.options) {
      arguments.push_back(option.name);
      if (option.value) arguments.push_back("value");
    }
    const Options all = parse_options(arguments);
    EXPECT_EQ(all.wrong, "") << command.name;
    for (const OptionRow& option : command.options) {
      const int places = (option.flag != nullptr) + (option.text != nullptr) + (option.list != nullptr);
      EXPECT_EQ(places, 1) << option.name;
      EXPECT_EQ(option.value == nullptr, option.flag != nullptr) << option.name;
      EXPECT_TRUE(!option.flag || all.*option.flag) << option.name;
      EXPECT_TRUE(!option.text || all.*option.text == "value") << option.name;
      EXPECT_TRUE(!option.list || all.*option.list == std::vector<std::string>{"value"}) << option.name;
    }
  }
}

}  // namespace
}  // namespace duidu
