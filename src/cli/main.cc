#include <cstdio>

#include "cli/commands.h"

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments == std::vector<std::string>{"--help"}) return std::fputs(duidu::kUsage, stdout) < 0;
  if (arguments == std::vector<std::string>{"--version"}) return std::puts("duidu " DUIDU_VERSION) < 0;
  const duidu::Options options = duidu::parse_options(arguments);
  if (!options.wrong.empty()) {
    std::fprintf(stderr, "duidu: %s\n`duidu --help` tells how it is used.\n", options.wrong.c_str());
    return duidu::kWrongUsage;
  }
  if (options.command == "import") return duidu::run_import(options);
  if (options.command == "pack") return duidu::run_pack(options);
  if (options.command == "check") return duidu::run_check(options);
  return duidu::run_batch(stdin, stdout);
}
