#include "unit/sample/expected_quotations.h"

#include <sstream>
#include <tuple>

#include "model/names.h"

namespace duidu::test {
namespace {

// Moves what stands behind `start` into `rest`; false if the line begins otherwise.
bool take(const std::string& line, const std::string& start, std::string& rest) {
  if (line.compare(0, start.size(), start) != 0) return false;
  rest = line.substr(start.size());
  return true;
}

// "c1.b2 to t4.p1" → both; text without the separator → all of it, nothing.
std::pair<std::string, std::string> cut(const std::string& text, const std::string& separator) {
  const size_t at = text.find(separator);
  if (at == text.npos) return {text, {}};
  return {text.substr(0, at), text.substr(at + separator.size())};
}

void read_line(const std::string& line, ExpectedQuotations& found) {
  std::string rest;
  LinkLevel level = LinkLevel::kNone;
  if (take(line, "### ", rest)) {
    if (from_name(cut(rest, ":").first, level)) found.quotations.push_back({level, {}, {}, {}, {}});
  } else if (take(line, "- in ", rest)) {
    const auto [unit, words] = cut(rest, ": ");
    found.unquoted.push_back({unit, words});
  } else if (!found.quotations.empty()) {
    ExpectedQuotation& last = found.quotations.back();
    if (take(line, "- from ", rest)) std::tie(last.commentary_unit, last.interview_unit) = cut(rest, " to ");
    if (take(line, "- commentary: ", rest)) last.commentary = rest;
    if (take(line, "- interview: ", rest)) last.interview = rest;
  }
}

}  // namespace

ExpectedQuotations expected_quotations(const std::string& document, const std::string& sample) {
  ExpectedQuotations found;
  std::istringstream lines(document);
  bool is_inside = false;
  for (std::string line; std::getline(lines, line);) {
    std::string heading;
    if (take(line, "## ", heading)) {
      is_inside = heading == sample;
    } else if (is_inside) {
      read_line(line, found);
    }
  }
  return found;
}

}  // namespace duidu::test
