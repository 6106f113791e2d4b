#include "cli/completions.h"

#include "cli/command_table.h"

namespace duidu {
namespace {

// A word in single quotes, which bash, zsh and fish read alike if it holds none itself.
std::string quoted(const std::string& text) { return "'" + text + "'"; }

std::string joined(const std::string& list, const char* separator, const char* word) {
  return list.empty() ? word : list + separator + word;
}

// The names of options that a name of a file follows, over all commands, as alternatives of `case`.
std::string options_with_files() {
  std::string names;
  for (const CommandRow& command : command_rows()) {
    for (const OptionRow& option : command.options) {
      const std::string known = "|" + names + "|";
      if (!option.value || option.choices ||
          known.find("|" + std::string(option.name) + "|") != std::string::npos)
        continue;
      names = joined(names, "|", option.name);
    }
  }
  return names;
}

// For each option that takes a word of a few, a branch of `case` that offers them.
std::string choices_for_bash() {
  std::string branches;
  for (const CommandRow& command : command_rows()) {
    for (const OptionRow& option : command.options) {
      if (!option.choices) continue;
      branches += std::string("    ") + option.name + ") COMPREPLY=($(compgen -W " + quoted(option.choices) +
                  " -- \"$word\")); return ;;\n";
    }
  }
  return branches;
}

// zsh gives a meaning to colons and brackets.
std::string zsh_text(const char* text) {
  std::string out;
  for (const char* c = text; *c; ++c) {
    if (*c == ':' || *c == '[' || *c == ']') out += '\\';
    out += *c;
  }
  return out;
}

// An element of an array for `_describe`.
std::string zsh_word(const char* name, const char* what) {
  return "    " + quoted(std::string(name) + ":" + zsh_text(what)) + "\n";
}

std::string zsh_option(const OptionRow& option) {
  std::string spec = option.list ? "*" : "";
  spec += std::string(option.name) + "[" + zsh_text(option.what) + "]";
  if (option.value) spec += ":" + zsh_text(option.value) + ":";
  if (option.value) spec += option.choices ? "(" + std::string(option.choices) + ")" : "_files";
  return quoted(spec);
}

std::string fish_option(const OptionRow& option) {
  const std::string name = option.name;
  const bool is_long = name.starts_with("--");
  return (is_long ? "-l " + name.substr(2) : "-s " + name.substr(1)) +
         (option.choices ? " -x -a " + quoted(option.choices)
          : option.value ? " -r -F"
                         : "") +
         " -d " + quoted(option.what);
}

}  // namespace

std::string bash_completion() {
  std::string first;
  std::string cases;
  for (const CommandRow& command : command_rows()) {
    std::string options;
    for (const OptionRow& option : command.options) options = joined(options, " ", option.name);
    first = joined(first, " ", command.name);
    cases += std::string("    ") + command.name + ") options=" + quoted(options) + " ;;\n";
  }
  for (const QuestionRow& question : question_rows()) first = joined(first, " ", question.name);
  // Where nothing is offered, `-o default` completes the names of files.
  return R"(# bash completion for duidu
_duidu() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options=''
  COMPREPLY=()
  case $before in
)" + choices_for_bash() +
         R"(    )" + options_with_files() + R"() return ;;
  esac
  case ${COMP_WORDS[1]} in
)" + cases +
         R"(  esac
  [ "$COMP_CWORD" -gt 1 ] || options=)" +
         quoted(first) + R"(
  [[ "$COMP_CWORD" -gt 1 && $word != -* ]] || COMPREPLY=($(compgen -W "$options" -- "$word"))
}
complete -o default -F _duidu duidu
)";
}

std::string zsh_completion() {
  std::string commands;
  std::string questions;
  std::string cases;
  for (const CommandRow& command : command_rows()) {
    commands += zsh_word(command.name, command.what);
    cases += std::string("  ") + command.name + ")\n    _arguments";
    for (const OptionRow& option : command.options) cases += " \\\n      " + zsh_option(option);
    cases += command.takes_file ? " \\\n      ':FILE:_files' ;;\n" : " ;;\n";
  }
  for (const QuestionRow& question : question_rows()) questions += zsh_word(question.name, question.what);
  return R"(#compdef duidu
if (( CURRENT == 2 )); then
  local -a command_words=(
)" + commands +
         R"(  )
  local -a question_words=(
)" + questions +
         R"(  )
  _describe command command_words
  _describe -o option question_words
  return
fi
shift words
(( CURRENT-- ))
case $words[1] in
)" + cases +
         "esac\n";
}

std::string fish_completion() {
  std::string script = "# fish completion for duidu\n";
  const std::string first = "complete -c duidu -n __fish_use_subcommand -f ";
  for (const CommandRow& command : command_rows()) {
    script += first + "-a " + command.name + " -d " + quoted(command.what) + "\n";
  }
  for (const QuestionRow& question : question_rows()) {
    script += first + "-l " + std::string(question.name).substr(2) + " -d " + quoted(question.what) + "\n";
  }
  for (const CommandRow& command : command_rows()) {
    const std::string after =
        "complete -c duidu -n " + quoted(std::string("__fish_seen_subcommand_from ") + command.name) + " ";
    if (!command.takes_file) script += after + "-f\n";
    for (const OptionRow& option : command.options) script += after + fish_option(option) + "\n";
  }
  return script;
}

}  // namespace duidu
