// A tool of the build: writes the manual page and the shells' completions into the folder named by its argument, each
// under the name it is installed by.
#include <cstdio>

#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/help.h"
#include "cli/output.h"

int main(int argc, char** argv) {
  if (argc != 2) return duidu::kWrongUsage;
  const std::pair<const char*, std::string> documents[] = {{"duidu.1", duidu::manual_page()},
                                                           {"duidu", duidu::bash_completion()},
                                                           {"_duidu", duidu::zsh_completion()},
                                                           {"duidu.fish", duidu::fish_completion()}};
  for (const auto& [name, content] : documents) {
    const std::string path = std::string(argv[1]) + "/" + name;
    const duidu::Result<bool> written = duidu::write_output(path, content);
    if (!written) return duidu::report(path, written.error());
  }
  return duidu::kFine;
}
