#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace duidu {
namespace {

constexpr size_t kUsualWidth = 80;
constexpr size_t kWidest = 1000;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? std::string_view(value) : std::string_view();
}

}  // namespace

bool wants_colors(const std::string& when) {
  if (when == "always") return true;
  if (when == "never" || !variable("NO_COLOR").empty()) return false;
  return ::isatty(STDOUT_FILENO) && variable("TERM") != "dumb";
}

size_t line_width() {
  size_t columns = 0;
  for (const char digit : variable("COLUMNS")) {
    if (digit < '0' || digit > '9' || columns > kWidest) return kUsualWidth;
    columns = columns * 10 + static_cast<size_t>(digit - '0');
  }
  if (columns > 0) return columns;
  struct winsize window {};
  const bool is_told = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  return is_told ? window.ws_col : kUsualWidth;
}

}  // namespace duidu
