// The cases of tests/cases/anchor: a text "before", one unit a line, with one stretch in [[…]], and the text
// "after" it was edited; what became of the stretch. Several pairs in a file are parted by an empty line.
#include "align/anchor.h"
#include "model/names.h"
#include "unit/golden.h"

namespace duidu {
namespace {

constexpr const char* kOutcomes[] = {"match", "moved", "changed", "ambiguous", "orphan"};

std::string without_marks(std::string text) {
  for (const char* mark : {"[[", "]]"}) {
    const size_t at = text.find(mark);
    if (at != std::string::npos) text.erase(at, 2);
  }
  return text;
}

AnchorText text_of(const std::vector<std::string>& lines) { return AnchorText({lines.begin(), lines.end()}); }

Selector selector_of(const std::vector<std::string>& lines) {
  std::string joined;
  std::vector<std::string> plain;
  for (const std::string& line : lines) {
    joined += (joined.empty() ? "" : "\n") + line;
    plain.push_back(without_marks(line));
  }
  const auto start = static_cast<uint32_t>(joined.find("[["));
  const auto end = static_cast<uint32_t>(joined.find("]]")) - 2;
  return select(text_of(plain), start, end);
}

std::string show(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const Anchor anchor = resolve(selector_of(before), text_of(after));
  std::string out = kOutcomes[static_cast<size_t>(anchor.outcome)];
  if (anchor.level != LinkLevel::kNone) {
    out += ", " + std::string(name_of(anchor.level)) + ", " +
           std::to_string(static_cast<int>(anchor.similarity * 100 + 0.5)) + "%";
  }
  out += "\n";
  for (const Range& range : anchor.ranges) {
    out += "  " + std::to_string(range.first + 1) + ": ";
    for (uint32_t i = range.first; i <= range.last; ++i) {
      const size_t start = i == range.first ? range.start : 0;
      const size_t end = i == range.last ? range.end : after[i].size();
      out += (i > range.first ? " / " : "") + after[i].substr(start, end - start);
    }
    out += "\n";
  }
  return out;
}

std::string produce(const test::Golden& golden) {
  std::vector<std::string> before, after;
  std::vector<std::string>* side = nullptr;
  std::string out;
  const auto close = [&] {
    if (!before.empty()) out += (out.empty() ? "" : "\n") + show(before, after);
    before.clear();
    after.clear();
  };
  std::istringstream lines(golden.input);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) {
      close();
    } else if (line == "before" || line == "after") {
      side = line == "before" ? &before : &after;
    } else if (side) {
      side->push_back(line);
    }
  }
  close();
  return out;
}

TEST(AnchorGoldens, FindTheStretchOrNone) { test::check_goldens(DUIDU_CASES_DIR "/anchor", produce); }

}  // namespace
}  // namespace duidu
