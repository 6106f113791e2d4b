#include "cli/options.h"

#include <algorithm>

#include "cli/command_table.h"
#include "text/encodings.h"

namespace duidu {
namespace {

// Keeps the option and its value, or says what is wrong.
void take_option(const OptionRow& row, const std::vector<std::string>& arguments, size_t& i,
                 Options& options) {
  if (row.flag) {
    options.*row.flag = true;
  } else if (i + 1 >= arguments.size()) {
    options.wrong = arguments[i] + " needs a value";
  } else if (row.text) {
    options.*row.text = arguments[++i];
  } else {
    (options.*row.list).push_back(arguments[++i]);
  }
}

void take(const CommandRow& command, const std::vector<std::string>& arguments, size_t& i, Options& options) {
  const std::string& argument = arguments[i];
  if (const OptionRow* row = find_option(command, argument)) {
    take_option(*row, arguments, i, options);
  } else if (argument.size() > 1 && argument[0] == '-') {
    options.wrong = options.command + " has no option " + argument;
  } else {
    options.files.push_back(argument);
  }
}

bool is_given(const OptionRow& row, const Options& options) {
  if (row.flag) return options.*row.flag;
  return row.text ? !(options.*row.text).empty() : !(options.*row.list).empty();
}

std::string what_is_missing(const CommandRow& command, const Options& options) {
  const std::string name = command.name;
  if (!command.takes_file && !options.files.empty()) return name + " takes no FILE";
  if (command.takes_file && options.files.empty()) return name + " takes a FILE";
  if (options.files.size() > 1 && !options.commentaries.empty()) {
    return name + " takes one FILE where --commentary names the others";
  }
  for (const OptionRow& row : command.options) {
    if (!row.is_required || is_given(row, options)) continue;
    return name + " needs " + row.name + (row.value ? std::string(" ") + row.value : "");
  }
  return "";
}

}  // namespace

namespace {

// Whether each of the words between commas is among the choices, which have blanks between.
bool are_choices(std::string_view words, std::string_view choices) {
  const std::string all = " " + std::string(choices) + " ";
  for (size_t start = 0; start <= words.size();) {
    const size_t end = std::min(words.find(',', start), words.size());
    const std::string word = " " + std::string(words.substr(start, end - start)) + " ";
    if (word.find_first_not_of(' ') == word.npos || all.find(word) == all.npos) return false;
    start = end + 1;
  }
  return true;
}

std::string wrong_choice(const Options& options) {
  const CommandRow* command = find_command(options.command);
  if (!command) return "";
  for (const OptionRow& row : command->options) {
    if (!row.choices || !row.text || (options.*row.text).empty()) continue;
    const std::string& given = options.*row.text;
    const bool is_list = row.text == &Options::fail_on;
    const bool is_known = are_choices(given, row.choices) && (is_list || given.find(',') == given.npos) &&
                          (given == "none" || (',' + given + ',').find(",none,") == given.npos);
    if (!is_known) return std::string(row.name) + " takes " + row.choices + ", not \"" + given + "\"";
  }
  return "";
}

}  // namespace

std::string wrong_value(const Options& options) {
  if (std::string wrong = wrong_choice(options); !wrong.empty()) return wrong;
  if (!options.sources.empty() && !options.commentaries.empty()) {
    return options.command + " takes --source or --commentary, not both";
  }
  if (options.encoding.empty() || !encoding_label(options.encoding).empty()) return "";
  std::string wrong = "no encoding \"" + options.encoding + "\"; there are";
  for (const std::string_view label : encoding_labels()) wrong.append(" ").append(label);
  return wrong;
}

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  if (arguments.empty()) {
    options.wrong = "a command is missing";
    return options;
  }
  options.command = arguments[0];
  const CommandRow* command = find_command(options.command);
  if (!command) {
    options.wrong = "no command \"" + options.command + "\"";
    return options;
  }
  for (size_t i = 1; i < arguments.size() && options.wrong.empty(); ++i)
    take(*command, arguments, i, options);
  if (options.wrong.empty()) options.wrong = what_is_missing(*command, options);
  return options;
}

}  // namespace duidu
