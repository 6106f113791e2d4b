#include <csignal>
#include <cstdio>

#include "cli/carried_files.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/output.h"

namespace {

int run(const std::vector<std::string>& arguments) {
  if (arguments == std::vector<std::string>{"--help"})
    return std::fputs(duidu::help_text().c_str(), stdout), duidu::kFine;
  if (arguments == std::vector<std::string>{"--version"})
    return std::puts("duidu " DUIDU_VERSION), duidu::kFine;
  duidu::Options options = duidu::parse_options(arguments);
  if (options.wrong.empty()) options.wrong = duidu::wrong_value(options);
  if (!options.wrong.empty()) {
    std::fprintf(stderr, "duidu: %s\n`duidu --help` tells how it is used.\n", options.wrong.c_str());
    return duidu::kWrongUsage;
  }
  if (options.command == "import") return duidu::run_import(options);
  if (options.command == "pack") return duidu::run_pack(options, duidu::carried_files());
  if (options.command == "check") return duidu::run_check(options);
  return duidu::run_batch(stdin, stdout);
}

}  // namespace

int main(int argc, char** argv) {
  // A limit on the size of files then fails a write, which is told, instead of ending the program.
  std::signal(SIGXFSZ, SIG_IGN);
  const int exit_code = run({argv + 1, argv + argc});
  const duidu::Result<bool> printed = duidu::finish_printing();
  return printed ? exit_code : duidu::report("-", printed.error());
}
