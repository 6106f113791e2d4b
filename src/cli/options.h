// The command line as values. Unknown options, missing values and a wrong number of files are usage errors; what is
// allowed stands in cli/command_table.h.
#pragma once

#include <string>
#include <vector>

namespace duidu {

struct Options {
  std::string command;
  std::vector<std::string> files;         // of several, one is the interview
  std::vector<std::string> commentaries;  // --commentary
  std::vector<std::string> sources;       // --source
  std::string output;                     // -o
  std::string reader;                     // --reader
  std::string encoding;                   // --encoding
  std::string format;                     // --format
  std::string fail_on;                    // --fail-on
  std::string baseline;                   // --baseline
  std::string new_baseline;               // --write-baseline
  std::string color;                      // --color
  std::string language;                   // --language
  bool dump = false;                      // --dump
  bool explain = false;                   // --explain
  bool batch = false;                     // --batch
  std::string wrong;                      // what is wrong with the usage; empty = nothing
};

Options parse_options(const std::vector<std::string>& arguments);

// What is wrong with the values of options that were parsed; empty = nothing.
std::string wrong_value(const Options& options);

}  // namespace duidu
