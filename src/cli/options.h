// The command line as values. Unknown options, missing values and a wrong number of files are usage errors; what is
// allowed stands in cli/command_table.h.
#pragma once

#include <string>
#include <vector>

namespace duidu {

struct Options {
  std::string command;
  std::vector<std::string> files;
  std::vector<std::string> commentaries;  // --commentary
  std::string output;                     // -o
  std::string reader;                     // --reader
  bool dump = false;                      // --dump
  bool explain = false;                   // --explain
  bool batch = false;                     // --batch
  std::string wrong;                      // what is wrong with the usage; empty = nothing
};

Options parse_options(const std::vector<std::string>& arguments);

}  // namespace duidu
