#include "cli/options.h"

namespace duidu {

const char* const kUsage =
    R"(Duidu puts an interview and what was written about it side by side.

  duidu import FILE [--commentary FILE]... [-o ARTICLE.json] [--dump]
        reads .txt, .md or .json, finds the quotations, writes article JSON;
        --dump writes it as readable text instead
  duidu pack FILE [--commentary FILE]... -o PAGE.html|DIR [--reader DIR]
        writes one self-contained page, or a static site into a folder;
        --reader names the folder of the web build (…/web-build/reader)
  duidu check FILE [--commentary FILE]...
        compares every quotation with the interview, says what differs
  duidu align --batch < CASES.jsonl > RESULTS.jsonl
        finds quotations in plain paragraphs, one case a line
  duidu --help | --version

FILE may hold interview and commentary in one, or the interview alone with the
commentaries in files of their own. "-" is standard input or output.
Exit codes: 0 fine, 1 the content has problems, 2 wrong usage.
)";

namespace {

// The option's value, or nothing and a complaint.
bool take_value(const std::vector<std::string>& arguments, size_t& i, Options& options, std::string& value) {
  if (i + 1 >= arguments.size()) {
    options.wrong = arguments[i] + " needs a value";
    return false;
  }
  value = arguments[++i];
  return true;
}

void take(const std::vector<std::string>& arguments, size_t& i, Options& options) {
  const std::string& argument = arguments[i];
  if (argument == "-o") {
    take_value(arguments, i, options, options.output);
  } else if (argument == "--reader") {
    take_value(arguments, i, options, options.reader);
  } else if (argument == "--commentary") {
    std::string file;
    if (take_value(arguments, i, options, file)) options.commentaries.push_back(file);
  } else if (argument == "--dump" && options.command == "import") {
    options.dump = true;
  } else if (argument == "--batch" && options.command == "align") {
    options.batch = true;
  } else if (argument.size() > 1 && argument[0] == '-') {
    options.wrong = "no option " + argument + " here";
  } else {
    options.files.push_back(argument);
  }
}

std::string wrong_combination(const Options& options) {
  if (options.command == "align") {
    return options.batch && options.files.empty() ? "" : "align takes --batch and reads standard input";
  }
  if (options.command != "import" && options.command != "pack" && options.command != "check")
    return "no command \"" + options.command + "\"";
  if (options.files.size() != 1) return options.command + " takes one FILE";
  if (options.command == "check" && !options.output.empty()) return "check writes no file";
  if (options.command == "pack" && options.output.empty()) return "pack needs -o PAGE.html or -o DIR";
  return "";
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  if (arguments.empty()) {
    options.wrong = "a command is missing";
    return options;
  }
  options.command = arguments[0];
  for (size_t i = 1; i < arguments.size() && options.wrong.empty(); ++i) take(arguments, i, options);
  if (options.wrong.empty()) options.wrong = wrong_combination(options);
  return options;
}

}  // namespace duidu
