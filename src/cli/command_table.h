// Every command and option of the program, each once. The parser follows these rows, and what the user reads or completes
// is made of them: --help, the manual page, the completions of three shells. All of it is constant data.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/options.h"

namespace duidu {

struct OptionRow {
  const char* name;   // "--commentary"
  const char* value;  // what its value is called, "FILE"; null: it takes none
  const char* what;   // half a sentence
  // Where it is kept: exactly one is set. What is kept in a list may be given again.
  bool Options::*flag = nullptr;
  std::string Options::*text = nullptr;
  std::vector<std::string> Options::*list = nullptr;
  bool is_required = false;
  const char* choices =
      nullptr;  // the words that the value may be, with blanks between; null: a name of a file
};

struct CommandRow {
  const char* name;
  const char* what;                    // half a sentence
  std::span<const OptionRow> options;  // allowed after the command, in any order
  bool takes_file = true;              // one FILE or more
  const char* streams = "";            // redirections, as a shell takes them
};

// What stands alone, in the place of a command.
struct QuestionRow {
  const char* name;
  const char* what;
};

std::span<const CommandRow> command_rows();
std::span<const QuestionRow> question_rows();

// Null if there is no such command, or no such option of the command.
const CommandRow* find_command(const std::string& name);
const OptionRow* find_option(const CommandRow& command, const std::string& name);

// What the program is for, in a line.
extern const char* const kPurpose;
// How the rows are to be read: of FILE, "-" and exit codes, a line each.
extern const char* const kRemarks[5];

// What is required and what may be given again, and that there is more: "import FILE... [--commentary FILE]... [OPTION]..."
std::string synopsis(const CommandRow& command);

}  // namespace duidu
